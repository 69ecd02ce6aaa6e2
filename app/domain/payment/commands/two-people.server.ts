// What two people of finance do together: pay a voucher in cash at the counter, write off what does not come back.
import { dayIn } from "#app/base/day.ts";
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { trailKeyed } from "#app/domain/audit/queries.server.ts";
import {
  isBarred,
  paymentRequests,
  requirePayment,
  requireVoucher,
} from "#app/domain/payment/queries.server.ts";
import { openPaymentActs } from "#app/domain/payment/rules/views.ts";
import { movePayment, type PaymentRow } from "#app/domain/payment/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { askSecondPerson, cancelRequest, confirmAsSecond } from "#app/domain/staff/steps.server.ts";
import { type Tx, write } from "#db/client.server.ts";

type Payer = Permitted<"payment.pay">;

/**
 * The first person has the voucher before them, and asks for a second one. Answers the payment's reference. Refuses
 * `payment.voucher-unknown`, `payment.needs-another-person`, `four-eyes.waiting-already`.
 */
export async function askVoucherPayment(by: Payer, code: string, now: Date): Promise<string> {
  const row = await requireVoucher(by, code);
  await ask(by, row, "payment.voucher", "", now);
  return row.reference;
}

/** Refuses `payment.not-found`, `payment.state-moved`, `payment.needs-another-person`, `four-eyes.waiting-already`. */
export async function askWriteOff(by: Payer, reference: string, reason: string, now: Date): Promise<void> {
  const row = await requirePayment(by, reference);
  if (!openPaymentActs(row.kind, row.state).includes("write-off")) throw new Refusal("payment.state-moved");
  await ask(by, row, "payment.write-off", reason, now);
}

async function ask(
  by: Payer,
  row: PaymentRow,
  act: "payment.voucher" | "payment.write-off",
  reason: string,
  now: Date,
): Promise<void> {
  if (isBarred(row, by.member.id)) throw new Refusal("payment.needs-another-person");
  const object = { kind: "payment", id: row.id, officeId: row.officeId };
  await write((tx) =>
    askSecondPerson(tx, by, { act, object, reason, needs: null, key: trailKeyed(null) }, now),
  );
}

/**
 * The second person confirms what waits: the cash was paid before both, or the sum is written off. Refuses
 * `payment.not-found`, `payment.state-moved`, `payment.needs-another-person`, `four-eyes.gone`, `four-eyes.same-person`.
 */
export async function confirmPaymentRequest(
  by: Payer,
  reference: string,
  requestId: string,
  now: Date,
): Promise<void> {
  const { row, act, key } = await requireRequest(by, reference, requestId, now);
  if (isBarred(row, by.member.id)) throw new Refusal("payment.needs-another-person");
  await write(async (tx) => {
    const { askedBy, reason } = await confirmAsSecond(
      tx,
      by,
      { id: requestId, objectId: row.id, act, key },
      now,
    );
    if (act === "payment.voucher") await payOut(tx, by, row, askedBy, now);
    else await writeOff(tx, by, row, reason, now);
  });
}

/** Takes one's own request back. Refuses `payment.not-found`, `four-eyes.gone`. */
export async function cancelPaymentRequest(
  by: Payer,
  reference: string,
  requestId: string,
  now: Date,
): Promise<void> {
  const { row, key } = await requireRequest(by, reference, requestId, now);
  await write((tx) => cancelRequest(tx, by, { id: requestId, objectId: row.id, key }, now));
}

async function requireRequest(by: Payer, reference: string, requestId: string, now: Date) {
  const row = await requirePayment(by, reference);
  const waiting = await paymentRequests(by, row.id, now);
  const request = waiting.find(({ id }) => id === requestId);
  const act = request?.act;
  if (!request || (act !== "payment.voucher" && act !== "payment.write-off")) {
    throw new Refusal("four-eyes.gone");
  }
  return { row, act, key: request.key };
}

async function payOut(tx: Tx, by: Payer, row: PaymentRow, askedBy: string, now: Date): Promise<void> {
  const paidOn = dayIn(policyAt(now).zone, now);
  await movePayment(tx, row.id, {
    event: "pay",
    set: { paidOn, paidBy: askedBy, witnessedBy: by.member.id },
  });
  await record(tx, {
    type: "payment.paid",
    actor: actorOf(by),
    object: { kind: "payment", id: row.id },
    at: now,
    payload: { kind: row.kind, fen: row.amountFen, first: askedBy },
    key: null,
  });
}

async function writeOff(tx: Tx, by: Payer, row: PaymentRow, reason: string, now: Date): Promise<void> {
  await movePayment(tx, row.id, { event: "write-off", set: {} });
  await record(tx, {
    type: "payment.written-off",
    actor: actorOf(by),
    object: { kind: "payment", id: row.id },
    at: now,
    payload: { fen: row.amountFen, reason },
    key: null,
  });
}
