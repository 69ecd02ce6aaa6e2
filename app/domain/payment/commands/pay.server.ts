// What one person of finance does with a payment: opens its payee, transfers it, finds it in the books.
import { dayIn } from "#app/base/day.ts";
import { Refusal } from "#app/base/refusal.ts";
import { unsealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { isBarred, requirePayment } from "#app/domain/payment/queries.server.ts";
import { type Payee, paymentContext } from "#app/domain/payment/rules/sealed.ts";
import { movePayment } from "#app/domain/payment/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

/** Opens the payee, which leaves an event behind. Refuses `payment.not-found`, also where there is no payee. */
export async function readPayee(by: Permitted<"payment.pay">, reference: string, now: Date): Promise<Payee> {
  const row = await requirePayment(by, reference);
  if (!row.payee || !row.payeeSlot) throw new Refusal("payment.not-found");
  const payee = unsealJson<Payee>(await keyOf(row.payeeSlot), row.payee, paymentContext.payee(row.id));
  await write((tx) =>
    record(tx, {
      type: "payment.payee-read",
      actor: actorOf(by),
      object: { kind: "payment", id: row.id },
      at: now,
      payload: {},
      key: null,
    }),
  );
  return payee;
}

/**
 * The transfer was made, or what was revoked has come back. Refuses `payment.not-found`, `payment.state-moved` (a voucher
 * is paid at the counter, by two people) and `payment.needs-another-person` for who had a hand in the award.
 */
export async function payPayment(by: Permitted<"payment.pay">, reference: string, now: Date): Promise<void> {
  const row = await requirePayment(by, reference);
  if (row.kind === "voucher") throw new Refusal("payment.state-moved");
  if (isBarred(row, by.member.id)) throw new Refusal("payment.needs-another-person");
  await write(async (tx) => {
    await movePayment(tx, row.id, {
      event: "pay",
      set: { paidOn: dayIn(policyAt(now).zone, now), paidBy: by.member.id },
    });
    await record(tx, {
      type: "payment.paid",
      actor: actorOf(by),
      object: { kind: "payment", id: row.id },
      at: now,
      payload: { kind: row.kind, fen: row.amountFen },
      key: null,
    });
  });
}

/** The entry in the office's books was found. Refuses `payment.not-found`, `payment.state-moved`. */
export async function reconcilePayment(
  by: Permitted<"payment.pay">,
  reference: string,
  ledgerEntry: string,
  now: Date,
): Promise<void> {
  const row = await requirePayment(by, reference);
  await write(async (tx) => {
    await movePayment(tx, row.id, { event: "reconcile", set: { ledgerEntry } });
    await record(tx, {
      type: "payment.reconciled",
      actor: actorOf(by),
      object: { kind: "payment", id: row.id },
      at: now,
      payload: { ledgerEntry },
      key: null,
    });
  });
}
