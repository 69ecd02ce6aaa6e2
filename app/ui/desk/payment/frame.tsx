// The frame of finance's lists: the views of payments, and the decisions that finance has a part in.
import type { ReactNode } from "react";
import type { PaymentListView } from "#app/domain/payment/rules/views.ts";
import { QueueColumns, Views } from "../../data/desk/queue.tsx";
import { useT } from "../../page/words.tsx";
import { listAddress, type Staff, StaffPage } from "../frame.tsx";

export function FinancePage({ staff, children }: { staff: Staff; children: ReactNode }) {
  return (
    <StaffPage staff={staff} current="payments">
      {children}
    </StaffPage>
  );
}

export function paymentsAddress(view: PaymentListView, after?: string): string {
  return listAddress("/desk/payments", { view, usual: "open", ...(after ? { after } : {}) });
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
