// The triage queue: one keyset page of reports that wait for accept or refuse, in the stored order of priority.
import { dayIn, endOfDay } from "#app/base/day.ts";
import { type ClockRow, clocksOf } from "#app/domain/clock/queries.server.ts";
import { addWorkingDays } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { statementsOf } from "#app/domain/report/queries/sealed.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { type QueueCursor, type QueueView, soonWorkingDays } from "#app/domain/triage/rules/desk/queue.ts";
import { type Standing, standing } from "#app/domain/triage/rules/desk/standing.ts";
import { db } from "#db/client.server.ts";
import { evidence, report } from "#db/schema/index.ts";
import { and, asc, count, eq, gt, inArray, lte, min, or } from "#db/sql.ts";

export const queuePageSize = 50;

type ReportRow = typeof report.$inferSelect;

export type QueueRow = Pick<
  ReportRow,
  | "reference"
  | "category"
  | "officeId"
  | "mode"
  | "state"
  | "language"
  | "minors"
  | "dangerNow"
  | "filedAt"
  | "acceptBy"
> &
  Standing & {
    readonly files: number;
    /** First words of the statement, unsealed for the page shown only. */
    readonly opening: string;
    /** Of the first subject, as text; null where the report's key was destroyed. */
    readonly address: string | null;
  };

const openingLength = 80;

function inView(by: Permitted<"queue.read">, view: QueueView, now: Date) {
  const mine = inArray(report.officeId, [...by.offices]);
  if (view === "asked") return and(eq(report.state, "needs-info"), mine);
  if (view === "to-decide") return and(inArray(report.state, ["received", "in-review", "needs-info"]), mine);
  const { calendar } = policyAt(now);
  const last = addWorkingDays(calendar, dayIn(calendar.zone, now), soonWorkingDays);
  const soon = lte(report.acceptBy, endOfDay(calendar.zone, last));
  return and(inArray(report.state, ["received", "in-review"]), mine, soon);
}

/** How many reports wait in the offices that the member sees, and since when the oldest does. */
export async function queueSize(
  by: Permitted<"queue.read">,
  view: QueueView,
  now: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const [row] = await db
    .select({ count: count(), oldest: min(report.filedAt) })
    .from(report)
    .where(inView(by, view, now));
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
}

/** One page of a view after `cursor`, and the cursor of the next one where there is more. */
export async function queuePage(
  by: Permitted<"queue.read">,
  { view, cursor }: { readonly view: QueueView; readonly cursor: QueueCursor | null },
  now: Date,
): Promise<{ rows: readonly QueueRow[]; next: QueueCursor | null }> {
  const after = cursor
    ? or(gt(report.rank, cursor.rank), and(eq(report.rank, cursor.rank), gt(report.id, cursor.id)))
    : undefined;
  const found = await db
    .select()
    .from(report)
    .where(and(inView(by, view, now), after))
    .orderBy(asc(report.rank), asc(report.id))
    .limit(queuePageSize + 1);
  const page = found.slice(0, queuePageSize);
  const last = page.at(-1);
  const ids = page.map((row) => row.id);
  const [statements, files, clocks] = await Promise.all([statementsOf(page), fileCounts(ids), clocksOf(ids)]);
  return {
    rows: page.map((row) => ({
      ...shown(row, clocks.get(row.id)?.get("accept") ?? null, now),
      files: files.get(row.id) ?? 0,
      opening: opening(statements.get(row.id)?.statement ?? ""),
      address: statements.get(row.id)?.addresses[0] ?? null,
    })),
    next: found.length > queuePageSize && last ? { rank: last.rank, id: last.id } : null,
  };
}

function shown(row: ReportRow, running: ClockRow | null, now: Date) {
  const { reference, category, officeId, mode, state, language, minors, dangerNow, filedAt, acceptBy } = row;
  return {
    ...{ reference, category, officeId, mode, state, language, minors, dangerNow, filedAt, acceptBy },
    ...standing(policyAt(now), { ...row, running }, now),
  };
}

function opening(statement: string): string {
  const points = [...statement.replace(/\s+/g, " ")];
  return points.length > openingLength ? `${points.slice(0, openingLength).join("")}…` : points.join("");
}

async function fileCounts(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ reportId: evidence.reportId, n: count() })
    .from(evidence)
    .where(inArray(evidence.reportId, [...ids]))
    .groupBy(evidence.reportId);
  return new Map(rows.map((row) => [row.reportId, row.n]));
}
