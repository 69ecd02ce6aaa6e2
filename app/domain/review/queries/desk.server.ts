// Requests to look again as the desk sees them: the list, and one with what it is about. Never who asks.
import type { Bilingual } from "#app/base/language.ts";
import { decisionById, decisionOf } from "#app/domain/casework/queries/outcome.server.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { measuresOfNotice, statementIn, type ToldMeasure } from "#app/domain/notice/queries/told.server.ts";
import type { NoticeStatement } from "#app/domain/notice/rules/sealed.ts";
import { stepsOf } from "#app/domain/report/queries/sealed.server.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";
import {
  type FoundReview,
  involvedIn,
  requireReview,
  slotOf,
} from "#app/domain/review/queries/access.server.ts";
import { answerIn, type ReviewTold, toldOf } from "#app/domain/review/queries/reporter.server.ts";
import type { ReviewCursor, ReviewListView } from "#app/domain/review/rules/desk/views.ts";
import type { ReviewKind, ReviewState } from "#app/domain/review/rules/lifecycle.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { caseFile, clock, notice, report, review, subject } from "#db/schema/index.ts";
import { and, asc, desc, eq, gt, inArray, lt, ne, or } from "#db/sql.ts";

const reviewPageSize = 50;

export type ReviewLine = {
  readonly reference: string;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly due: Date;
  readonly provisional: boolean;
  readonly caseReference: string | null;
  readonly reportReference: string | null;
};

/** One page of a view; `after` is the last row of the page before. */
export async function reviewPage(
  by: Permitted<"review.read">,
  view: ReviewListView,
  after: ReviewCursor | null,
): Promise<{ rows: readonly ReviewLine[]; next: ReviewCursor | null }> {
  const isWaiting = view === "waiting";
  const at = isWaiting ? clock.due : review.answeredAt;
  const [order, beyond] = isWaiting ? [asc, gt] : [desc, lt];
  const found = await db
    .select({ review, due: clock.due, provisional: clock.provisional, ...references })
    .from(review)
    .innerJoin(clock, and(eq(clock.objectId, review.id), eq(clock.kind, "review")))
    .leftJoin(caseFile, eq(caseFile.id, review.caseId))
    .leftJoin(report, eq(report.id, review.reportId))
    .where(
      and(
        isWaiting ? eq(review.state, "asked") : ne(review.state, "asked"),
        inArray(review.officeId, [...by.offices]),
        after ? or(beyond(at, after.at), and(eq(at, after.at), beyond(review.id, after.id))) : undefined,
      ),
    )
    .orderBy(order(at), order(review.id))
    .limit(reviewPageSize + 1);
  const shown = found.slice(0, reviewPageSize);
  const last = shown.at(-1);
  const lastAt = last && (isWaiting ? last.due : last.review.answeredAt);
  return {
    rows: shown.map(lineOf),
    next: found.length > reviewPageSize && last && lastAt ? { at: lastAt, id: last.review.id } : null,
  };
}

const references = { caseReference: caseFile.reference, reportReference: report.reference };

type Row = Pick<ReviewLine, "due" | "provisional" | "caseReference" | "reportReference"> & {
  readonly review: typeof review.$inferSelect;
};

function lineOf({ review: { reference, kind, state, askedAt, answeredAt }, ...rest }: Row): ReviewLine {
  const { due, provisional, caseReference, reportReference } = rest;
  return { reference, kind, state, askedAt, answeredAt, due, provisional, caseReference, reportReference };
}

type Done = { readonly at: Date; readonly byName: string };
export type ReviewedMatter =
  | (Done & {
      readonly what: "refusal";
      readonly ground: RefusalGround | null;
      readonly words: string | null;
    })
  | (Done & {
      readonly what: "decision";
      readonly outcome: CaseOutcome;
      readonly basis: string;
      readonly reasons: Bilingual;
      /** False where the case has been decided anew meanwhile. */
      readonly stands: boolean;
    })
  | (Done & {
      readonly what: "notice";
      readonly reference: string;
      readonly subject: string;
      readonly statement: NoticeStatement;
      readonly measures: readonly ToldMeasure[];
    });

export type ReviewView = ReviewTold & {
  readonly reference: string;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly caseReference: string | null;
  readonly reportReference: string | null;
  /** Null where it was undone or is gone. */
  readonly matter: ReviewedMatter | null;
  /** Who had a part in the matter and may not answer, by name. */
  readonly involved: readonly string[];
  readonly isInvolved: boolean;
  /** The answer, held back or not, with the name of who gave it. */
  readonly answered: (NonNullable<ReviewTold["answer"]> & Done) | null;
};

/** Refuses `review.not-found`. */
export async function reviewView(
  by: Permitted<"review.read">,
  reference: string,
  now: Date,
): Promise<ReviewView> {
  const found = await requireReview(by, reference);
  const { review: row } = found;
  const key = await keyOf(slotOf(found));
  const [told, involved, matter] = await Promise.all([
    toldOf(row, key, now),
    involvedIn(found),
    matterOf(found, key),
  ]);
  const names = await memberNames([...involved, ...(row.answeredBy ? [row.answeredBy] : [])]);
  const answer = answerIn(row, key);
  return {
    ...told,
    ...{ reference: row.reference, kind: row.kind, state: row.state, matter },
    caseReference: found.case?.reference ?? null,
    reportReference: found.report?.reference ?? null,
    involved: involved.flatMap((id) => names.get(id) ?? []),
    isInvolved: involved.includes(by.member.id),
    answered:
      answer && row.answeredAt
        ? { ...answer, at: row.answeredAt, byName: names.get(row.answeredBy ?? "") ?? "" }
        : null,
  };
}

async function matterOf(found: FoundReview, key: Buffer): Promise<ReviewedMatter | null> {
  const { aboutId, noticeId, reportId } = found.review;
  if (noticeId) return noticeMatter(noticeId, key);
  const decided = await decisionById(aboutId);
  if (decided) return decisionMatter(decided, found.case?.id ?? "");
  const steps = reportId ? await stepsOf(reportId, key) : [];
  const step = steps.find(({ id }) => id === aboutId);
  if (!step) return null;
  const { ground, words, at, by } = step;
  return { what: "refusal", ground, words, at, byName: await nameOf(by) };
}

async function decisionMatter(
  { outcome, basis, reasons, at, by }: NonNullable<Awaited<ReturnType<typeof decisionById>>>,
  caseId: string,
): Promise<ReviewedMatter> {
  const stands = (await decisionOf(caseId))?.at.getTime() === at.getTime();
  return { what: "decision", outcome, basis, reasons, at, stands, byName: await nameOf(by) };
}

async function noticeMatter(noticeId: string, key: Buffer): Promise<ReviewedMatter | null> {
  const [row] = await db
    .select({ notice, subject: subject.display })
    .from(notice)
    .innerJoin(subject, eq(subject.id, notice.subjectId))
    .where(eq(notice.id, noticeId));
  if (!row) return null;
  return {
    what: "notice",
    reference: row.notice.reference,
    subject: row.subject,
    statement: statementIn(row.notice, key),
    measures: await measuresOfNotice(noticeId),
    at: row.notice.issuedAt,
    byName: await nameOf(row.notice.issuedBy),
  };
}

async function nameOf(id: string | null): Promise<string> {
  return id ? ((await memberNames([id])).get(id) ?? "") : "";
}
