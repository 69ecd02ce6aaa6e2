// Tells the reporter of an award, with the date until which it can be claimed, and gives more time once.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { extendRun } from "#app/domain/clock/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { newsOfReport } from "#app/domain/report/queries/news.server.ts";
import { announce } from "#app/domain/report/steps/news.server.ts";
import { requireAward } from "#app/domain/reward/queries/access.server.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

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

/**
 * Gives the reporter more time to claim, once and with a reason that the reporter reads (domain: late claim). Refuses
 * `award.not-found`, `award.state-moved` where nothing waits to be claimed, `clock.not-extensible`.
 */
export async function extendClaim(
  by: Permitted<"clock.extend">,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  const { id, state } = found.award;
  if (state !== "notified") throw new Refusal("award.state-moved");
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    const wanted = { objectId: id, name: "claim", by: by.member.id, reason, key } as const;
    const { due } = await extendRun(tx, wanted, now);
    await record(tx, {
      type: "clock.extended",
      actor: actorOf(by),
      object: { kind: "award", id },
      at: now,
      payload: { clocks: ["claim"], reason, due: due.toISOString() },
      key: { slot: found.case.keySlot, key },
    });
  });
}
