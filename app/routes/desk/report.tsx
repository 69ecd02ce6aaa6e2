// The lower part of a report's page on the desk: accept it, refuse it with a coded ground, or ask its reporter.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { defaultLanguage, isLanguage, type Language } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { dueAt, timeLeft } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { deskReportState } from "#app/domain/report/queries/desk.server.ts";
import { refusalGrounds } from "#app/domain/report/rules/lifecycle.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { openActs, type TriageAct } from "#app/domain/triage/rules/desk/acts.ts";
import { askForm, refuseForm } from "#app/domain/triage/rules/forms.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { ActionBar, DeskColumns, Panel, Preview, Section } from "#app/ui/data/desk/bench.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { type Answered, useAnswered } from "#app/ui/form/answered.ts";
import { ActRow, Button, ButtonLink } from "#app/ui/form/button.tsx";
import { RadioCard, RadioCards } from "#app/ui/form/choice.tsx";
import { Field, FieldGroup } from "#app/ui/form/field.tsx";
import { TextArea } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useT } from "#app/ui/page/words.tsx";
import { requireMember } from "#app/web/access.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.report.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const member = await requireMember({ request, context });
  const by = permit(member, "report.read", now);
  const { state, language } = await deskReportState(by, params.reference ?? "");
  const policy = policyAt(now);
  // The reporter reads in the language that the report was filed in, whoever decides it in whichever.
  const theirs = isLanguage(language) ? language : defaultLanguage;
  const tell = translatorFor(theirs);
  return {
    acts: openActs(member.roles, state),
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
  const { now } = context;
  const member = await requireMember({ request, context });
  const reference = params.reference ?? "";
  const here = `/desk/reports/${reference}`;
  const typed = await formFields(request);
  try {
    if (typed.intent === "accept") {
      const opened = await acceptReport(permit(member, "report.accept", now), reference, now);
      return seeOther(mayDo(member.roles, "case.read") ? `/desk/cases/${opened}` : here);
    }
    if (typed.intent === "refuse") {
      const by = permit(member, "report.refuse", now);
      const form = parseFields(typed, refuseForm);
      if (!form.ok) return invalid(form.values, form.issues);
      await refuseReport(by, reference, form.value, now);
      return seeOther(`${here}#history`);
    }
    if (typed.intent === "ask") {
      const by = permit(member, "report.ask", now);
      const form = parseFields(typed, askForm);
      if (!form.ok) return invalid(form.values, form.issues);
      await askReporter(by, reference, form.value.question, now);
      return seeOther(`${here}#history`);
    }
  } catch (error) {
    return refusedForm(error, typed);
  }
  throw new Refusal("form.unreadable");
}

type Report = ReturnType<typeof useLoaderData<typeof loader>>;
type Part = { report: Report; form: Answered };

/** The forms are sent to this place of the page, so that what is wrong is in sight when it comes back. */
const place = "decide";

export default function ReportDecision() {
  const t = useT();
  const report = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const may = (act: TriageAct) => report.acts.includes(act);
  const accept = useAnswered(answer, ["accept"]);
  const refuse = useAnswered(answer, ["refuse"]);
  const ask = useAnswered(answer, ["ask"]);
  if (report.acts.length === 0 && !answer) return null;
  return (
    <>
      <div id={place}>
        <Unsent
          forms={[accept, refuse, ask]}
          answer={answer}
          isFormGone={(refuse.came && !may("refuse")) || (ask.came && !may("ask"))}
          texts={["words", "question"]}
        />
        {report.acts.length > 0 && (
          <DeskColumns
            side={may("accept") && <Accept report={report} />}
            sideLabel={t("desk.report.accept.title")}
          >
            {may("refuse") && <Refuse report={report} form={refuse} />}
            {may("ask") && <Ask report={report} form={ask} />}
          </DeskColumns>
        )}
      </div>
      {may("accept") && <Bar may={may} />}
    </>
  );
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
    </ActionBar>
  );
}

function Accept({ report }: { report: Report }) {
  const t = useT();
  return (
    <Section id="accept-what" title={t("desk.report.accept.title")}>
      <form id="accept" method="post" action={`#${place}`} />
      <p>{t("desk.report.accept.text")}</p>
      <p className="hint mt-s3 mb-s1">{t("desk.report.preview")}</p>
      <Preview language={report.theirs}>{report.acceptPreview}</Preview>
    </Section>
  );
}

function Refuse({ report, form }: Part) {
  const t = useT();
  return (
    <Panel id="refuse" title={t("desk.report.refuse.title")}>
      <form method="post" action={`#${place}`} noValidate>
        <Grounds report={report} form={form} />
        <Field
          id={form.idOf("words")}
          label={t("desk.report.refuse.words")}
          hint={t("desk.report.refuse.words.hint", {
            language: t("desk.language", { language: report.theirs }),
          })}
          error={form.errorOf("words")}
        >
          <TextArea lang={report.theirs} {...form.field("words")} />
        </Field>
        <p className="hint my-s3">{t("desk.report.refuse.cooling", { minutes: report.coolingMinutes })}</p>
        <ActRow>
          <Button name="intent" value="refuse">
            {t("desk.report.refuse.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

/** The one that is chosen opens and shows, before any script, what the reporter will read. */
function Grounds({ report, form }: Part) {
  const t = useT();
  return (
    <FieldGroup
      id={form.idOf("ground")}
      label={t("desk.report.refuse.ground")}
      hint={t("desk.report.refuse.ground.hint")}
      error={form.errorOf("ground")}
    >
      <RadioCards>
        {report.grounds.map(({ id, preview }) => (
          <RadioCard
            key={id}
            {...form.choice("ground", id)}
            title={t(`term.ground.${id}`)}
            more={<Preview language={report.theirs}>{preview}</Preview>}
          />
        ))}
      </RadioCards>
    </FieldGroup>
  );
}

function Ask({ report, form }: Part) {
  const t = useT();
  return (
    <Panel id="ask" title={t("desk.report.ask.title")}>
      <form method="post" action={`#${place}`} noValidate>
        <Field
          id={form.idOf("question")}
          label={t("desk.report.ask.question")}
          hint={t("desk.report.ask.hint", { language: t("desk.language", { language: report.theirs }) })}
          error={form.errorOf("question")}
        >
          <TextArea lang={report.theirs} {...form.field("question")} />
        </Field>
        <ActRow>
          <Button name="intent" value="ask">
            {t("desk.report.ask.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
