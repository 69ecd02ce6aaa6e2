// Leads awards along by time and by what became of their payments; nobody opens the link for it but this job.
import { Refusal } from "#app/base/refusal.ts";
import { unsealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { standingOfPayments } from "#app/domain/payment/queries.server.ts";
import { type LinkedAward, linkedAwards, overdueClaims } from "#app/domain/reward/queries/to-pay.server.ts";
import { ownHands } from "#app/domain/reward/rules/approval.ts";
import { type AwardEvent, settledBy } from "#app/domain/reward/rules/lifecycle.ts";
import { type AwardRow, awardContext, moveAward } from "#app/domain/reward/steps.server.ts";
import { type Tx, write } from "#db/client.server.ts";
import { clock } from "#db/schema/index.ts";
import { and, eq, isNull, lt } from "#db/sql.ts";

/** Paid, reconciled, recovered or written off, as the latest payment of each says. Answers how many awards moved. */
export async function settleAwards(now: Date): Promise<number> {
  let moved = 0;
  for (let after: string | null = ""; after !== null; ) {
    const batch: readonly LinkedAward[] = await linkedAwards(after);
    const links = new Map<string, string>();
    for (const one of batch) links.set(one.award.id, await latestPayment(one));
    const standing = await standingOfPayments([...links.values()]);
    for (const one of batch) {
      const payment = standing.get(links.get(one.award.id) ?? "");
      const events = payment ? settledBy(one.award.state, payment) : [];
      if (events.length > 0 && (await settle(one, events, now))) moved += 1;
    }
    after = batch.at(-1)?.award.id ?? null;
  }
  return moved;
}

async function latestPayment({ award, keySlot }: LinkedAward): Promise<string> {
  const context = awardContext.paymentLink(award.id);
  return unsealJson<string[]>(await keyOf(keySlot), award.paymentLink, context).at(-1) ?? "";
}

/** False where somebody moved it meanwhile: the next run finds it again. */
async function settle(
  { award, keySlot }: LinkedAward,
  events: readonly AwardEvent[],
  now: Date,
): Promise<boolean> {
  const key = await keyOf(keySlot);
  return unlessMoved((tx) => settleIn(tx));

  async function settleIn(tx: Tx): Promise<void> {
    let row: AwardRow = award;
    for (const event of events) {
      // Who paid stays with the payment; a voucher that is spent needs nobody to read it any more.
      const set = event === "pay" ? { voucher: null } : {};
      row = await moveAward(tx, row, { event, now, by: ownHands.system, set });
    }
    await record(tx, {
      type: "award.payment-settled",
      actor: { role: "system", pseudonym: "settle-awards" },
      object: { kind: "award", id: award.id },
      at: now,
      payload: { events: [...events] },
      key: { slot: keySlot, key },
    });
  }
}

/** Claims whose time is over are waived. Answers how many. */
export async function timeOutClaims(now: Date): Promise<number> {
  let waived = 0;
  for (const { award, keySlot, clockId } of await overdueClaims(now)) {
    const key = await keyOf(keySlot);
    const done = await unlessMoved(async (tx) => {
      // The clock first: an extension granted this moment has moved its due date, and nothing is over.
      const ended = await tx
        .update(clock)
        .set({ endedAt: now })
        .where(and(eq(clock.id, clockId), lt(clock.due, now), isNull(clock.endedAt)))
        .returning({ id: clock.id });
      if (ended.length === 0) throw new Refusal("award.state-moved");
      await moveAward(tx, award, { event: "time-out", now, by: ownHands.system });
      await record(tx, {
        type: "award.waived",
        actor: { role: "system", pseudonym: "time-out-claims" },
        object: { kind: "award", id: award.id },
        at: now,
        payload: { how: "timed-out" },
        key: { slot: keySlot, key },
      });
    });
    if (done) waived += 1;
  }
  return waived;
}

async function unlessMoved(work: (tx: Tx) => Promise<void>): Promise<boolean> {
  try {
    await write(work);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "award.state-moved") return false;
    throw error;
  }
}
