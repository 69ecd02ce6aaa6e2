// Puts a request to look again on file and moves it along its lifecycle, inside the transaction of whoever does so.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson, unsealJson } from "#app/base/seal.ts";
import { endClocks, reopenClocks, startClock } from "#app/domain/clock/steps.server.ts";
import { freshReference } from "#app/domain/report/steps/reference.server.ts";
import { type ReviewEvent, type ReviewKind, reviewLifecycle } from "#app/domain/review/rules/lifecycle.ts";
import { reviewContext, type SealedRequest } from "#app/domain/review/rules/sealed.ts";
import { answerClocks } from "#app/domain/review/rules/window.ts";
import type { Tx } from "#db/client.server.ts";
import { review } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

export type ReviewRow = typeof review.$inferSelect;

export type NewReview = Pick<ReviewRow, "officeId" | "caseId" | "aboutId"> &
  ({ readonly reportId: string } | { readonly noticeId: string }) & {
    readonly text: string;
    /** Of the report or of the case. */
    readonly key: Buffer;
    readonly now: Date;
  };

/**
 * Once: the database keeps two tabs from asking twice. Answers null where the very same words were sent before, and
 * refuses `taken` where other words were.
 */
export async function putReview(
  tx: Tx,
  { text, key, now, officeId, caseId, aboutId, ...asker }: NewReview,
  taken: "review.asked-already" | "objection.asked-already",
): Promise<ReviewRow | null> {
  const kind: ReviewKind = "reportId" in asker ? "review" : "objection";
  const id = newId(now);
  const [made] = await tx
    .insert(review)
    .values({
      id,
      reference: await freshReference(tx, "review"),
      kind,
      state: reviewLifecycle.start,
      ...{ officeId, caseId, aboutId, ...asker },
      askedAt: now,
      request: sealJson(key, { text } satisfies SealedRequest, reviewContext.request(id)),
    })
    .onConflictDoNothing({ target: kind === "review" ? review.reportId : review.noticeId })
    .returning();
  if (made) {
    await startClock(tx, answerClocks[kind], { kind: "review", objectId: id, officeId }, now);
    return made;
  }
  const asked =
    "reportId" in asker ? eq(review.reportId, asker.reportId) : eq(review.noticeId, asker.noticeId);
  const [before] = await tx.select().from(review).where(asked);
  if (before && requestIn(before, key) === text) return null;
  throw new Refusal(taken);
}

/** What the asker wrote. */
export function requestIn({ id, request }: Pick<ReviewRow, "id" | "request">, key: Buffer): string {
  return unsealJson<SealedRequest>(key, request, reviewContext.request(id)).text;
}

type Answered = Pick<ReviewRow, "answeredAt" | "answeredBy" | "answer" | "publicFrom">;

/** A guarded update, and its clock; refuses `review.state-moved` where the table has no such arrow from where it is. */
export async function moveReview(
  tx: Tx,
  row: Pick<ReviewRow, "id" | "kind">,
  event: ReviewEvent,
  set: Answered,
  now: Date,
): Promise<void> {
  const arrow = reviewLifecycle.transitions.find((one) => one.event === event);
  if (!arrow) throw new Refusal("review.state-moved");
  const moved = await tx
    .update(review)
    .set({ ...set, state: arrow.to })
    .where(and(eq(review.id, row.id), inArray(review.state, [...arrow.from])))
    .returning({ id: review.id });
  if (moved.length === 0) throw new Refusal("review.state-moved");
  const clocks = [answerClocks[row.kind]];
  if (event === "undo") await reopenClocks(tx, row.id, clocks);
  else await endClocks(tx, row.id, clocks, now);
}
