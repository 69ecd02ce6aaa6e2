// The lower part of a report's page on the desk: what the member can do with it now.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { defaultLanguage, isLanguage, type Language } from "#app/base/language.ts";
import { dueAt, timeLeft } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { deskReportState } from "#app/domain/report/queries/desk.server.ts";
import { refusalGrounds } from "#app/domain/report/rules/lifecycle.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { openActs, type TriageAct } from "#app/domain/triage/rules/desk/acts.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { ActionBar, DeskColumns } from "#app/ui/data/desk/bench.tsx";
import { Accept, Ask, place, Refuse } from "#app/ui/desk/report/decide.tsx";
import { Extend, Refer, TakeBack, UndoRefusal } from "#app/ui/desk/report/elsewhere.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { useAnswered } from "#app/ui/form/answered.ts";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useT } from "#app/ui/page/words.tsx";
import { requireMember } from "#app/web/access.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerReport } from "./report-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.report.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const member = await requireMember({ request, context });
  const by = permit(member, "report.read", now);
  const { state, language, heldUntil, extended } = await deskReportState(by, params.reference ?? "", now);
  const policy = policyAt(now);
  // The reporter reads in the language that the report was filed in, whoever decides it in whichever.
  const theirs = isLanguage(language) ? language : defaultLanguage;
  const tell = translatorFor(theirs);
  return {
    acts: openActs(member.roles, state, { held: heldUntil !== null, extended }),
    heldUntil: heldUntil && formatFor(languageOf(request)).dateTime(heldUntil, now),
    theirs,
    coolingMinutes: policy.limits.coolingMinutes,
    acceptPreview: `${tell("status.heading.accepted")}\n${verifyClock(policy, theirs, now)}`,
    grounds: refusalGrounds.map((id) => ({
      id,
      preview: `${tell("status.heading.not-accepted")}\n${tell(`status.refusal.${id}`)}`,
    })),
  };
}

/** The sentence that the reporter reads about the time ahead, if the report were accepted now. */
function verifyClock(policy: Policy, language: Language, now: Date): string {
  const { due } = dueAt(policy.calendar, policy.clocks.verify, now);
  const tell = translatorFor(language);
  const left = timeLeftText(timeLeft(policy.calendar, due, now), tell);
  return tell("status.clock.verify", { day: formatFor(language).day(due, now), left });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return answerReport({ request, context }, params.reference ?? "");
}

export default function ReportDecision() {
  const t = useT();
  const report = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const may = (act: TriageAct) => report.acts.includes(act);
  const forms = useForms(answer);
  const { single, ...written } = forms;
  if (report.acts.length === 0 && !answer) return null;
  return (
    <>
      <div id={place}>
        <Unsent
          forms={Object.values(forms)}
          answer={answer}
          isFormGone={Object.entries(written).some(
            ([act, { came }]) => came && !report.acts.some((open) => open === act),
          )}
          texts={["words", "question", "authority", "reason"]}
        />
        {report.acts.length > 0 && (
          <DeskColumns
            side={may("accept") && <Accept report={report} />}
            sideLabel={t("desk.report.accept.title")}
          >
            {may("refuse") && <Refuse report={report} form={forms.refuse} />}
            {may("ask") && <Ask report={report} form={forms.ask} />}
            {may("refer") && <Refer theirs={report.theirs} form={forms.refer} />}
            {may("extend") && <Extend theirs={report.theirs} form={forms.extend} />}
            {may("take-back") && <TakeBack theirs={report.theirs} form={forms["take-back"]} />}
            {may("undo") && report.heldUntil && <UndoRefusal time={report.heldUntil} />}
          </DeskColumns>
        )}
      </div>
      {may("accept") && <Bar may={may} />}
    </>
  );
}

/** One a button that brings words along, and `single` for those that are only pressed. */
function useForms(answer: ReturnType<typeof useActionData<typeof action>>) {
  return {
    refuse: useAnswered(answer, ["refuse"]),
    ask: useAnswered(answer, ["ask"]),
    refer: useAnswered(answer, ["refer"]),
    extend: useAnswered(answer, ["extend"]),
    "take-back": useAnswered(answer, ["take-back"]),
    single: useAnswered(answer, ["accept", "undo"]),
  };
}

function Bar({ may }: { may: (act: TriageAct) => boolean }) {
  const t = useT();
  return (
    <ActionBar>
      <Button weight="act" form="accept" name="intent" value="accept">
        {t("desk.report.accept.button")}
      </Button>
      {may("refuse") && <ButtonLink href="#refuse">{t("desk.report.refuse.go")}</ButtonLink>}
      {may("ask") && <ButtonLink href="#ask">{t("desk.report.ask.go")}</ButtonLink>}
      {may("refer") && <ButtonLink href="#refer">{t("desk.report.refer.go")}</ButtonLink>}
    </ActionBar>
  );
}
