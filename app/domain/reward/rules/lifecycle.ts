// The life of an award, from the question whether it is due to the ledger.
import { defineLifecycle } from "#app/base/lifecycle.ts";
import type { PaymentKind, PaymentState } from "#app/domain/payment/rules/lifecycle.ts";

export const awardStates = [
  "not-assessed",
  "ineligible",
  "eligible",
  "proposed",
  "returned",
  "approved",
  "refused",
  "notified",
  "claimed",
  "waived",
  "paid",
  "reconciled",
  "revoked",
  "recovered",
  "written-off",
] as const;
export type AwardState = (typeof awardStates)[number];

/** Why no award is due (domain: rewards). The last two are conditions that only some schemes set. */
export const ineligibleReasons = [
  "no-definite-subject",
  "no-facts-or-evidence",
  "not-verified",
  "not-handled",
  "not-first",
  "staff-or-agent",
  "appeal",
  "interested-party",
  "otherwise-unlawful",
  "withdrawn",
  "unreachable",
  "not-natural-person",
  "already-known",
] as const;
export type IneligibleReason = (typeof ineligibleReasons)[number];

const proposers = ["investigator", "reward-officer"] as const;
const approvers = ["supervisor"] as const;

/**
 * Approval has n steps by different people: all but the last are `approve-step`, which leaves the state. A co-decision
 * is such a step as well, and `approve` needs it where the scheme asks for one.
 */
export const awardLifecycle = defineLifecycle({
  start: "not-assessed",
  states: awardStates,
  transitions: [
    {
      from: ["not-assessed"],
      event: "find-eligible",
      to: "eligible",
      who: proposers,
      needs: ["assessment"],
    },
    {
      from: ["not-assessed"],
      event: "find-ineligible",
      to: "ineligible",
      who: proposers,
      needs: ["assessment", "reason"],
    },
    {
      from: ["ineligible"],
      event: "overrule",
      to: "eligible",
      who: approvers,
      needs: ["reason", "two-people"],
    },
    {
      from: ["eligible"],
      event: "overrule",
      to: "ineligible",
      who: approvers,
      needs: ["reason", "two-people"],
    },
    {
      from: ["eligible", "returned"],
      event: "propose",
      to: "proposed",
      who: proposers,
      needs: ["frozen-calculation"],
    },
    {
      from: ["proposed"],
      event: "return",
      to: "returned",
      who: approvers,
      needs: ["remark", "another-person"],
    },
    { from: ["proposed"], event: "approve-step", to: "proposed", who: approvers, needs: ["another-person"] },
    { from: ["proposed"], event: "co-decide", to: "proposed", who: ["finance"], needs: ["another-person"] },
    {
      from: ["proposed"],
      event: "approve",
      to: "approved",
      who: approvers,
      needs: ["another-person", "last-step", "co-decision-above-threshold"],
    },
    {
      from: ["proposed", "approved"],
      event: "refuse",
      to: "refused",
      who: approvers,
      needs: ["reason", "another-person"],
    },
    {
      from: ["approved"],
      event: "notify",
      to: "notified",
      who: ["reward-officer", "system"],
      needs: ["claim-by"],
    },
    { from: ["notified"], event: "claim", to: "claimed", who: ["reporter"], needs: ["proof-of-claim"] },
    {
      from: ["notified", "claimed"],
      event: "waive",
      to: "waived",
      who: ["reporter"],
      needs: ["declaration"],
    },
    { from: ["notified"], event: "time-out", to: "waived", who: ["system"], needs: ["claim-by-passed"] },
    { from: ["claimed"], event: "pay", to: "paid", who: ["finance"], needs: ["another-person"] },
    {
      from: ["paid"],
      event: "reconcile",
      to: "reconciled",
      who: ["finance", "system"],
      needs: ["ledger-row"],
    },
    { from: ["paid"], event: "revoke", to: "revoked", who: approvers, needs: ["reason", "two-people"] },
    { from: ["revoked"], event: "recover", to: "recovered", who: ["finance"], needs: ["ledger-row"] },
    {
      from: ["revoked"],
      event: "write-off",
      to: "written-off",
      who: ["finance"],
      needs: ["reason", "two-people"],
    },
  ],
});

export type AwardEvent = (typeof awardLifecycle)["transitions"][number]["event"];

export const publicStages = [
  "looked-into",
  "none",
  "approved",
  "notified",
  "claimed",
  "paid",
  "waived",
  "revoked",
] as const;
export type PublicStage = (typeof publicStages)[number];

/** How a state reads to the reporter: what the office still does among itself is one thing to them. */
export function publicStage(state: AwardState): PublicStage {
  if (state === "ineligible" || state === "refused") return "none";
  if (state === "reconciled") return "paid";
  if (state === "recovered" || state === "written-off") return "revoked";
  return publicStages.find((stage) => stage === state) ?? "looked-into";
}

/** What has become of the latest payment of an award leads the award along; the events in the order in which they follow. */
export function settledBy(
  state: AwardState,
  payment: { readonly kind: PaymentKind; readonly state: PaymentState },
): readonly AwardEvent[] {
  const isDone = payment.state === "paid" || payment.state === "reconciled";
  if (payment.kind === "recovery") {
    if (state !== "revoked") return [];
    if (payment.state === "written-off") return ["write-off"];
    return isDone ? ["recover"] : [];
  }
  const paid: readonly AwardEvent[] = state === "claimed" && isDone ? ["pay"] : [];
  const booked = payment.state === "reconciled" && (state === "claimed" || state === "paid");
  return booked ? [...paid, "reconcile"] : paid;
}
