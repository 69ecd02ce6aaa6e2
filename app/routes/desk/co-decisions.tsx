// Awards whose sum finance has to decide as well, without a case or a report.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paymentViews } from "#app/domain/payment/rules/views.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { coDecisionsWaiting } from "#app/domain/reward/queries/co-decision.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { QueueHead } from "#app/ui/data/desk/queue.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { TableFrame } from "#app/ui/data/rows.tsx";
import { FinanceColumns, FinancePage } from "#app/ui/desk/payment/frame.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.payments.co-decisions", shell: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "award.co-decide");
  const { schemes } = policyAt(context.now);
  const language = languageOf(request);
  const rows = (await coDecisionsWaiting(by)).map(({ scheme, ...row }) => ({
    ...row,
    scheme: schemes.find(({ id }) => id === scheme)?.name[language] ?? scheme,
  }));
  return { staff: deskMember(by.member), now: context.now, rows };
}

export default function CoDecisionsPage() {
  const t = useT();
  const { staff, rows, now } = useLoaderData<typeof loader>();
  return (
    <FinancePage staff={staff}>
      <FinanceColumns current="co-decisions" views={paymentViews} waiting={rows.length}>
        <QueueHead title={t("desk.payments.co-decisions")}>{t("desk.payments.co-decisions.order")}</QueueHead>
        {rows.length > 0 ? (
          <Waiting rows={rows} now={now} />
        ) : (
          <Empty title={t("desk.payments.co-decisions.empty")}>
            {t("desk.payments.co-decisions.empty.text")}
          </Empty>
        )}
      </FinanceColumns>
    </FinancePage>
  );
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>["rows"];

function Waiting({ rows, now }: { rows: Rows; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <TableFrame label={t("desk.payments.co-decisions")}>
      <table className="min-w-[36rem]">
        <thead>
          <tr>
            <th scope="col">{t("desk.awards.column.award")}</th>
            <th scope="col">{t("desk.award.propose.scheme")}</th>
            <th scope="col">{t("desk.payments.decide.proposed")}</th>
            <th scope="col" className="num">
              {t("desk.payments.column.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.reference}>
              <th scope="row">
                <a className="nowrap" href={`/desk/co-decisions/${row.reference}`}>
                  {row.reference}
                </a>
              </th>
              <td>{row.scheme}</td>
              <td>{format.day(row.proposedAt, now)}</td>
              <td className="num nowrap">{format.money(row.amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
