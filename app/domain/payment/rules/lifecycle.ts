// The life of a payment, as finance sees it: a sum that is open, paid (or come back), and found in the books.
import { defineLifecycle } from "#app/base/lifecycle.ts";

/** `transfer` to the payee's account; `voucher` in cash at the counter, by two people; `recovery` of what was revoked. */
export const paymentKinds = ["transfer", "voucher", "recovery"] as const;
export type PaymentKind = (typeof paymentKinds)[number];

export const paymentStates = ["open", "paid", "reconciled", "written-off"] as const;
export type PaymentState = (typeof paymentStates)[number];

export const paymentLifecycle = defineLifecycle({
  start: "open",
  states: paymentStates,
  transitions: [
    { from: ["open"], event: "pay", to: "paid", who: ["finance"], needs: ["not-an-approver"] },
    { from: ["paid"], event: "reconcile", to: "reconciled", who: ["finance"], needs: ["ledger-entry"] },
    {
      from: ["open"],
      event: "write-off",
      to: "written-off",
      who: ["finance"],
      needs: ["reason", "two-people"],
    },
  ],
});

export type PaymentEvent = (typeof paymentLifecycle)["transitions"][number]["event"];
