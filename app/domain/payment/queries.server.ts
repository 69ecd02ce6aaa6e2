// Payments as finance sees them: sums to pay, by voucher or to a payee, with nothing of what they are for.
import { Refusal } from "#app/base/refusal.ts";
import { trailKeyed } from "#app/domain/audit/queries.server.ts";
import { isStampOf, lookupHashes } from "#app/domain/keys/queries.server.ts";
import type { PaymentKind, PaymentState } from "#app/domain/payment/rules/lifecycle.ts";
import { barredText } from "#app/domain/payment/rules/sealed.ts";
import { type PaymentListView, statesOf } from "#app/domain/payment/rules/views.ts";
import type { PaymentRow } from "#app/domain/payment/steps.server.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import { type WaitingRequest, waitingRequests } from "#app/domain/staff/queries/four-eyes.server.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { payment } from "#db/schema/index.ts";
import { and, asc, eq, gt, inArray, or } from "#db/sql.ts";

const paymentPageSize = 50;

type SeesPayments = Permitted<"payment.read"> | Permitted<"payment.pay">;

/** Refuses `payment.not-found`: for what is no reference, and outside the member's offices, as for one that never was. */
export async function requirePayment(by: SeesPayments, typed: string): Promise<PaymentRow> {
  const reading = readReference(typed);
  const [row] = reading.ok
    ? await db
        .select()
        .from(payment)
        .where(and(eq(payment.reference, reading.reference), inArray(payment.officeId, [...by.offices])))
    : [];
  if (!row) throw new Refusal("payment.not-found");
  return row;
}

/** The open payment of a voucher. Refuses `payment.voucher-unknown`: also before the day's batch has brought it. */
export async function requireVoucher(by: SeesPayments, code: string): Promise<PaymentRow> {
  const hashes = lookupHashes("voucher", code).map(({ hash }) => hash);
  const [row] = await db
    .select()
    .from(payment)
    .where(
      and(
        inArray(payment.voucherHash, hashes),
        eq(payment.state, "open"),
        inArray(payment.officeId, [...by.offices]),
      ),
    );
  if (!row) throw new Refusal("payment.voucher-unknown");
  return row;
}

/** Whether the member had a hand in what is paid; which one, nobody can tell. */
export function isBarred(row: Pick<PaymentRow, "id" | "barred">, memberId: string): boolean {
  return row.barred.some((stamp) => isStampOf(barredText(row.id, memberId), stamp));
}

export type PaymentLine = Pick<
  PaymentRow,
  "reference" | "kind" | "state" | "amountFen" | "budgetLine" | "releasedOn" | "paidOn" | "ledgerEntry"
>;

/** One page of a view: the batches oldest first, and within a day in the order of random ids. */
export async function paymentPage(
  by: Permitted<"payment.read">,
  view: PaymentListView,
  after: { readonly day: string; readonly id: string } | null,
): Promise<{ rows: readonly PaymentLine[]; next: string | null }> {
  const { releasedOn, id } = payment;
  const beyond = after && or(gt(releasedOn, after.day), and(eq(releasedOn, after.day), gt(id, after.id)));
  const found = await db
    .select()
    .from(payment)
    .where(
      and(
        inArray(payment.state, [...statesOf(view)]),
        inArray(payment.officeId, [...by.offices]),
        ...(beyond ? [beyond] : []),
      ),
    )
    .orderBy(asc(releasedOn), asc(id))
    .limit(paymentPageSize + 1);
  const rows = found.slice(0, paymentPageSize);
  const last = found.length > paymentPageSize ? rows.at(-1) : undefined;
  return { rows: rows.map(lineOf), next: last ? `${last.releasedOn}.${last.id}` : null };
}

function lineOf(row: PaymentRow): PaymentLine {
  const { reference, kind, state, amountFen, budgetLine, releasedOn, paidOn, ledgerEntry } = row;
  return { reference, kind, state, amountFen, budgetLine, releasedOn, paidOn, ledgerEntry };
}

export type PaymentView = PaymentLine & {
  readonly id: string;
  readonly officeId: string;
  readonly hasPayee: boolean;
  /** Whether the member who looks must not pay it. */
  readonly barred: boolean;
  readonly paidBy: string | null;
  readonly witnessedBy: string | null;
};

/** Refuses `payment.not-found`. */
export async function paymentView(by: Permitted<"payment.read">, reference: string): Promise<PaymentView> {
  const row = await requirePayment(by, reference);
  const names = await memberNames([row.paidBy, row.witnessedBy].flatMap((one) => one ?? []));
  return {
    ...lineOf(row),
    id: row.id,
    officeId: row.officeId,
    hasPayee: row.payee !== null,
    barred: isBarred(row, by.member.id),
    paidBy: row.paidBy && (names.get(row.paidBy) ?? ""),
    witnessedBy: row.witnessedBy && (names.get(row.witnessedBy) ?? ""),
  };
}

/** What waits for a second person of finance, opened with the trail's key: a payment has none of its own. */
export async function paymentRequests(
  by: SeesPayments,
  id: string,
  now: Date,
): Promise<readonly WaitingRequest[]> {
  return waitingRequests(by, id, (slot) => trailKeyed(slot).key, now);
}

/** How far payments have come, by id; for the job that leads along what they were for. */
export async function standingOfPayments(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly kind: PaymentKind; readonly state: PaymentState }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: payment.id, kind: payment.kind, state: payment.state })
    .from(payment)
    .where(inArray(payment.id, [...ids]));
  return new Map(rows.map(({ id, kind, state }) => [id, { kind, state }]));
}
