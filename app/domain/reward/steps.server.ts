// Opens the question of an award for each reporter who wished one, and moves awards along their lifecycle.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { seal } from "#app/base/seal.ts";
import { freshReference } from "#app/domain/report/steps/reference.server.ts";
import { type AwardEvent, awardLifecycle } from "#app/domain/reward/rules/lifecycle.ts";
import type { Tx } from "#db/client.server.ts";
import { award, awardStep } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

export type AwardRow = typeof award.$inferSelect;

/** One award a report, not yet assessed; a report that has one keeps it (a case decided anew after a review). */
export async function openAwards(
  tx: Tx,
  caseId: string,
  reports: readonly { readonly id: string; readonly wishesReward: boolean }[],
  now: Date,
): Promise<void> {
  for (const report of reports.filter((one) => one.wishesReward)) {
    await tx
      .insert(award)
      .values({
        id: newId(now),
        reference: await freshReference(tx, "award"),
        caseId,
        reportId: report.id,
        state: awardLifecycle.start,
        reason: null,
        proposal: null,
        amountFen: null,
        madeAt: now,
        version: 1,
        proposedBy: null,
      })
      .onConflictDoNothing({ target: [award.caseId, award.reportId] });
  }
}

export type AwardMove = {
  readonly event: AwardEvent;
  readonly now: Date;
  readonly by: string;
  readonly set?: Partial<Pick<AwardRow, "reason" | "proposal" | "amountFen" | "proposedBy">>;
  /** Sealed under the case's key. */
  readonly remark?: { readonly text: string; readonly key: Buffer };
};

export function remarkContext(stepId: string): string {
  return `award-step:${stepId}`;
}

/**
 * Guarded by the version that was read: what was looked at is what is moved. Refuses `award.state-moved` where
 * somebody moved it meanwhile, or where the table has no such arrow.
 */
export async function moveAward(tx: Tx, read: AwardRow, move: AwardMove): Promise<AwardRow> {
  const arrow = awardLifecycle.transitions.find(
    (one) => one.event === move.event && one.from.some((from) => from === read.state),
  );
  if (!arrow) throw new Refusal("award.state-moved");
  const [moved] = await tx
    .update(award)
    .set({ ...move.set, state: arrow.to, version: read.version + 1 })
    .where(and(eq(award.id, read.id), eq(award.version, read.version)))
    .returning();
  if (!moved) throw new Refusal("award.state-moved");
  const id = newId(move.now);
  await tx.insert(awardStep).values({
    id,
    awardId: read.id,
    event: move.event,
    state: moved.state,
    at: move.now,
    by: move.by,
    remark: move.remark ? seal(move.remark.key, move.remark.text, remarkContext(id)) : null,
  });
  return moved;
}
