// What the buttons of a payment's page do.
import { type AppLoadContext, data } from "@remix-run/node";
import { Refusal } from "#app/base/refusal.ts";
import { payPayment, readPayee, reconcilePayment } from "#app/domain/payment/commands/pay.server.ts";
import {
  askWriteOff,
  cancelPaymentRequest,
  confirmPaymentRequest,
} from "#app/domain/payment/commands/two-people.server.ts";
import { ledgerForm, writeOffForm } from "#app/domain/payment/rules/forms.ts";
import type { Payee } from "#app/domain/payment/rules/sealed.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { requireMember } from "#app/web/access.server.ts";
import { actNamed } from "#app/web/acts.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { type FormAnswer, invalid, type KeptValues, refusedForm, seeOther } from "#app/web/respond.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };
type Act = {
  readonly by: Permitted<"payment.pay">;
  readonly reference: string;
  readonly typed: KeptValues;
  readonly now: Date;
};

/** The payee, opened for this one answer: the page does not keep it. */
export type Opened = FormAnswer & { readonly payee: Payee };

/** Written out, or the payee would be taken for any other answer of a form. */
type Answer = ReturnType<typeof seeOther> | ReturnType<typeof invalid> | ReturnType<typeof data<Opened>>;

const acts: Readonly<Record<string, (act: Act) => Promise<Answer>>> = {
  payee,
  pay,
  reconcile,
  "write-off": writeOff,
  confirm,
  cancel,
};

/** 303 back to the payment, its payee, or the form with what was typed; `intent` stands among the values. */
export async function answerPayment(visit: Visit, reference: string): Promise<Answer> {
  const { now } = visit.context;
  const by = permit(await requireMember(visit), "payment.pay", now);
  const typed = await formFields(visit.request);
  const act = actNamed(acts, typed.intent);
  if (!act) throw new Refusal("form.unreadable");
  try {
    return await act({ by, reference, typed, now });
  } catch (error) {
    return refusedForm(error, typed);
  }
}

function done(reference: string) {
  return seeOther(`/desk/payments/${encodeURIComponent(reference)}`);
}

async function payee({ by, reference, typed, now }: Act) {
  const opened = await readPayee(by, reference, now);
  return data<Opened>({ values: typed, issues: [], refusal: null, payee: opened });
}

async function pay({ by, reference, now }: Act) {
  await payPayment(by, reference, now);
  return done(reference);
}

async function reconcile({ by, reference, typed, now }: Act) {
  const form = parseFields(typed, ledgerForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await reconcilePayment(by, reference, form.value.ledgerEntry, now);
  return done(reference);
}

async function writeOff({ by, reference, typed, now }: Act) {
  const form = parseFields(typed, writeOffForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await askWriteOff(by, reference, form.value.reason, now);
  return done(reference);
}

async function confirm({ by, reference, typed, now }: Act) {
  await confirmPaymentRequest(by, reference, String(typed.request ?? ""), now);
  return done(reference);
}

async function cancel({ by, reference, typed, now }: Act) {
  await cancelPaymentRequest(by, reference, String(typed.request ?? ""), now);
  return done(reference);
}
