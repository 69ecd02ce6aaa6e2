// One notice as the holder of its code reads it: the office's reasons and their own objection, nothing of any reporter.
import { Refusal } from "#app/base/refusal.ts";
import type { NoticeAccess } from "#app/domain/access/rules/proof.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { measuresOfNotice, statementIn, type ToldMeasure } from "#app/domain/notice/queries/told.server.ts";
import type { NoticeStatement } from "#app/domain/notice/rules/sealed.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type ReviewTold, toldOf } from "#app/domain/review/queries/reporter.server.ts";
import { type AskWindow, askWindow } from "#app/domain/review/rules/window.ts";
import type { SubjectKind } from "#app/domain/subject/rules/kinds.ts";
import { db } from "#db/client.server.ts";
import { caseFile, notice, review, subject } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

export type NoticeView = {
  readonly reference: string;
  readonly issuedAt: Date;
  readonly subject: { readonly kind: SubjectKind; readonly display: string };
  readonly statement: NoticeStatement;
  readonly measures: readonly ToldMeasure[];
  /** Until when they may object; open or not, and whether they did. */
  readonly window: AskWindow;
  readonly objection: ReviewTold | null;
};

/** Refuses `notice.not-found` where it is gone by now. */
export async function noticeView(access: NoticeAccess, now: Date): Promise<NoticeView> {
  const [row] = await db
    .select({
      notice,
      keySlot: caseFile.keySlot,
      subject: { kind: subject.kind, display: subject.display },
      review,
    })
    .from(notice)
    .innerJoin(caseFile, eq(caseFile.id, notice.caseId))
    .innerJoin(subject, eq(subject.id, notice.subjectId))
    .leftJoin(review, eq(review.noticeId, notice.id))
    .where(eq(notice.id, access.noticeId));
  if (!row) throw new Refusal("notice.not-found");
  const key = await keyOf(row.keySlot);
  const { reference, issuedAt, id } = row.notice;
  return {
    reference,
    issuedAt,
    subject: row.subject,
    statement: statementIn(row.notice, key),
    measures: await measuresOfNotice(id),
    window: askWindow(policyAt(now), "objection", issuedAt, now),
    objection: row.review ? await toldOf(row.review, key, now) : null,
  };
}
