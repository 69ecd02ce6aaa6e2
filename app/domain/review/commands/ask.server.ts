// A reporter asks for a second look at what they were told: once, in time, answered by somebody who had no part in it.
import { Refusal } from "#app/base/refusal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { isAsked, type Reviewable, reviewableOf } from "#app/domain/review/queries/reporter.server.ts";
import { askWindow } from "#app/domain/review/rules/window.ts";
import { putReview } from "#app/domain/review/steps.server.ts";
import { db, type Tx, write } from "#db/client.server.ts";
import { report } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

type OwnReport = typeof report.$inferSelect;

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
  const about = await requireReviewable(own, now);
  return write(async (tx) => {
    await holdReport(tx, own);
    const asked = { reportId, officeId, caseId, aboutId: about.id, text, key, now };
    const made = await putReview(tx, asked, "review.asked-already");
    if (!made) return false;
    await record(tx, {
      type: "review.asked",
      actor: { role: "reporter", pseudonym: reportId },
      object: { kind: "review", id: made.id },
      at: now,
      payload: { about: about.about, object: about.id },
      key: { slot, key },
    });
    return true;
  });
}

async function requireReviewable(own: OwnReport, now: Date): Promise<Reviewable> {
  const about = await reviewableOf(own, now);
  const isOpen = about !== null && askWindow(policyAt(now), "review", about.told, now).open;
  if (about && isOpen) return about;
  // Whoever asked before is told that, and not that there is nothing to ask about.
  if (await isAsked(own.id)) throw new Refusal("review.asked-already");
  throw new Refusal(about ? "review.too-late" : "review.not-open");
}

/** What was looked at is what is asked about: whoever moved the report meanwhile comes first. */
async function holdReport(tx: Tx, { id, state }: OwnReport): Promise<void> {
  const held = await tx
    .update(report)
    .set({ state })
    .where(and(eq(report.id, id), eq(report.state, state)))
    .returning({ id: report.id });
  if (held.length === 0) throw new Refusal("review.not-open");
}
