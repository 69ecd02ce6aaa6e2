// The frame of finance's lists: the views of payments, and the decisions that finance has a part in.
import type { ReactNode } from "react";
import type { PaymentListView } from "#app/domain/payment/rules/views.ts";
import type { Role } from "#app/domain/staff/rules/permissions.ts";
import type { DeskPlace } from "#app/domain/staff/rules/places.ts";
import { QueueColumns, Views } from "../../data/desk/queue.tsx";
import { DeskPage } from "../../page/shells.tsx";
import { useT } from "../../page/words.tsx";

type Staff = { readonly name: string; readonly role: Role | null; readonly places: readonly DeskPlace[] };

export function FinancePage({ staff, children }: { staff: Staff; children: ReactNode }) {
  const t = useT();
  return (
    <DeskPage
      staff={{ name: staff.name, role: staff.role ? t(`term.role.${staff.role}`) : "" }}
      current="payments"
      places={staff.places}
    >
      {children}
    </DeskPage>
  );
}

export function paymentsAddress(view: PaymentListView, after?: string): string {
  const query = new URLSearchParams({ ...(view === "open" ? {} : { view }), ...(after ? { after } : {}) });
  return query.size > 0 ? `/desk/payments?${query}` : "/desk/payments";
}

/** `waiting`: decisions that wait for finance. */
export function FinanceColumns(props: {
  current: PaymentListView | "co-decisions";
  views: readonly PaymentListView[];
  waiting: number;
  children: ReactNode;
}) {
  const t = useT();
  const views = props.views.map((view) => ({
    name: t(`desk.payments.view.${view}`),
    href: paymentsAddress(view),
    current: view === props.current,
  }));
  const decisions = {
    name: t("desk.payments.co-decisions.waiting"),
    href: "/desk/co-decisions",
    count: props.waiting,
    current: props.current === "co-decisions",
  };
  return (
    <QueueColumns
      views={
        <Views
          label={t("desk.payments.views")}
          groups={[
            { title: t("desk.payments.title"), views },
            { title: t("desk.payments.co-decisions"), views: [decisions] },
          ]}
        />
      }
    >
      {props.children}
    </QueueColumns>
  );
}
