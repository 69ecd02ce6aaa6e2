// Tells the reporter of an award, with the date until which it can be claimed, and gives more time once.
import { Refusal } from "#app/base/refusal.ts";
import { seal } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { reckonClock } from "#app/domain/clock/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { newsOfReport } from "#app/domain/report/queries/news.server.ts";
import { announce } from "#app/domain/report/steps/news.server.ts";
import { requireAward } from "#app/domain/reward/queries/access.server.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";
import { clock } from "#db/schema/index.ts";
import { and, eq, isNull } from "#db/sql.ts";

/** From now on the claim's clock runs. Refuses `award.not-found`, `award.state-moved`. */
export async function notifyAward(
  by: Permitted<"award.notify">,
  reference: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  const [key, news] = await Promise.all([keyOf(found.case.keySlot), newsOfReport(found.report.id, now)]);
  await write(async (tx) => {
    await moveAward(tx, found.award, { event: "notify", now, by: by.member.id });
    await announce(tx, news, now);
    await record(tx, {
      type: "award.notified",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: { mailed: news !== null },
      key: { slot: found.case.keySlot, key },
    });
  });
}

export function extensionContext(clockId: string): string {
  return `clock:${clockId}:extension`;
}

/**
 * Gives the reporter more time to claim, once and with a reason (domain: late claim). Refuses `award.not-found`,
 * `award.state-moved` where nothing waits to be claimed, `award.extended-already`.
 */
export async function extendClaim(
  by: Permitted<"clock.extend">,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  if (found.award.state !== "notified") throw new Refusal("award.state-moved");
  const days = policyAt(now).clocks.claim.extension?.days;
  if (!days) throw new Refusal("award.extended-already");
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    const row = await takeExtension(tx, found.award.id, days);
    const { due } = await reckonClock(
      tx,
      {
        ...row,
        extendedBy: by.member.id,
        extensionReason: seal(key, reason, extensionContext(row.id)),
      },
      now,
    );
    await record(tx, {
      type: "clock.extended",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: { clock: "claim", days, due: due.toISOString(), reason },
      key: { slot: found.case.keySlot, key },
    });
  });
}

/** Guarded: of two who extend one does, and a claim or the end of its time in between leaves nothing to extend. */
async function takeExtension(tx: Tx, awardId: string, days: number): Promise<typeof clock.$inferSelect> {
  const running = and(eq(clock.objectId, awardId), eq(clock.name, "claim"), isNull(clock.endedAt));
  const [row] = await tx
    .update(clock)
    .set({ extendedDays: days })
    .where(and(running, eq(clock.extendedDays, 0)))
    .returning();
  if (row) return row;
  const [extended] = await tx.select({ id: clock.id }).from(clock).where(running);
  throw new Refusal(extended ? "award.extended-already" : "award.state-moved");
}
