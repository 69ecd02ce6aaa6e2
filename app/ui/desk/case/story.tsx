// What a case holds: its timeline, its reports with their threads apart, its subjects.
import type { CaseReport } from "#app/domain/casework/queries/desk.server.ts";
import type { CaseMoment } from "#app/domain/casework/queries/timeline.server.ts";
import type { SubjectKind } from "#app/domain/subject/rules/kinds.ts";
import { formatFor } from "#app/messages/format.ts";
import { Section } from "../../data/desk/bench.tsx";
import { Empty } from "../../data/note.tsx";
import { TableFrame } from "../../data/rows.tsx";
import { StatusTag } from "../../data/status/tag.tsx";
import { type Moment, Timeline } from "../../data/status/timeline.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

const moments: Record<CaseMoment["kind"], Moment> = {
  filed: "report",
  answered: "report",
  added: "report",
  asked: "fact",
  opened: "fact",
  verifying: "fact",
  measured: "fact",
  decided: "done",
  undone: "fact",
  acting: "fact",
  closed: "done",
  reopened: "fact",
  resulted: "fact",
  lifted: "fact",
  noticed: "fact",
};

export function CaseTimeline({ timeline, now }: { timeline: readonly CaseMoment[]; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <Section id="timeline" title={t("desk.case.timeline")} note={t("desk.case.timeline.note")}>
      <Timeline
        look="dated"
        entries={timeline.map((moment) => ({
          id: moment.id,
          moment: moments[moment.kind],
          title: <MomentTitle moment={moment} />,
          when: format.dateTime(moment.at, now),
          children: <MomentText moment={moment} />,
        }))}
      />
    </Section>
  );
}

function MomentTitle({ moment }: { moment: CaseMoment }) {
  const t = useT();
  if (moment.measure) {
    return t("desk.case.moment.measured", { measure: t(`term.measure.${moment.measure.type}`) });
  }
  return t(`desk.case.moment.${moment.kind}`, { report: moment.report ?? "" });
}

function MomentText({ moment }: { moment: CaseMoment }) {
  const t = useT();
  const { by, measure } = moment;
  if (measure?.subject)
    return (
      <bdi className="wrap-anywhere">
        {by ? t("desk.case.by-against", { by, subject: measure.subject }) : null}
      </bdi>
    );
  if (by) return by;
  return moment.kind === "answered" || moment.kind === "added" ? t("desk.case.in-thread") : null;
}

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

/** `opensReports`: whether the member may read reports; else their references alone. */
export function CaseReports(props: {
  reports: readonly CaseReport[];
  timeline: readonly CaseMoment[];
  opensReports: boolean;
  now: Date;
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <Section id="reports" title={t("desk.case.reports")} note={t("desk.case.reports.note")}>
      <TableFrame label={t("desk.case.reports")}>
        <table className="min-w-[36rem]">
          <thead>
            <tr>
              <th scope="col">{t("desk.case.reports.report")}</th>
              <th scope="col">{t("desk.case.reports.mode")}</th>
              <th scope="col">{t("desk.case.reports.state")}</th>
              <th scope="col">{t("desk.case.reports.filed")}</th>
              <th scope="col">{t("desk.case.reports.thread")}</th>
            </tr>
          </thead>
          <tbody>
            {props.reports.map(({ reference, mode, state, filedAt }) => (
              <tr key={reference}>
                <th scope="row" className="nowrap">
                  {props.opensReports ? <a href={`/desk/reports/${reference}`}>{reference}</a> : reference}
                </th>
                <td>{t(`term.mode.${mode}`)}</td>
                <td>
                  <StatusTag tone={tones[state]}>
                    {state === "needs-info" ? t("desk.clock.paused") : t(`term.report-state.${state}`)}
                  </StatusTag>
                </td>
                <td>{format.day(filedAt, props.now)}</td>
                <td>{t("desk.case.reports.said", saidIn(props.timeline, reference))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}

function saidIn(timeline: readonly CaseMoment[], report: string) {
  const count = (kind: CaseMoment["kind"]) =>
    timeline.filter((moment) => moment.report === report && moment.kind === kind).length;
  return { questions: count("asked"), answers: count("answered"), additions: count("added") };
}

export type NamedSubject = { readonly id: string; readonly kind: SubjectKind; readonly display: string };

export function CaseSubjects({ subjects }: { subjects: readonly NamedSubject[] }) {
  const t = useT();
  return (
    <Section id="subjects" title={t("desk.case.subjects")} note={t("desk.report.subjects.note")}>
      {subjects.length === 0 ? (
        <Empty title={t("desk.case.subjects.none")} />
      ) : (
        <TableFrame label={t("desk.case.subjects")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("desk.told.subject.name")}</th>
                <th scope="col">{t("desk.told.subject.kind")}</th>
              </tr>
            </thead>
            <tbody>
              {subjects.map(({ id, kind, display }) => (
                <tr key={id}>
                  <th scope="row" className="wrap-anywhere">
                    <bdi>{display}</bdi>
                  </th>
                  <td>{t(`term.subject-kind.${kind}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}
