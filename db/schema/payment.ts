// What finance sees of an award: a sum to pay. No award, case or report is named here; the link lies sealed with the award.
import { paymentKinds, paymentStates } from "../../app/domain/payment/rules/lifecycle.ts";
import { bytes, day, id, index, json, money, oneOf, table, text, uniqueIndex } from "../columns/index.ts";

export const payment = table(
  "payment",
  {
    /** Random, not a UUIDv7: it must not carry when the award was claimed. */
    id: id("id").primaryKey(),
    reference: text("reference").notNull(),
    kind: oneOf("kind", paymentKinds).notNull(),
    state: oneOf("state", paymentStates).notNull(),
    amountFen: money("amount_fen").notNull(),
    officeId: text("office_id").notNull(),
    budgetLine: text("budget_line").notNull(),
    /** Day of the batch that brought it to finance; days, never instants, so that no claim can be recognised. */
    releasedOn: day("released_on").notNull(),
    /** HMAC of the voucher code, for what is paid at the counter. */
    voucherKeyId: text("voucher_key_id"),
    voucherHash: text("voucher_hash"),
    /** Payee under a key of its own, for what is transferred. */
    payeeSlot: text("payee_slot"),
    payee: bytes("payee"),
    /** Keyed hashes of who may not pay it (who approved, proposed or handled): checkable, never readable. */
    barred: json<readonly string[]>("barred").notNull(),
    paidOn: day("paid_on"),
    paidBy: text("paid_by"),
    /** Second person at the counter. */
    witnessedBy: text("witnessed_by"),
    /** Number of the entry in the books of the office. */
    ledgerEntry: text("ledger_entry"),
  },
  (t) => [
    uniqueIndex("payment_reference").on(t.reference),
    uniqueIndex("payment_voucher").on(t.voucherHash),
    index("payment_open").on(t.state, t.officeId, t.releasedOn, t.id),
  ],
);
