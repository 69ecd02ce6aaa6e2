// What finance has to pay, has paid, has settled: sums without a case; and the counter, where a voucher is shown.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/base/refusal.ts";
import { askVoucherPayment } from "#app/domain/payment/commands/two-people.server.ts";
import { paymentPage } from "#app/domain/payment/queries.server.ts";
import { voucherForm } from "#app/domain/payment/rules/forms.ts";
import { paymentViews, readPaymentCursor, readPaymentView } from "#app/domain/payment/rules/views.ts";
import { coDecisionsWaiting } from "#app/domain/reward/queries/co-decision.server.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel } from "#app/ui/data/desk/bench.tsx";
import { QueueHead } from "#app/ui/data/desk/queue.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { TableFrame } from "#app/ui/data/rows.tsx";
import { ListPages } from "#app/ui/desk/frame.tsx";
import { FinanceColumns, FinancePage, paymentsAddress } from "#app/ui/desk/payment/frame.tsx";
import { PaymentTag } from "#app/ui/desk/payment/tag.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { type Answered, useAnswered } from "#app/ui/form/answered.ts";
import { ActRow, Button } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { TextInput } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requireMember, requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.payments.title", shell: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "payment.read");
  const asked = new URL(request.url).searchParams;
  const view = readPaymentView(asked.get("view"));
  const after = readPaymentCursor(asked.get("after"));
  const [{ rows, next }, decisions] = await Promise.all([
    paymentPage(by, view, after),
    coDecisionsWaiting(permit(by.member, "award.co-decide", context.now)),
  ]);
  const staff = deskMember(by.member);
  return { staff, view, isFirst: after === null, next, rows, waiting: decisions.length, now: context.now };
}

/** The code of a voucher is a secret like cash: it is never sent back to the browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = context;
  const member = await requireMember({ request, context });
  const by = permit(member, "payment.pay", now);
  const typed = await formFields(request);
  if (typed.intent !== "counter") throw new Refusal("form.unreadable");
  const form = parseFields(typed, voucherForm, ["voucher"]);
  if (!form.ok) return invalid(form.values, form.issues);
  try {
    return seeOther(`/desk/payments/${await askVoucherPayment(by, form.value.voucher, now)}`);
  } catch (error) {
    return refusedForm(error, form.values);
  }
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PaymentsPage() {
  const t = useT();
  const list = useLoaderData<typeof loader>();
  const counter = useAnswered(useActionData<typeof action>(), ["counter"], ({ code }) =>
    code === "payment.voucher-unknown" ? { field: "voucher", text: t(`refusal.${code}`) } : null,
  );
  return (
    <FinancePage staff={list.staff}>
      <Unsent forms={[counter]} answer={undefined} isFormGone={false} texts={[]} />
      <FinanceColumns current={list.view} views={paymentViews} waiting={list.waiting}>
        <QueueHead title={t(`desk.payments.view.${list.view}`)}>{t("desk.payments.order")}</QueueHead>
        {list.view === "open" && list.isFirst && <Counter form={counter} />}
        <Payments list={list} />
        <ListPages
          isFirst={list.isFirst}
          next={list.next && paymentsAddress(list.view, list.next)}
          first={paymentsAddress(list.view)}
        />
      </FinanceColumns>
    </FinancePage>
  );
}

function Counter({ form }: { form: Answered }) {
  const t = useT();
  return (
    <div className="mb-s5">
      <Panel id="counter" title={t("desk.payments.counter.title")}>
        <form method="post" noValidate>
          <Field
            id={form.idOf("voucher")}
            label={t("desk.payments.counter.label")}
            hint={t("desk.payments.counter.hint")}
            error={form.errorOf("voucher")}
          >
            <TextInput mono name="voucher" inputMode="numeric" autoComplete="off" />
          </Field>
          <ActRow className="mt-s4">
            <Button name="intent" value="counter">
              {t("desk.payments.counter.ask")}
            </Button>
          </ActRow>
        </form>
      </Panel>
    </div>
  );
}

function Payments({ list }: { list: Listed }) {
  const t = useT();
  if (list.rows.length === 0) {
    if (!list.isFirst) return <Empty title={t("desk.awards.end")} />;
    return <Empty title={t(`desk.payments.empty.${list.view}`)}>{t("desk.payments.empty.text")}</Empty>;
  }
  return (
    <TableFrame label={t(`desk.payments.view.${list.view}`)}>
      <table className="min-w-[46rem]">
        <thead>
          <tr>
            <th scope="col">{t("desk.payments.column.payment")}</th>
            <th scope="col">{t("desk.payments.column.kind")}</th>
            <th scope="col">{t("desk.payments.column.state")}</th>
            <th scope="col">{t("desk.payments.budget-line")}</th>
            <th scope="col">{t("desk.payments.column.released")}</th>
            <th scope="col">{t("desk.payments.column.paid")}</th>
            <th scope="col" className="num">
              {t("desk.payments.column.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <PaymentRow key={row.reference} row={row} now={list.now} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function PaymentRow({ row, now }: { row: Listed["rows"][number]; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <tr>
      <th scope="row">
        <a className="nowrap" href={`/desk/payments/${row.reference}`}>
          {row.reference}
        </a>
      </th>
      <td>{t(`term.payment-kind.${row.kind}`)}</td>
      <td>
        <PaymentTag state={row.state} />
      </td>
      <td>{row.budgetLine}</td>
      <td>{format.date(row.releasedOn, now)}</td>
      <td>{row.paidOn && format.date(row.paidOn, now)}</td>
      <td className="num nowrap">{format.money(row.amountFen)}</td>
    </tr>
  );
}
