// What finance does with one payment: opens its payee, pays, finds it in the books, writes it off.

import type { PaymentKind } from "#app/domain/payment/rules/lifecycle.ts";
import type { Payee } from "#app/domain/payment/rules/sealed.ts";
import type { PaymentAct } from "#app/domain/payment/rules/views.ts";
import { Panel, Section } from "../../data/desk/bench.tsx";
import { Note } from "../../data/note.tsx";
import { Pairs } from "../../data/rows.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextInput } from "../../form/text.tsx";
import { useT } from "../../page/words.tsx";
import { ReasonForm } from "../reason-form.tsx";

/** `payee` once it was opened, by this answer and no longer. */
export function PayeeSection({ payee, hasPayee }: { payee: Payee | null; hasPayee: boolean }) {
  const t = useT();
  return (
    <Section id="payee" title={t("desk.payments.payee.title")} note={t("desk.payments.payee.hint")}>
      {payee && (
        <Pairs
          pairs={[
            { term: t("desk.payments.payee.name"), value: payee.name },
            { term: t("desk.payments.payee.bank"), value: payee.bank },
            {
              term: t("desk.payments.payee.account"),
              value: <span className="font-mono">{grouped(payee.account)}</span>,
            },
          ]}
        />
      )}
      {!payee && hasPayee && (
        <form method="post" action="#payee">
          <Button name="intent" value="payee">
            {t("desk.payments.payee.show")}
          </Button>
        </form>
      )}
      {!hasPayee && <p>{t("desk.payments.no-payee")}</p>}
    </Section>
  );
}

/** As cards print it, for reading it over. */
function grouped(account: string): string {
  return account.match(/.{1,4}/g)?.join(" ") ?? account;
}

export type PaymentActsProps = {
  readonly acts: readonly PaymentAct[];
  readonly kind: PaymentKind;
  readonly barred: boolean;
  readonly isAsked: boolean;
  readonly forms: Readonly<Record<"reconcile" | "write-off", Answered>>;
};

export function PaymentActs(props: PaymentActsProps) {
  const t = useT();
  const { acts, kind, barred, isAsked, forms } = props;
  return (
    <>
      {barred && acts.includes("pay") && <Note tone="wait">{t("desk.payments.barred")}</Note>}
      {acts.includes("pay") && !barred && <Pay recovers={kind === "recovery"} />}
      {acts.includes("reconcile") && <Ledger form={forms.reconcile} />}
      {acts.includes("write-off") && !barred && !isAsked && (
        <ReasonForm
          intent="write-off"
          form={forms["write-off"]}
          title={t("desk.payments.write-off.title")}
          hint={t("desk.payments.write-off.hint")}
          button={t("desk.payments.write-off.button")}
        />
      )}
    </>
  );
}

function Pay({ recovers }: { recovers: boolean }) {
  const t = useT();
  const key = recovers ? "recover" : "pay";
  return (
    <Panel id="pay" title={t(`desk.payments.${key}.title`)}>
      <form method="post">
        <p>{t(`desk.payments.${key}.text`)}</p>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="pay">
            {t(`desk.payments.${key}.button`)}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

function Ledger({ form }: { form: Answered }) {
  const t = useT();
  return (
    <Panel id="reconcile" title={t("desk.payments.ledger.title")}>
      <form method="post" noValidate>
        <Field
          id={form.idOf("ledgerEntry")}
          label={t("desk.payments.ledger.label")}
          error={form.errorOf("ledgerEntry")}
        >
          <TextInput mono {...form.field("ledgerEntry")} autoComplete="off" />
        </Field>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="reconcile">
            {t("desk.payments.ledger.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
