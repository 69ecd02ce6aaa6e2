// One case: everything that happened in it, and what the member can do with it now.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { dayIn } from "#app/base/day.ts";
import type { Language } from "#app/base/language.ts";
import { type CaseView, caseView } from "#app/domain/casework/queries/desk.server.ts";
import { type CaseStanding, openCaseActs } from "#app/domain/casework/rules/desk/acts.ts";
import { runningClocks } from "#app/domain/casework/rules/desk/clock.ts";
import { caseOutcomes } from "#app/domain/casework/rules/lifecycle.ts";
import { complianceResults, isRunning, measureTypes } from "#app/domain/casework/rules/measure.ts";
import { casePauses } from "#app/domain/clock/rules/forms.ts";
import { noticesOfCase } from "#app/domain/notice/queries/desk.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf, officeOf, type Policy } from "#app/domain/policy/rules.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { DeskColumns } from "#app/ui/data/desk/bench.tsx";
import { CaseAwards } from "#app/ui/desk/case/awards.tsx";
import { CarryOut } from "#app/ui/desk/case/carry-out.tsx";
import { CaseClocks } from "#app/ui/desk/case/clocks.tsx";
import { Decision, DecisionForm } from "#app/ui/desk/case/decision.tsx";
import { CaseHead, VerifyPanel } from "#app/ui/desk/case/head.tsx";
import { MeasureForm, Measures } from "#app/ui/desk/case/measures.tsx";
import { NoticeForm, Notices } from "#app/ui/desk/case/notice.tsx";
import { NoticeSheet } from "#app/ui/desk/case/notice-sheet.tsx";
import { CaseReports, CaseSubjects, CaseTimeline } from "#app/ui/desk/case/story.tsx";
import { StaffPage } from "#app/ui/desk/frame.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { useAnswered } from "#app/ui/form/answered.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerCase } from "./case-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.case.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "case.read");
  const found = await caseView(by, params.reference ?? "");
  const { roles } = by.member;
  const { timeline, subjects, reports, measures, decision, awards, lead } = found;
  return {
    staff: deskMember(by.member),
    now: context.now,
    acts: openCaseActs(roles, standingOf(found, context.now)),
    may: { pauses: mayDo(roles, "clock.pause"), extends: mayDo(roles, "clock.extend") },
    notices: await noticesOfCase(found.case.id),
    rights: { mayIssue: mayDo(roles, "notice.issue"), readsReviews: mayDo(roles, "review.read") },
    running: measures.filter(isRunning),
    heldUntil: heldUntil(found, context.now),
    opensReports: mayDo(roles, "report.read"),
    ...told(found, policyAt(context.now), languageOf(request), context.now),
    ...{ timeline, subjects, reports, measures, awards, lead },
    decision: decision && withoutId(decision),
  };
}

/** Until when a decision can be undone, because no reporter can read it yet. */
function heldUntil({ decision }: CaseView, now: Date): Date | null {
  return decision && decision.publicFrom > now ? decision.publicFrom : null;
}

function standingOf(found: CaseView, now: Date): CaseStanding {
  const { state } = found.case;
  return {
    state,
    held: heldUntil(found, now) !== null,
    measures: found.measures.filter(({ type }) => type !== "no-action").length,
    running: found.measures.filter(isRunning).length,
  };
}

function withoutId({ by: _, ...decision }: NonNullable<CaseView["decision"]>) {
  return decision;
}

function told({ case: row, clocks }: CaseView, policy: Policy, language: Language, now: Date) {
  const category = categoryOf(policy, row.category);
  const bases = category?.basis.map(({ law, article }) => `${law[language]} ${article[language]}`) ?? [];
  return {
    reference: row.reference,
    state: row.state,
    category: category?.name[language] ?? row.category,
    office: officeOf(policy, row.officeId)?.name[language] ?? row.officeId,
    clocks: runningClocks(policy, row.state, clocks, now),
    bases: bases.join(language === "en" ? "; " : "；"),
    coolingMinutes: policy.limits.coolingMinutes,
    today: dayIn(policy.zone, now),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return answerCase({ request, context }, params.reference ?? "");
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

/** The fields whose words somebody would be sorry to lose. */
const unsentTexts = [
  ...["basis", "reasonsZh", "reasonsEn", "reason", "words"],
  ...["factsZh", "factsEn", "scopeZh", "scopeEn", "durationZh", "durationEn"],
];

export default function CasePage() {
  const found = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const forms = useForms(answer);
  const { staff } = found;
  if (answer && "issued" in answer) return <Sheet found={found} issued={answer.issued} />;
  return (
    <StaffPage staff={staff} current="cases">
      <CaseHead {...found} />
      <Unsent
        forms={[...Object.values(forms.clocks), ...Object.values(forms.single)]}
        answer={answer}
        isFormGone={isFormGone(forms.single, found)}
        texts={unsentTexts}
      />
      <DeskColumns side={hasSide(found) && <Side found={found} forms={forms} />}>
        <Main found={found} forms={forms.single} />
      </DeskColumns>
    </StaffPage>
  );
}

/** What the action answered, given to each form of the page. */
function useForms(answer: ReturnType<typeof useActionData<typeof action>>) {
  const t = useT();
  return {
    single: {
      verify: useAnswered(answer, ["verify"]),
      measure: useAnswered(answer, ["measure"], ({ code }) =>
        code === "measure.subject-elsewhere" ? { field: "subject", text: t(`refusal.${code}`) } : null,
      ),
      decide: useAnswered(answer, ["decide"]),
      result: useAnswered(answer, ["result"]),
      reopen: useAnswered(answer, ["reopen"]),
      notice: useAnswered(answer, ["notice"]),
      small: useAnswered(answer, ["undo", "act", "close", "resume", "reissue"]),
    },
    clocks: {
      pause: useAnswered(answer, ["pause"]),
      restart: useAnswered(answer, ["restart"]),
      extend: useAnswered(answer, ["extend"]),
    },
  };
}

type Forms = ReturnType<typeof useForms>;

function isFormGone({ measure, decide, notice }: Forms["single"], found: Found): boolean {
  return (
    (measure.came && !found.acts.includes("measure")) ||
    (decide.came && !found.acts.includes("decide")) ||
    (notice.came && !mayTell(found))
  );
}

function Main({ found, forms }: { found: Found; forms: Forms["single"] }) {
  const { acts, decision, notices, now } = found;
  return (
    <>
      <CaseTimeline timeline={found.timeline} now={now} />
      <Measures measures={found.measures} now={now} />
      {acts.includes("measure") && <MeasureForm form={forms.measure} types={measureTypes} {...found} />}
      {(decision || notices.issued.length > 0) && <Notices notices={notices} {...found.rights} now={now} />}
      {mayTell(found) && <NoticeForm form={forms.notice} untold={notices.untold} />}
      <CaseReports {...found} />
      <CaseSubjects subjects={found.subjects} />
    </>
  );
}

type IssuedSheet = Omit<ComponentProps<typeof NoticeSheet>, "caseReference">;

/** In place of the case, so that what is shown once is not overlooked and prints alone. */
function Sheet({ found, issued }: { found: Found; issued: IssuedSheet }) {
  const { staff, reference } = found;
  return (
    <StaffPage staff={staff} current="cases" print="slip">
      <NoticeSheet caseReference={reference} {...issued} />
    </StaffPage>
  );
}

/** Whether the member can issue a notice now: the decision can be read, and a measure waits to be told. */
function mayTell({ rights, notices, state, now }: Found): boolean {
  const isDecided = state === "decided" || state === "acting" || state === "closed";
  return (
    rights.mayIssue && isDecided && notices.untold.length > 0 && notices.from !== null && notices.from <= now
  );
}

/** Who only reads a case that nobody has decided yet needs no second column. */
function hasSide({ acts, decision }: Found): boolean {
  return decision !== null || acts.some((act) => act !== "measure");
}

function Side({ found, forms }: { found: Found; forms: Forms }) {
  const { acts, decision, awards, now } = found;
  return (
    <div className="grid gap-s6">
      {acts.includes("verify") && <VerifyPanel />}
      {acts.includes("decide") && (
        <DecisionForm form={forms.single.decide} outcomes={caseOutcomes} {...found} />
      )}
      {decision && <Decision decision={decision} now={now} />}
      <CarryOut {...found} {...forms.single} results={complianceResults} />
      <CaseClocks {...found} forms={forms.clocks} reasons={casePauses} />
      {awards.length > 0 && <CaseAwards awards={awards} />}
    </div>
  );
}
