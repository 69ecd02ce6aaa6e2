// Awards: one row a report that may be rewarded, and the chain of who did what to it.

import { awardStates, ineligibleReasons } from "../../app/domain/reward/rules/lifecycle.ts";
import type { FrozenProposal } from "../../app/domain/reward/rules/proposal.ts";
import {
  bytes,
  id,
  index,
  instant,
  int,
  json,
  money,
  oneOf,
  table,
  text,
  uniqueIndex,
} from "../columns/index.ts";
import { caseFile } from "./casework.ts";
import { report } from "./report.ts";

export const award = table(
  "award",
  {
    id: id("id").primaryKey(),
    reference: text("reference").notNull(),
    caseId: text("case_id")
      .notNull()
      .references(() => caseFile.id),
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    state: oneOf("state", awardStates).notNull(),
    reason: oneOf("reason", ineligibleReasons),
    /** Inputs, rule, steps and choice, frozen at the proposal. */
    proposal: json<FrozenProposal>("proposal"),
    amountFen: money("amount_fen"),
    madeAt: instant("made_at").notNull(),
    /** Guards every move: what a person looked at is what is moved, even where the state reads the same again. */
    version: int("version").notNull(),
    proposedBy: text("proposed_by"),
    /** Payee as the reporter gave it, under a key of its own; null before the claim, and for a claim by voucher. */
    payeeSlot: text("payee_slot"),
    payee: bytes("payee"),
    /** Voucher code, sealed under the report key: only its holder reads it again. */
    voucher: bytes("voucher"),
    voucherHash: text("voucher_hash"),
    voucherKeyId: text("voucher_key_id"),
    /** Id of the payment, sealed under the case key: who opens only the database finds no way from one to the other. */
    paymentLink: bytes("payment_link"),
  },
  (t) => [
    uniqueIndex("award_reference").on(t.reference),
    uniqueIndex("award_report").on(t.caseId, t.reportId),
    index("award_state").on(t.state, t.madeAt, t.id),
  ],
);

export const awardStep = table(
  "award_step",
  {
    id: id("id").primaryKey(),
    awardId: text("award_id")
      .notNull()
      .references(() => award.id),
    event: text("event").notNull(),
    state: oneOf("state", awardStates).notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    /** The person's remark, sealed under the case key. */
    remark: bytes("remark"),
  },
  (t) => [index("award_step_award").on(t.awardId, t.at)],
);
