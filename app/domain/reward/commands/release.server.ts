// Brings what was claimed to finance: once a day, in random order, with nothing of the award in what finance gets.
import { randomInt } from "node:crypto";
import { dayIn } from "#app/base/day.ts";
import { newToken } from "#app/base/id.ts";
import { sealJson, unseal, unsealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf, lookupHash, stampOf } from "#app/domain/keys/queries.server.ts";
import { destroyKey, takeSlot } from "#app/domain/keys/steps.server.ts";
import { barredText, type Payee, paymentContext } from "#app/domain/payment/rules/sealed.ts";
import { insertPayment, type NewPayment } from "#app/domain/payment/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { handsOn } from "#app/domain/reward/queries/access.server.ts";
import { type AwardToPay, awardsToPay, awardsToRecover } from "#app/domain/reward/queries/to-pay.server.ts";
import { barredFromPaying } from "#app/domain/reward/rules/approval.ts";
import { awardContext, linkPayment } from "#app/domain/reward/steps.server.ts";
import { write } from "#db/client.server.ts";

type Prepared = {
  readonly award: AwardToPay["award"];
  readonly made: NewPayment;
  readonly link: Buffer;
  /** Slot of the payee in the award, which goes when the payee has moved to the payment. */
  readonly spent: string | null;
};

/**
 * One batch; answers how many payments it made. An award that its reporter waives meanwhile stays out. Neither ids nor
 * order nor key slots of the payments follow those of the awards, in whichever order a thief reads the rows.
 */
export async function releasePayments(now: Date): Promise<number> {
  const waiting = inRandomOrder([...(await awardsToPay()), ...(await awardsToRecover())]);
  const prepared: Prepared[] = [];
  for (const one of waiting) prepared.push(await prepare(one, now));
  const released = await write(async (tx) => {
    const linked: Prepared[] = [];
    for (const one of [...prepared].sort((a, b) => (a.award.id < b.award.id ? -1 : 1))) {
      if (await linkPayment(tx, one.award, one.link)) linked.push(one);
    }
    for (const { made } of inRandomOrder(linked)) {
      await insertPayment(tx, made);
      await record(tx, {
        type: "payment.released",
        actor: { role: "system", pseudonym: "release-payments" },
        object: { kind: "payment", id: made.id },
        at: now,
        payload: { kind: made.kind, fen: made.amountFen },
        key: null,
      });
    }
    return linked;
  });
  for (const { spent } of released) if (spent) await destroyKey(spent, now);
  return released.length;
}

/** Keys, seals and hashes, before the transaction. */
async function prepare({ award, case: file, report, recovers }: AwardToPay, now: Date): Promise<Prepared> {
  const id = newToken();
  const [caseKey, steps, caseworkers] = await Promise.all([
    keyOf(file.keySlot),
    handsOn(award.id),
    caseworkersOf(file),
  ]);
  const voucher =
    award.voucher && !recovers
      ? unseal(await keyOf(report.keySlot), award.voucher, awardContext.voucher(award.id)).toString("utf8")
      : null;
  const hashed = voucher ? lookupHash("voucher", voucher) : null;
  const context = awardContext.paymentLink(award.id);
  const earlier = award.paymentLink ? unsealJson<string[]>(caseKey, award.paymentLink, context) : [];
  const barred = barredFromPaying(steps, caseworkers).map((member) => stampOf(barredText(id, member)));
  return {
    award,
    link: sealJson(caseKey, [...earlier, id], context),
    spent: award.payeeSlot,
    made: {
      id,
      kind: recovers ? "recovery" : hashed ? "voucher" : "transfer",
      amountFen: award.amountFen ?? 0,
      officeId: file.officeId,
      budgetLine: award.proposal?.budgetLine ?? "",
      releasedOn: dayIn(policyAt(now).zone, now),
      voucherKeyId: hashed?.keyId ?? null,
      voucherHash: hashed?.hash ?? null,
      ...(await payeeFor(id, award, recovers, now)),
      barred: barred.sort(),
    },
  };
}

/** Sealed anew under a fresh key: the same slot in both rows would be a way from one to the other. */
async function payeeFor(
  paymentId: string,
  award: AwardToPay["award"],
  recovers: AwardToPay["recovers"],
  now: Date,
): Promise<Pick<NewPayment, "payeeSlot" | "payee">> {
  const from = recovers
    ? { ...recovers, context: paymentContext.payee(recovers.id) }
    : { ...award, context: awardContext.payee(award.id) };
  if (!from.payee || !from.payeeSlot) return { payeeSlot: null, payee: null };
  const payee = unsealJson<Payee>(await keyOf(from.payeeSlot), from.payee, from.context);
  const slot = await takeSlot("payee", now);
  return { payeeSlot: slot.id, payee: sealJson(slot.key, payee, paymentContext.payee(paymentId)) };
}

/** Fisher and Yates, by the operating system's chance. */
function inRandomOrder<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (left.length > 0) drawn.push(...left.splice(randomInt(left.length), 1));
  return drawn;
}
