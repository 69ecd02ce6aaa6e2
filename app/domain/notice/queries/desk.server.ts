// The notices of a case as the desk sees them, and which of its measures nobody has been told of yet.
import { Refusal } from "#app/base/refusal.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import type { MeasureType } from "#app/domain/casework/rules/measure.ts";
import type { ReviewState } from "#app/domain/review/rules/lifecycle.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { decision, measure, notice, review, subject } from "#db/schema/index.ts";
import { and, asc, desc, eq, isNull } from "#db/sql.ts";

type NamedMeasure = { readonly id: string; readonly type: MeasureType; readonly on: string };

export type CaseNotice = {
  readonly reference: string;
  readonly subject: string;
  readonly measures: readonly (NamedMeasure & { readonly liftedAt: Date | null })[];
  readonly issuedAt: Date;
  readonly issuedBy: string;
  readonly readAt: Date | null;
  readonly objection: { readonly reference: string; readonly state: ReviewState } | null;
};

/** Measures against one subject that it has not been told of. */
export type Untold = {
  readonly subjectId: string;
  readonly subject: string;
  readonly measures: readonly NamedMeasure[];
};

export type CaseNotices = {
  readonly issued: readonly CaseNotice[];
  readonly untold: readonly Untold[];
  /** From when on a notice can be issued: the end of the decision's cooling period; null before a decision. */
  readonly from: Date | null;
};

export async function noticesOfCase(caseId: string): Promise<CaseNotices> {
  const [notices, measures, [last]] = await Promise.all([
    db
      .select({
        notice,
        subject: subject.display,
        objection: { reference: review.reference, state: review.state },
      })
      .from(notice)
      .innerJoin(subject, eq(subject.id, notice.subjectId))
      .leftJoin(review, eq(review.noticeId, notice.id))
      .where(eq(notice.caseId, caseId))
      .orderBy(asc(notice.id)),
    measuresOfSubjects(caseId),
    db
      .select({ publicFrom: decision.publicFrom })
      .from(decision)
      .where(eq(decision.caseId, caseId))
      .orderBy(desc(decision.id))
      .limit(1),
  ]);
  const names = await memberNames(notices.map((row) => row.notice.issuedBy));
  return {
    issued: notices.map((row) => ({
      reference: row.notice.reference,
      subject: row.subject,
      measures: measures.filter((one) => one.noticeId === row.notice.id).map(({ line }) => line),
      issuedAt: row.notice.issuedAt,
      issuedBy: names.get(row.notice.issuedBy) ?? "",
      readAt: row.notice.readAt,
      objection: row.objection,
    })),
    untold: untoldIn(measures),
    from: last?.publicFrom ?? null,
  };
}

async function measuresOfSubjects(caseId: string) {
  return db
    .select({
      line: { id: measure.id, type: measure.type, on: measure.on, liftedAt: measure.liftedAt },
      noticeId: measure.noticeId,
      subjectId: subject.id,
      subject: subject.display,
    })
    .from(measure)
    .innerJoin(subject, eq(subject.id, measure.subjectId))
    .where(eq(measure.caseId, caseId))
    .orderBy(asc(subject.id), asc(measure.id));
}

function untoldIn(measures: Awaited<ReturnType<typeof measuresOfSubjects>>): Untold[] {
  const bySubject = new Map<string, Untold>();
  for (const { line, noticeId, subjectId, subject } of measures) {
    if (noticeId !== null || line.liftedAt !== null) continue;
    const { id, type, on } = line;
    const before = bySubject.get(subjectId)?.measures ?? [];
    bySubject.set(subjectId, { subjectId, subject, measures: [...before, { id, type, on }] });
  }
  return [...bySubject.values()];
}

/**
 * The one subject of this case that these measures are against; null where they are against several. Refuses
 * `case.not-found`, and `notice.measures-moved` where none of them waits to be told.
 */
export async function subjectOfMeasures(
  by: Permitted<"notice.issue">,
  reference: string,
  ids: readonly string[],
): Promise<string | null> {
  const { id: caseId } = await requireCase(by, reference);
  const rows = await db
    .select({ id: measure.id, subjectId: measure.subjectId })
    .from(measure)
    .where(and(eq(measure.caseId, caseId), isNull(measure.noticeId)));
  const subjects = new Set(rows.filter((row) => ids.includes(row.id)).map((row) => row.subjectId));
  if (subjects.size === 0) throw new Refusal("notice.measures-moved");
  const [only = null] = subjects.size === 1 ? subjects : [];
  return only;
}
