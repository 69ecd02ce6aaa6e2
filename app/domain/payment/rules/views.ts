// The list of payments as finance looks at it, and what can be done with one of them now.
import { follow } from "#app/base/lifecycle.ts";
import { type PaymentKind, type PaymentState, paymentLifecycle } from "./lifecycle.ts";

export const paymentViews = ["open", "paid", "settled"] as const;
/** `open` to be paid, `paid` to be found in the books, `settled` the rest. */
export type PaymentListView = (typeof paymentViews)[number];

const states: Readonly<Record<PaymentListView, readonly PaymentState[]>> = {
  open: ["open"],
  paid: ["paid"],
  settled: ["reconciled", "written-off"],
};

export function statesOf(view: PaymentListView): readonly PaymentState[] {
  return states[view];
}

/** Anything else than the name of a view is the first one. */
export function readPaymentView(text: string | null): PaymentListView {
  return paymentViews.find((view) => view === text) ?? "open";
}

/** A page of the list ends after a day and an id, which together are the place in its order. */
export function readPaymentCursor(text: string | null): { readonly day: string; readonly id: string } | null {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\.([\w-]{43})$/.exec(text ?? "") ?? [];
  return day && id ? { day, id } : null;
}

export const paymentActs = ["pay", "reconcile", "write-off"] as const;
export type PaymentAct = (typeof paymentActs)[number];

/** A voucher is paid where its code is shown, and only what was to come back can be written off. */
export function openPaymentActs(kind: PaymentKind, state: PaymentState): PaymentAct[] {
  return paymentActs.filter((act) => {
    if (act === "pay" && kind === "voucher") return false;
    if (act === "write-off" && kind !== "recovery") return false;
    return follow(paymentLifecycle, state, act) !== null;
  });
}
