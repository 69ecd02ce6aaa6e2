// One report on the desk: what was told, why it is here, and what can be done with it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Lock, TriangleAlert } from "lucide-react";
import { Refusal } from "#app/base/refusal.ts";
import { dueAt } from "#app/domain/clock/rules.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf, officeOf, queueOf } from "#app/domain/policy/rules.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { type DeskReport, deskReport } from "#app/domain/report/queries/desk.server.ts";
import { needsWords, refusalGrounds } from "#app/domain/report/rules/lifecycle.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { platforms } from "#app/domain/subject/rules/platforms.ts";
import { openActs } from "#app/domain/triage/rules/desk/acts.ts";
import { standing } from "#app/domain/triage/rules/desk/standing.ts";
import { askForm, refuseForm } from "#app/domain/triage/rules/forms.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { scorePartText } from "#app/messages/score-part.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { ActionBar, DeskColumns, DeskHead, Panel, Preview, Said, Section } from "#app/ui/data/desk/bench.tsx";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { EvidenceTile, EvidenceTiles } from "#app/ui/data/desk/evidence.tsx";
import { ScoreParts } from "#app/ui/data/desk/score.tsx";
import { Note } from "#app/ui/data/note.tsx";
import { TableFrame } from "#app/ui/data/rows.tsx";
import { Fingerprint } from "#app/ui/data/slip/code.tsx";
import { StatusTag } from "#app/ui/data/status/tag.tsx";
import { Timeline } from "#app/ui/data/status/timeline.tsx";
import { ActRow, Button, ButtonLink } from "#app/ui/form/button.tsx";
import { RadioCard, RadioCards } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field, FieldGroup } from "#app/ui/form/field.tsx";
import { TextArea } from "#app/ui/form/text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { DeskPage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requireMember } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { languageOf } from "#app/web/locale.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.report.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const by = permit(member, "report.read", context.now);
  const found = await deskReport(by, referenceIn(params.reference));
  return {
    staff: deskMember(member),
    now: context.now,
    ...told(found),
    ...placed(found.report, languageOf(request), context.now),
    acts: openActs(member.roles, found.report.state),
    caseReference: found.caseReference,
    readsCases: mayDo(member.roles, "case.read"),
    opensFiles: mayDo(member.roles, "evidence.read"),
  };
}

/** Refuses `report.not-found` for what is no reference, as for a report that never was. */
function referenceIn(typed = ""): string {
  const reading = readReference(typed);
  if (!reading.ok) throw new Refusal("report.not-found");
  return reading.reference;
}

function told({ report, statement, whenSeen, subjects, files, thread, steps }: DeskReport) {
  const { reference, state, mode, language, dangerNow, minors, wishesReward, filedAt } = report;
  return {
    ...{ reference, state, mode, language, dangerNow, minors, wishesReward, filedAt },
    ...{ statement, whenSeen },
    subjects: subjects.map(({ kind, platform, display, note }) => ({ kind, platform, display, note })),
    files: files.map(({ id, name, caption, size, mediaType, sha256 }) => ({
      ...{ id, name, caption, size, mediaType, sha256 },
    })),
    thread: thread.map(({ id, kind, at, text }) => ({ id, kind, at, text })),
    steps: steps.map(({ id, state, at, publicFrom, byName, ground, words }) => ({
      ...{ id, state, at, publicFrom, byName, ground, words },
    })),
  };
}

/** Where the report lies, why, and what the reporter will read, in the reporter's language. */
function placed(report: DeskReport["report"], language: ReturnType<typeof languageOf>, now: Date) {
  const policy = policyAt(now);
  const { score, parts, rule, clock } = standing(policy, report, now);
  const theirs = report.language === "en" ? "en" : "zh-CN";
  const tell = translatorFor(theirs);
  const verifyBy = formatFor(theirs).day(dueAt(policy.calendar, policy.clocks.verify, now).due, now);
  return {
    ...{ score, parts, clock },
    rule: rule && { number: rule.number, title: rule.title[language] },
    category: categoryOf(policy, report.category)?.name[language] ?? report.category,
    office: officeOf(policy, report.officeId)?.name[language] ?? report.officeId,
    queue: queueOf(policy, report.queue)?.name[language] ?? report.queue,
    platformNames: Object.fromEntries(platforms.map(({ id, name }) => [id, name[language]])),
    coolingMinutes: policy.limits.coolingMinutes,
    preview: {
      language: theirs,
      accept: `${tell("term.report-state.accepted")}\n${tell("desk.report.preview.accept", { day: verifyBy })}`,
      refuse: tell("term.report-state.not-accepted"),
    },
    grounds: refusalGrounds.map((id) => ({
      ...{ id, needsWords: needsWords(id), told: tell(`term.ground-public.${id}`) },
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { now } = context;
  const member = await requireMember({ request, context });
  const reference = referenceIn(params.reference);
  const here = `/desk/reports/${reference}`;
  const { intent, ...typed } = await formFields(request);
  try {
    if (intent === "accept") {
      const opened = await acceptReport(permit(member, "report.accept", now), reference, now);
      return seeOther(mayDo(member.roles, "case.read") ? `/desk/cases/${opened}` : here);
    }
    if (intent === "refuse") {
      const by = permit(member, "report.refuse", now);
      const form = parseFields(typed, refuseForm);
      if (!form.ok) return invalid(form.values, form.issues);
      await refuseReport(by, reference, form.value, now);
      return seeOther(here);
    }
    if (intent === "ask") {
      const by = permit(member, "report.ask", now);
      const form = parseFields(typed, askForm);
      if (!form.ok) return invalid(form.values, form.issues);
      await askReporter(by, reference, form.value.question, now);
      return seeOther(`${here}#thread`);
    }
  } catch (error) {
    return refusedForm(error, typed);
  }
  throw new Refusal("form.unreadable");
}

type Report = ReturnType<typeof useLoaderData<typeof loader>>;
type Part = { report: Report };

const tones = {
  received: "link",
  "in-review": "link",
  "needs-info": "wait",
  accepted: "link",
  verifying: "link",
  concluded: "done",
  "not-accepted": "plain",
  referred: "plain",
  joined: "plain",
  withdrawn: "plain",
} as const;

export default function ReportPage() {
  const t = useT();
  const report = useLoaderData<typeof loader>();
  const { staff } = report;
  return (
    <DeskPage
      staff={{ name: staff.name, role: staff.role ? t(`term.role.${staff.role}`) : "" }}
      current="queue"
      places={staff.places}
    >
      <Head report={report} />
      <DeskColumns side={<Side report={report} />}>
        <Answered report={report} />
        <Statement report={report} />
        <Subjects report={report} />
        <Evidence report={report} />
        <Thread report={report} />
        <Steps report={report} />
        <Refuse report={report} />
        <Ask report={report} />
      </DeskColumns>
      <Acts report={report} />
    </DeskPage>
  );
}

function Head({ report }: Part) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { clock, now } = report;
  const due = clock && {
    day: format.day(clock.due, now),
    left: timeLeftText(clock.left, t),
  };
  const isStaffOfQueue = report.staff.places.includes("queue");
  return (
    <DeskHead
      title={t("desk.report.heading", { reference: report.reference })}
      {...(isStaffOfQueue ? { back: { href: "/desk", text: t("desk.queue.title") } } : {})}
    >
      <StatusTag tone={tones[report.state]}>{t(`term.report-state.${report.state}`)}</StatusTag>
      {report.dangerNow && <StatusTag tone="wrong">{t("desk.flag.danger-now")}</StatusTag>}
      {report.minors && <StatusTag tone="wrong">{t("desk.flag.minors")}</StatusTag>}
      <span>{report.category}</span>
      <span>{t(`term.mode.${report.mode}`)}</span>
      <span>{t("desk.report.filed", { when: format.dateTime(report.filedAt, now) })}</span>
      {clock && due && (
        <Clock
          line
          urgency={clock.urgency}
          date={clock.urgency === "paused" ? t("desk.clock.paused") : t("desk.clock.accept", due)}
          left={clock.urgency === "paused" ? t("desk.clock.paused.due", due) : undefined}
        />
      )}
    </DeskHead>
  );
}
