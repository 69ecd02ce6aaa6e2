// One payment: its sum and budget line, its payee when somebody opens it, and what finance does with it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paymentRequests, paymentView } from "#app/domain/payment/queries.server.ts";
import { openPaymentActs } from "#app/domain/payment/rules/views.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { officeOf } from "#app/domain/policy/rules.ts";
import { formatFor } from "#app/messages/format.ts";
import { DeskColumns, DeskHead, Panel, Section } from "#app/ui/data/desk/bench.tsx";
import { Pairs } from "#app/ui/data/rows.tsx";
import { Sum } from "#app/ui/data/status/outcome.tsx";
import { PayeeSection, PaymentActs } from "#app/ui/desk/payment/acts.tsx";
import { FinancePage } from "#app/ui/desk/payment/frame.tsx";
import { PaymentTag } from "#app/ui/desk/payment/tag.tsx";
import { SecondPerson } from "#app/ui/desk/second-person.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { useAnswered } from "#app/ui/form/answered.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerPayment } from "./payment-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.payments.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const by = await requirePermit({ request, context }, "payment.read");
  const { id, officeId, ...payment } = await paymentView(by, params.reference ?? "");
  const requests = await paymentRequests(by, id, now);
  return {
    staff: deskMember(by.member),
    now,
    ...payment,
    office: officeOf(policyAt(now), officeId)?.name[languageOf(request)] ?? officeId,
    acts: openPaymentActs(payment.kind, payment.state),
    requests: requests.map(({ askedBy, needs: _needs, key: _key, ...shown }) => ({
      ...shown,
      own: askedBy === by.member.id,
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return answerPayment({ request, context }, params.reference ?? "");
}

export default function PaymentPage() {
  const payment = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const reconcile = useAnswered(answer, ["reconcile"]);
  const writeOff = useAnswered(answer, ["write-off"]);
  const small = useAnswered(answer, ["payee", "pay", "confirm", "cancel"]);
  const payee = answer && "payee" in answer ? answer.payee : null;
  const isGone = reconcile.came && !payment.acts.includes("reconcile");
  return (
    <FinancePage staff={payment.staff}>
      <Head payment={payment} />
      <Unsent
        forms={[reconcile, writeOff, small]}
        answer={answer}
        isFormGone={isGone}
        texts={["ledgerEntry"]}
      />
      <DeskColumns
        side={
          <>
            <SecondPerson {...payment} mayConfirm entangled={payment.barred} />
            {payment.kind === "voucher" && payment.state === "open" && payment.requests.length === 0 && (
              <AtCounter />
            )}
            <PaymentActs
              {...payment}
              isAsked={payment.requests.length > 0}
              forms={{ reconcile, "write-off": writeOff }}
            />
          </>
        }
      >
        <Facts payment={payment} />
        {payment.kind !== "voucher" && <PayeeSection payee={payee} hasPayee={payment.hasPayee} />}
      </DeskColumns>
    </FinancePage>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function Head({ payment }: { payment: Shown }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { reference, state, kind, amountFen } = payment;
  return (
    <DeskHead
      back={{ href: "/desk/payments", text: t("desk.payments.title") }}
      title={<span className="nowrap">{t("desk.payments.heading", { reference })}</span>}
    >
      <PaymentTag state={state} />
      <span>{t(`term.payment-kind.${kind}`)}</span>
      <span className="nowrap">{format.money(amountFen)}</span>
    </DeskHead>
  );
}

function AtCounter() {
  const t = useT();
  return (
    <Panel id="voucher" title={t("desk.payments.voucher.title")}>
      <p>{t("desk.payments.voucher.text")}</p>
      <p className="mt-s3">
        <a href="/desk/payments#counter">{t("desk.payments.counter.title")}</a>
      </p>
    </Panel>
  );
}

/** The whole of what a payment knows. */
function Facts({ payment }: { payment: Shown }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { amountFen, office, budgetLine, releasedOn, paidOn, paidBy, witnessedBy, ledgerEntry, now } =
    payment;
  const told = [
    { term: t("desk.payments.office"), value: office },
    { term: t("desk.payments.budget-line"), value: budgetLine },
    { term: t("desk.payments.column.released"), value: format.day(releasedOn, now) },
    { term: t("desk.payments.column.paid"), value: paidOn && format.day(paidOn, now) },
    { term: t("desk.payments.paid-by"), value: paidBy },
    { term: t("desk.payments.second"), value: witnessedBy },
    { term: t("desk.payments.column.entry"), value: ledgerEntry },
  ];
  return (
    <Section id="facts" title={t("desk.payments.column.amount")}>
      <Sum money={format.money(amountFen)} />
      <div className="mt-s4">
        <Pairs pairs={told.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      </div>
    </Section>
  );
}
