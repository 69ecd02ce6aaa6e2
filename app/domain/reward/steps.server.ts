// Opens the question of an award for each reporter who wished one, and moves awards along their lifecycle.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { seal } from "#app/base/seal.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import { endClocks, insertClock, startClock } from "#app/domain/clock/steps.server.ts";
import { freshReference } from "#app/domain/report/steps/reference.server.ts";
import { type AwardEvent, awardLifecycle } from "#app/domain/reward/rules/lifecycle.ts";
import type { Tx } from "#db/client.server.ts";
import { award, awardStep, caseFile } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

export type AwardRow = typeof award.$inferSelect;

/** One award a report, not yet assessed; a report that has one keeps it (a case decided anew after a review). */
export async function openAwards(
  tx: Tx,
  { id: caseId, officeId }: { readonly id: string; readonly officeId: string },
  reports: readonly { readonly id: string; readonly wishesReward: boolean }[],
  now: Date,
): Promise<void> {
  for (const report of reports.filter((one) => one.wishesReward)) {
    const [made] = await tx
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
      .onConflictDoNothing({ target: [award.caseId, award.reportId] })
      .returning({ id: award.id });
    if (!made) continue;
    await insertClock(tx, "start-reward", { kind: "award", objectId: made.id, officeId }, now);
  }
}

/** Which clock an event of an award ends, and which it starts. */
const clockEvents: Partial<Record<AwardEvent, { readonly ends?: ClockName; readonly starts?: ClockName }>> = {
  "find-eligible": { ends: "start-reward" },
  "find-ineligible": { ends: "start-reward" },
  approve: { starts: "tell-award" },
  refuse: { ends: "tell-award" },
  notify: { ends: "tell-award", starts: "claim" },
  claim: { ends: "claim" },
  waive: { ends: "claim" },
  "time-out": { ends: "claim" },
};

async function runClocks(tx: Tx, moved: AwardRow, { event, now }: AwardMove): Promise<void> {
  const { ends, starts } = clockEvents[event] ?? {};
  if (ends) await endClocks(tx, moved.id, [ends], now);
  if (!starts) return;
  const [of] = await tx
    .select({ officeId: caseFile.officeId })
    .from(caseFile)
    .where(eq(caseFile.id, moved.caseId));
  if (of) await startClock(tx, starts, { kind: "award", objectId: moved.id, officeId: of.officeId }, now);
}

export type AwardMove = {
  readonly event: AwardEvent;
  readonly now: Date;
  readonly by: string;
  readonly set?: Partial<
    Pick<
      AwardRow,
      | "reason"
      | "proposal"
      | "amountFen"
      | "proposedBy"
      | "payeeSlot"
      | "payee"
      | "voucher"
      | "voucherHash"
      | "voucherKeyId"
      | "paymentLink"
    >
  >;
  /** Sealed under the case's key. */
  readonly remark?: { readonly text: string; readonly key: Buffer };
};

export function remarkContext(stepId: string): string {
  return `award-step:${stepId}`;
}

/** Bound into every seal, so that a value moved to another row or column does not open. */
export const awardContext = {
  payee: (awardId: string) => `award:${awardId}:payee`,
  voucher: (awardId: string) => `award:${awardId}:voucher`,
  paymentLink: (awardId: string) => `award:${awardId}:payment-link`,
} as const;

/** Writes a step that leaves the state: the second of two people beside the first. */
export async function addAwardStep(
  tx: Tx,
  { id: awardId, state }: Pick<AwardRow, "id" | "state">,
  step: {
    readonly event: string;
    readonly by: string;
    readonly now: Date;
    readonly remark?: AwardMove["remark"];
  },
): Promise<void> {
  const id = newId(step.now);
  await tx.insert(awardStep).values({
    id,
    awardId,
    event: step.event,
    state,
    at: step.now,
    by: step.by,
    remark: step.remark ? seal(step.remark.key, step.remark.text, remarkContext(id)) : null,
  });
}

/**
 * Hands what is to be paid over to the payment, and keeps the sealed link to it. False where somebody moved the award
 * meanwhile. No step: the day of a batch would lead from the award to the payment.
 */
export async function linkPayment(
  tx: Tx,
  read: Pick<AwardRow, "id" | "version">,
  paymentLink: Buffer,
): Promise<boolean> {
  const linked = await tx
    .update(award)
    .set({ paymentLink, payee: null, payeeSlot: null, version: read.version + 1 })
    .where(and(eq(award.id, read.id), eq(award.version, read.version)))
    .returning({ id: award.id });
  return linked.length === 1;
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
  await runClocks(tx, moved, move);
  await addAwardStep(tx, moved, move);
  return moved;
}
