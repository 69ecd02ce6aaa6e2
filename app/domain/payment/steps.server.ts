// Makes payments and moves them along, inside the transaction of whoever does so. They know no award, case or report.
import { Refusal } from "#app/base/refusal.ts";
import { type PaymentEvent, paymentLifecycle } from "#app/domain/payment/rules/lifecycle.ts";
import { freshReference } from "#app/domain/report/steps/reference.server.ts";
import type { Tx } from "#db/client.server.ts";
import { payment } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

export type PaymentRow = typeof payment.$inferSelect;

export type NewPayment = Pick<
  PaymentRow,
  | "id"
  | "kind"
  | "amountFen"
  | "officeId"
  | "budgetLine"
  | "releasedOn"
  | "voucherKeyId"
  | "voucherHash"
  | "payeeSlot"
  | "payee"
  | "barred"
>;

export async function insertPayment(tx: Tx, made: NewPayment): Promise<void> {
  const reference = await freshReference(tx, "payment");
  await tx.insert(payment).values({ ...made, reference, state: paymentLifecycle.start });
}

export type PaymentMove = {
  readonly event: PaymentEvent;
  readonly set: Partial<Pick<PaymentRow, "paidOn" | "paidBy" | "witnessedBy" | "ledgerEntry">>;
};

/** Guarded by the state; refuses `payment.state-moved` where the table has no such arrow, or somebody was faster. */
export async function movePayment(tx: Tx, id: string, { event, set }: PaymentMove): Promise<PaymentRow> {
  for (const arrow of paymentLifecycle.transitions.filter((one) => one.event === event)) {
    const [moved] = await tx
      .update(payment)
      .set({ ...set, state: arrow.to })
      .where(and(eq(payment.id, id), inArray(payment.state, [...arrow.from])))
      .returning();
    if (moved) return moved;
  }
  throw new Refusal("payment.state-moved");
}
