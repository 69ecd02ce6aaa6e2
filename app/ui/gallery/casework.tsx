// Examples of a case at the desk: without anything, full, and its forms as they come back with errors.
import type { ReactNode } from "react";
import type { FormAnswer } from "#app/base/form-answer.ts";
import { DeskColumns, DeskHead, Section } from "../data/desk/bench.tsx";
import { exampleStaff } from "../data/desk/examples-queue.tsx";
import { AwardTag } from "../desk/award/tag.tsx";
import { Decision, DecisionForm } from "../desk/case/decision.tsx";
import { MeasureForm, Measures } from "../desk/case/measures.tsx";
import { CaseSubjects } from "../desk/case/story.tsx";
import { Unsent } from "../desk/unsent.tsx";
import type { Examples, Say } from "../example.ts";
import { useAnswered } from "../form/answered.ts";
import { DeskPage } from "../page/shells.tsx";
import { exampleMoments, longStatement, longWord } from "./made-up.ts";

const { decided, now } = exampleMoments;
const bases = "《著作权法》第五十三条";

function Case(props: { say: Say; above?: ReactNode; side?: ReactNode; children: ReactNode }) {
  const { say, above, side, children } = props;
  return (
    <DeskPage staff={exampleStaff(say)} current="cases">
      <DeskHead
        back={{ href: "/desk/cases", text: say("案件", "Cases") }}
        title={say("案件 1217-3532-5", "Case 1217-3532-5")}
      />
      {above}
      <DeskColumns side={side}>{children}</DeskColumns>
    </DeskPage>
  );
}

/** The forms of a case, with what their action answered. */
function Forms({ say, answer }: { say: Say; answer?: FormAnswer }) {
  const measure = useAnswered(answer, ["measure"]);
  const decide = useAnswered(answer, ["decide"]);
  return (
    <Case
      say={say}
      above={<Unsent forms={[measure, decide]} answer={answer} isFormGone={false} texts={[]} />}
      side={
        <DecisionForm
          form={decide}
          outcomes={["substantiated", "partly-substantiated", "unsubstantiated"]}
          {...{ bases, coolingMinutes: 10 }}
        />
      }
    >
      <MeasureForm
        form={measure}
        types={["order-removal", "close-site", "fine"]}
        subjects={[{ id: "1", kind: "page", display: longWord }]}
        {...{ bases, today: "2026-11-26" }}
      />
    </Case>
  );
}

const measures = [
  ...[{ id: "1", type: "order-removal" as const, subject: longWord, deadline: "2026-12-04", result: null }],
  ...[{ id: "2", type: "fine" as const, subject: null, deadline: null, result: "done" as const }],
  ...[{ id: "3", type: "close-site" as const, subject: null, deadline: null, result: "no-reply" as const }],
].map((one) => ({ ...one, basis: bases, on: "2026-11-24", liftedAt: null }));

const awardStates = [
  ...(["not-assessed", "eligible", "proposed", "returned", "approved", "ineligible", "refused"] as const),
  ...([
    "notified",
    "claimed",
    "waived",
    "paid",
    "reconciled",
    "revoked",
    "recovered",
    "written-off",
  ] as const),
];

const issue = (intent: string, issues: FormAnswer["issues"]): FormAnswer => ({
  values: { intent, basis: longWord },
  issues,
  refusal: null,
});

export const caseExamples: Examples = {
  "a case without anything": (say) => (
    <Case say={say}>
      <CaseSubjects subjects={[]} />
      <Measures measures={[]} now={now} />
    </Case>
  ),
  "a case with everything": (say) => (
    <Case
      say={say}
      side={
        <Decision
          decision={{
            outcome: "partly-substantiated",
            basis: bases,
            reasons: {
              "zh-CN": longStatement((chinese) => chinese),
              en: longStatement((_, english) => english),
            },
            ...{ at: decided, publicFrom: decided, byName: say("林秋", "Lin Qiu") },
          }}
          now={now}
        />
      }
    >
      <CaseSubjects subjects={[{ id: "1", kind: "page", display: longWord }]} />
      <Measures measures={measures} now={now} />
      <Section id="tags" title={say("奖励的状态", "States of an award")}>
        <p className="flex flex-wrap gap-s2">
          {awardStates.map((state) => (
            <AwardTag key={state} state={state} />
          ))}
        </p>
      </Section>
    </Case>
  ),
  "forms of a case": (say) => <Forms say={say} />,
  "forms of a case, wrong": (say) => (
    <Forms
      say={say}
      answer={issue("measure", [
        { field: "type", code: "measure.missing" },
        { field: "basis", code: "basis.too-long" },
      ])}
    />
  ),
};
