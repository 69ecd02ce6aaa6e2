// A reporter asks for a second look at what they were told: once, in time, answered by somebody who had no part in it.
import { Refusal } from "#app/base/refusal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { reviewableOf } from "#app/domain/review/queries/reporter.server.ts";
import { askWindow } from "#app/domain/review/rules/window.ts";
import { putReview } from "#app/domain/review/steps.server.ts";
import { db, type Tx, write } from "#db/client.server.ts";
import { report } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

/**
 * Asks about the refusal or the decision that was told. Nothing of who asks goes along. Answers false where the same
 * request was sent before; refuses `review.asked-already` for another one, `review.not-open` where no outcome stands
 * that was told, `review.too-late` after its 180 days.
 */
export async function askReview(access: ReporterAccess, text: string, now: Date): Promise<boolean> {
  const [own] = await db.select().from(report).where(eq(report.id, access.reportId));
  if (!own) throw new Refusal("report.not-found");
  const { id: reportId, officeId, caseId, keySlot: slot } = own;
  const key = await keyOf(slot);
  const reviewable = await reviewableOf(own, now);
  const { open } = askWindow(policyAt(now), "review", reviewable?.told ?? now, now);
  return write(async (tx) => {
    await holdReport(tx, own);
    const aboutId = reviewable?.id ?? "";
    const asked = { reportId, officeId, caseId, aboutId, text, key, now };
    const made = await putReview(tx, asked, "review.asked-already");
    if (!made) return false;
    // Asked before goes first: whoever asked twice is told that, and not that there is nothing to ask about.
    if (!reviewable) throw new Refusal("review.not-open");
    if (!open) throw new Refusal("review.too-late");
    await record(tx, {
      type: "review.asked",
      actor: { role: "reporter", pseudonym: reportId },
      object: { kind: "review", id: made.id },
      at: now,
      payload: { about: reviewable.about, object: reviewable.id },
      key: { slot, key },
    });
    return true;
  });
}

/** What was looked at is what is asked about: whoever undid or changed it meanwhile comes first. */
async function holdReport(tx: Tx, { id, state }: Pick<typeof report.$inferSelect, "id" | "state">) {
  const held = await tx
    .update(report)
    .set({ state })
    .where(and(eq(report.id, id), eq(report.state, state)))
    .returning({ id: report.id });
  if (held.length === 0) throw new Refusal("review.not-open");
}
