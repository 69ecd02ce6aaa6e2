// What the desk sends about awards and payments, and programs about estimates.
import { proposal } from "../world/desk.ts";
import type { AwardName } from "../world/filed.ts";
import type { World } from "../world/world.ts";
import type { Action } from "./action.ts";
import { action } from "./action.ts";

const awards = "desk/awards/:reference";
const payments = "desk/payments/:reference";
const award = (name: AwardName) => ({ at: (world: World) => world.awards[name] });
type PaymentName = Exclude<keyof World["payments"], "voucherCode">;
const payment = (name: PaymentName) => ({ at: (world: World) => world.payments[name] });

const officer = { as: "reward" } as const;
const approver = { as: "supervisor" } as const;
const second = { as: "second-supervisor" } as const;
const finance = { as: "finance" } as const;
const secondFinance = { as: "second-finance" } as const;
const reason = "直接指向账本，省下了核查。";
const figures = { operatingAmount: "", fines: "30000", auctionProceeds: "" } as const;

const ofAwards: readonly Action[] = [
  action(awards, "assess", {
    ...{ ...officer, ...award("notAssessed") },
    fields: { intent: "assess", factsAndEvidence: "yes", decisiveFacts: "yes", excludedBy: "appeal" },
  }),
  action(awards, "calculate", {
    ...{ ...officer, ...award("eligible"), answers: 200 },
    fields: { ...proposal, ...figures, "rules.SHDF-2018": "P2", intent: "calculate" },
  }),
  action(awards, "propose", {
    ...{ ...officer, ...award("eligible") },
    fields: { ...proposal, ...figures, "rules.SHDF-2018": "P2", amount: "3000", reason },
  }),
  action(awards, "propose", {
    ...{ ...officer, ...award("eligible"), state: "with conditions" },
    fields: {
      ...{ ...proposal, ...figures, scheme: "SAMR-2021", "rules.SAMR-2021": "grade-3" },
      "conditions.SAMR-2021": ["natural-person", "not-already-known"],
      ...{ amount: "1000", reason },
    },
  }),
  action(awards, "approve", {
    ...approver,
    ...award("proposed"),
    fields: { intent: "approve", remark: reason },
  }),
  action(awards, "return", { ...approver, ...award("proposed"), fields: { intent: "return", reason } }),
  action(awards, "refuse", { ...approver, ...award("proposed"), fields: { intent: "refuse", reason } }),
  action(awards, "notify", { ...officer, ...award("approved"), fields: { intent: "notify" } }),
  action(awards, "extend", { ...approver, ...award("toClaim"), fields: { intent: "extend", reason } }),
  action(awards, "overrule", {
    ...{ ...approver, ...award("eligible"), state: "eligible" },
    fields: { intent: "overrule", reason, ineligible: "not-first" },
  }),
  action(awards, "overrule", {
    ...{ ...approver, ...award("ineligible"), state: "ineligible" },
    fields: { intent: "overrule", reason },
  }),
  action(awards, "revoke", { ...approver, ...award("paid"), fields: { intent: "revoke", reason } }),
  action(awards, "confirm", {
    ...{ ...second, ...award("overruling"), state: "an overruling" },
    fields: ({ ids }) => ({ intent: "confirm", act: "award.overrule", request: ids.overruling }),
    elsewhere: ({ ids }) => ({ act: "award.revoke", request: ids.revoking }),
  }),
  action(awards, "confirm", {
    ...{ ...second, ...award("revoking"), state: "a revocation" },
    fields: ({ ids }) => ({ intent: "confirm", act: "award.revoke", request: ids.revoking }),
    elsewhere: ({ ids }) => ({ act: "award.overrule", request: ids.writingOff }),
  }),
  action(awards, "cancel", {
    ...{ ...approver, ...award("overruling") },
    fields: ({ ids }) => ({ intent: "cancel", request: ids.overruling }),
    elsewhere: ({ ids }) => ({ request: ids.revoking }),
  }),
  action("desk/co-decisions/:reference", "", {
    ...{ ...finance, at: ({ awards }) => awards.needsFinance.replace("awards", "co-decisions") },
    fields: { intent: "co-decide", remark: reason },
  }),
];

const ofPayments: readonly Action[] = [
  action("desk/payments", "", {
    ...finance,
    fields: (world) => ({ intent: "counter", voucher: world.payments.voucherCode }),
    elsewhere: ({ reports }) => ({ voucher: reports.inReview.code }),
    secrets: ["voucher"],
  }),
  action(payments, "payee", {
    ...finance,
    ...payment("transfer"),
    answers: 200,
    fields: { intent: "payee" },
  }),
  action(payments, "pay", { ...finance, ...payment("transfer"), fields: { intent: "pay" } }),
  action(payments, "reconcile", {
    ...{ ...finance, ...payment("transferred") },
    fields: { intent: "reconcile", ledgerEntry: "凭证 2026-11-0042" },
  }),
  action(payments, "write-off", {
    ...{ ...finance, ...payment("recovery") },
    fields: { intent: "write-off", reason },
  }),
  action(payments, "confirm", {
    ...{ ...secondFinance, ...payment("voucherShown"), state: "a voucher" },
    fields: ({ ids }) => ({ intent: "confirm", request: ids.voucherShown }),
    elsewhere: ({ ids }) => ({ request: ids.writingOff }),
  }),
  action(payments, "confirm", {
    ...{ ...secondFinance, ...payment("writingOff"), state: "a sum written off" },
    fields: ({ ids }) => ({ intent: "confirm", request: ids.writingOff }),
    elsewhere: ({ ids }) => ({ request: ids.overruling }),
  }),
  action(payments, "cancel", {
    ...{ ...finance, ...payment("writingOff") },
    fields: ({ ids }) => ({ intent: "cancel", request: ids.writingOff }),
    elsewhere: ({ ids }) => ({ request: ids.voucherShown }),
  }),
];

const ofPrograms: readonly Action[] = [
  action("api/v1/rewards/estimate", "", {
    ...{ carries: "json", answers: 200 },
    fields: {
      ...{ scheme: "SHDF-2018", rule: "P2", fines: "1000", operatingAmount: "1" },
      ...{ auctionProceeds: "1", at: "2026-11-20" },
    },
  }),
  action("api/v1/rewards/estimate", "", {
    ...{ carries: "json", answers: 200, state: "by grade" },
    fields: { scheme: "SAMR-2021", grade: "3", fines: "1000" },
  }),
  action("api/*", "", { ...{ carries: "json", answers: 404, at: "/api/v1/nothing" }, fields: { a: "b" } }),
];

export const money: readonly Action[] = [...ofAwards, ...ofPayments, ...ofPrograms];
