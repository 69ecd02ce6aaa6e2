// How far a payment has come, in one word.
import type { PaymentState } from "#app/domain/payment/rules/lifecycle.ts";
import { StatusTag, type Tone } from "../../data/status/tag.tsx";
import { useT } from "../../page/words.tsx";

const tones: Record<PaymentState, Tone> = {
  open: "wait",
  paid: "link",
  reconciled: "done",
  "written-off": "plain",
};

export function PaymentTag({ state }: { state: PaymentState }) {
  const t = useT();
  return <StatusTag tone={tones[state]}>{t(`term.payment-state.${state}`)}</StatusTag>;
}
