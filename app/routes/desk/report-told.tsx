// The upper part of a report's page on the desk: what was told, why it is here, and what happened to it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { Ban, Check, CornerUpRight, Lock, Merge, Undo2 } from "lucide-react";
import { isShownInline } from "#app/domain/evidence/rules.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf, officeOf, queueOf } from "#app/domain/policy/rules.ts";
import { type DeskReport, deskReport } from "#app/domain/report/queries/desk.server.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { platforms } from "#app/domain/subject/rules/platforms.ts";
import { standing } from "#app/domain/triage/rules/desk/standing.ts";
import { formatFor } from "#app/messages/format.ts";
import { scorePartText } from "#app/messages/score-part.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { DeskColumns, DeskHead, Said, Section } from "#app/ui/data/desk/bench.tsx";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { ScoreParts } from "#app/ui/data/desk/score.tsx";
import { FileTiles, SideFacts, SubjectTable } from "#app/ui/data/desk/told.tsx";
import { StatusTag } from "#app/ui/data/status/tag.tsx";
import { Timeline } from "#app/ui/data/status/timeline.tsx";
import { StaffPage } from "#app/ui/desk/frame.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requireMember } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const member = await requireMember({ request, context });
  const by = permit(member, "report.read", now);
  const found = await deskReport(by, params.reference ?? "");
  return {
    ...{ staff: deskMember(member), now },
    ...told(found),
    ...placed(found, languageOf(request), now),
    caseReference: found.caseReference,
    readsCases: mayDo(member.roles, "case.read"),
    opensFiles: mayDo(member.roles, "evidence.read"),
  };
}

function told({ report, statement, whenSeen, subjects, files, thread, steps }: DeskReport) {
  const { reference, state, mode, language, dangerNow, minors, wishesReward, filedAt } = report;
  return {
    ...{ reference, state, mode, language, dangerNow, minors, wishesReward, filedAt },
    ...{ statement, whenSeen },
    subjects: subjects.map(({ kind, platform, display, note }) => ({ kind, platform, display, note })),
    files: files.map(({ id, name, caption, size, mediaType, sha256 }) => ({
      ...{ id, name, caption, size, mediaType, sha256, shown: isShownInline(mediaType) },
    })),
    thread: thread.map(({ id, kind, at, text }) => ({ id, kind, at, text })),
    steps: steps.map(({ id, event, state: led, at, publicFrom, byName, ground, authority, words }) => ({
      ...{ id, event, state: led, at, publicFrom, byName, ground, authority, words },
    })),
  };
}

/** Where the report lies and why, in the reader's language. */
function placed({ report, running }: DeskReport, language: ReturnType<typeof languageOf>, now: Date) {
  const policy = policyAt(now);
  const { score, parts, rule, clock } = standing(policy, { ...report, running }, now);
  return {
    ...{ score, parts, clock },
    rule: rule && { number: rule.number, title: rule.title[language] },
    category: categoryOf(policy, report.category)?.name[language] ?? report.category,
    office: officeOf(policy, report.officeId)?.name[language] ?? report.officeId,
    queue: queueOf(policy, report.queue)?.name[language] ?? report.queue,
    platformNames: Object.fromEntries(platforms.map(({ id, name }) => [id, name[language]])),
  };
}

type Report = ReturnType<typeof useLoaderData<typeof loader>>;
type Part = { report: Report };

export default function ReportTold() {
  const t = useT();
  const report = useLoaderData<typeof loader>();
  const { staff } = report;
  return (
    <StaffPage staff={staff} current="queue">
      <Head report={report} />
      <DeskColumns side={<Side report={report} />}>
        <Section id="statement" title={t("desk.report.statement")} note={t("desk.report.statement.note")}>
          <Said language={report.language}>{report.statement || t("desk.report.statement.gone")}</Said>
          {report.whenSeen && (
            <p className="hint mt-s2">
              {t("desk.report.when-seen")} <bdi>{report.whenSeen}</bdi>
            </p>
          )}
        </Section>
        <Subjects report={report} />
        <Files report={report} />
        <History report={report} />
      </DeskColumns>
      <Outlet />
    </StaffPage>
  );
}

const tags = {
  received: { tone: "link" },
  "in-review": { tone: "link" },
  "needs-info": { tone: "wait" },
  accepted: { tone: "link", icon: Check },
  verifying: { tone: "link" },
  concluded: { tone: "done" },
  "not-accepted": { tone: "plain", icon: Ban },
  referred: { tone: "plain", icon: CornerUpRight },
  joined: { tone: "plain", icon: Merge },
  withdrawn: { tone: "plain", icon: Undo2 },
} as const;

function Head({ report }: Part) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { clock, now, staff } = report;
  const paused = clock?.urgency === "paused";
  const date = clock && format.day(clock.due, now);
  const day = date && (clock.provisional ? t("desk.clock.provisional", { day: date }) : date);
  const due = clock && day ? { day, left: timeLeftText(clock.left, t) } : null;
  return (
    <DeskHead
      title={t("desk.report.heading", { reference: report.reference })}
      {...(staff.places.includes("queue") ? { back: { href: "/desk", text: t("desk.queue.title") } } : {})}
    >
      <StatusTag {...tags[report.state]}>{t(`term.report-state.${report.state}`)}</StatusTag>
      {report.dangerNow && <StatusTag tone="wrong">{t("desk.flag.danger-now")}</StatusTag>}
      {report.minors && <StatusTag tone="wrong">{t("desk.flag.minors")}</StatusTag>}
      <span>{report.category}</span>
      <span>{t(`term.mode.${report.mode}`)}</span>
      <span>{t("desk.report.filed", { when: format.dateTime(report.filedAt, now) })}</span>
      {clock && due && (
        <Clock
          line
          urgency={clock.urgency}
          date={paused ? t("desk.clock.paused") : t("desk.clock.accept", due)}
          left={paused ? t("desk.clock.paused.due", { day: due.day }) : undefined}
        />
      )}
    </DeskHead>
  );
}

function Subjects({ report }: Part) {
  const t = useT();
  const rows = report.subjects.map((one, place) => ({
    id: `${place}`,
    name: one.display,
    kind: t(`term.subject-kind.${one.kind}`),
    platform: one.platform ? (report.platformNames[one.platform] ?? one.platform) : "",
    note: one.note,
  }));
  return (
    <Section id="subjects" title={t("desk.told.subjects")} note={t("desk.report.subjects.note")}>
      <SubjectTable rows={rows} />
    </Section>
  );
}

function Files({ report }: Part) {
  const t = useT();
  const format = formatFor(useLanguage());
  const files = report.files.map((file) => ({
    ...file,
    note: t("desk.told.file.note", { size: format.bytes(file.size), type: file.mediaType }),
    href: report.opensFiles ? `/desk/evidence/${file.id}` : null,
  }));
  const note = files.length > 0 ? t("desk.report.files.count", { count: files.length }) : undefined;
  return (
    <Section id="evidence" title={t("desk.report.files")} note={note}>
      {files.length === 0 ? <p>{t("desk.report.files.none")}</p> : <FileTiles files={files} />}
      {files.length > 0 && (
        <p className="hint mt-s3">
          {t(report.opensFiles ? "desk.report.files.recorded" : "desk.report.files.closed")}
        </p>
      )}
    </Section>
  );
}

/** Steps and messages on one line of time; a question and the step that asked it are one entry. */
function History({ report }: Part) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { now, thread, language } = report;
  const steps = report.steps.map((step) => {
    const asked = step.event === "ask" && thread.find(({ at }) => at.getTime() === step.at.getTime());
    const says = step.byName !== null || step.words !== null || step.ground !== null || step.publicFrom > now;
    return {
      id: step.id,
      at: step.at,
      moment: "fact" as const,
      title: asked ? t("desk.report.message.question") : t(`term.report-state.${step.state}`),
      children: says && (
        <StepWords step={step} words={asked ? asked.text : step.words} {...{ now, language }} />
      ),
    };
  });
  const heard = thread.filter(({ kind }) => kind !== "question");
  const messages = heard.map(({ id, at, kind, text }) => ({
    ...{ id, at, moment: "report" as const, title: t(`desk.report.message.${kind}`) },
    children: <Said language={language}>{text}</Said>,
  }));
  const entries = [...steps, ...messages].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <Section id="history" title={t("desk.report.history")}>
      <Timeline
        look="dated"
        label={t("desk.report.history")}
        entries={entries.map(({ at, ...entry }) => ({ ...entry, when: format.dateTime(at, now) }))}
      />
    </Section>
  );
}

function StepWords(props: {
  step: Report["steps"][number];
  words: string | null;
  now: Date;
  language: string;
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { step, words, now, language } = props;
  return (
    <>
      {step.byName && <p>{step.byName}</p>}
      {step.authority && <p>{t("status.step.refer.to", { authority: step.authority })}</p>}
      {step.ground && <p>{t(`term.ground.${step.ground}`)}</p>}
      {words && <Said language={language}>{words}</Said>}
      {step.publicFrom > now && (
        <p className="hint">{t("desk.report.held-back", { time: format.time(step.publicFrom) })}</p>
      )}
    </>
  );
}

function Side({ report }: Part) {
  const t = useT();
  const { rule, caseReference } = report;
  return (
    <>
      {caseReference && (
        <Section id="case" title={t("desk.report.case")}>
          {report.readsCases ? <a href={`/desk/cases/${caseReference}`}>{caseReference}</a> : caseReference}
        </Section>
      )}
      <Section id="why" title={t("desk.report.why")}>
        {report.clock && (
          <ScoreParts
            parts={report.parts.map((part) => scorePartText(part, t))}
            total={t("desk.score.total")}
            value={report.score}
          />
        )}
        <p className="mt-s3">{rule ? t("desk.rule", rule) : t("desk.rule.gone")}</p>
        <p className="hint">{t("desk.report.place", { office: report.office, queue: report.queue })}</p>
      </Section>
      <Section id="reporter" title={t("desk.report.reporter")}>
        <p className="mb-s2 flex items-center gap-s2">
          <Icon of={Lock} />
          <span>{t(`desk.report.reporter.${report.mode}`)}</span>
        </p>
        <SideFacts
          facts={[
            {
              term: t("desk.report.reporter.language"),
              text: t("desk.language", { language: report.language }),
            },
            {
              term: t("desk.report.reporter.reward"),
              text: t(report.wishesReward ? "desk.yes" : "desk.no"),
            },
          ]}
        />
      </Section>
    </>
  );
}
