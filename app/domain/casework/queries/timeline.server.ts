// Everything that happened in a case, in one line: reports, threads, steps of the case, measures.
import { type EventHead, eventsOf } from "#app/domain/audit/queries.server.ts";
import type { MeasureType } from "#app/domain/casework/rules/measure.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import { db } from "#db/client.server.ts";
import { measure, message, report, subject } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

/** What was said in a thread stays in the thread: here stands only that something was. */
const spoken = { question: "asked", answer: "answered", addition: "added" } as const;
const taken = {
  "case.opened": "opened",
  "case.verifying": "verifying",
  "case.decided": "decided",
  "case.decision-undone": "undone",
  "case.acting": "acting",
  "case.closed": "closed",
  "case.reopened": "reopened",
  "measure.lifted": "lifted",
  "measure.resulted": "resulted",
  "notice.issued": "noticed",
} as const;

export type CaseMoment = {
  readonly id: string;
  readonly at: Date;
  readonly kind:
    | "filed"
    | "measured"
    | (typeof spoken)[keyof typeof spoken]
    | (typeof taken)[keyof typeof taken];
  /** The member's name; null where a reporter did it. */
  readonly by: string | null;
  /** Reference of the report that it is about. */
  readonly report: string | null;
  readonly measure: { readonly type: MeasureType; readonly subject: string | null } | null;
};

/** Newest first. */
export async function caseTimeline(caseId: string): Promise<readonly CaseMoment[]> {
  const [events, reports, messages, measures] = await Promise.all([
    eventsOf({ kind: "case", id: caseId }),
    db
      .select({ id: report.id, at: report.filedAt, report: report.reference })
      .from(report)
      .where(eq(report.caseId, caseId)),
    db
      .select({
        id: message.id,
        at: message.at,
        by: message.by,
        kind: message.kind,
        report: report.reference,
      })
      .from(message)
      .innerJoin(report, eq(report.id, message.reportId))
      .where(eq(report.caseId, caseId)),
    db
      .select({
        id: measure.id,
        at: measure.recordedAt,
        by: measure.recordedBy,
        measure: { type: measure.type, subject: subject.display },
      })
      .from(measure)
      .leftJoin(subject, eq(subject.id, measure.subjectId))
      .where(eq(measure.caseId, caseId)),
  ]);
  const nothing = { by: null, report: null, measure: null };
  const moments: readonly CaseMoment[] = [
    ...reports.map((one) => ({ ...nothing, ...one, kind: "filed" as const })),
    ...messages.map((one) => ({ ...nothing, ...one, kind: spoken[one.kind] })),
    ...measures.map((one) => ({ ...nothing, ...one, kind: "measured" as const })),
    ...events.flatMap((one) => stepOf(one)).map((one) => ({ ...nothing, ...one })),
  ];
  const names = await memberNames(moments.flatMap((one) => one.by ?? []));
  return moments
    .map((one) => ({ ...one, by: one.by ? (names.get(one.by) ?? null) : null }))
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1));
}

function stepOf({ id, at, type, actorPseudonym: by }: EventHead) {
  const known = Object.entries(taken).find(([name]) => name === type);
  return known ? [{ id, at, by, kind: known[1] }] : [];
}
