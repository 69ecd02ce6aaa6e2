// The triage queue: one keyset page of reports that wait for accept or refuse, in the stored order of priority.
import { dayIn, endOfDay } from "#app/base/day.ts";
import { type ClockRow, clocksOf } from "#app/domain/clock/queries.server.ts";
import { addWorkingDays } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { statementsOf } from "#app/domain/report/queries/sealed.server.ts";
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { type QueueCursor, type QueueView, soonWorkingDays } from "#app/domain/triage/rules/desk/queue.ts";
import { type Standing, standing } from "#app/domain/triage/rules/desk/standing.ts";
import { db } from "#db/client.server.ts";
import { kept } from "#db/kept.server.ts";
import { evidence, report } from "#db/schema/index.ts";
import { and, asc, bound, count, eq, gt, gte, inArray, lte, or, type SQL } from "#db/sql.ts";

export const queuePageSize = 50;
/** Beyond it a number says no more than "very many", and to count on would take longer than all the rest of the page. */
export const queueCountMost = 10_000;

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

type Scope = { readonly states: readonly ReportState[]; readonly dueBy: Date | null };

/** Which reports a view shows: their states, and the last instant that their deadline may have. */
function scopeOf(view: QueueView, now: Date): Scope {
  if (view === "asked") return { states: ["needs-info"], dueBy: null };
  if (view === "to-decide") return { states: ["received", "in-review", "needs-info"], dueBy: null };
  const { calendar } = policyAt(now);
  const last = addWorkingDays(calendar, dayIn(calendar.zone, now), soonWorkingDays);
  return { states: ["received", "in-review"], dueBy: endOfDay(calendar.zone, last) };
}

/**
 * One office and one state at a time: for these alone the indexes give the order, so that a page costs the same however
 * many reports lie beneath it.
 */
function partsOf(by: Permitted<"queue.read">, { states, dueBy }: Scope) {
  return by.offices.flatMap((office) => states.map((state) => ({ office, state, dueBy })));
}

const inPart = and(
  eq(report.officeId, bound(report.officeId, "office")),
  eq(report.state, bound(report.state, "state")),
);
const soon = lte(report.acceptBy, bound(report.acceptBy, "dueBy"));
const atRank = bound(report.rank, "rank");
// The first condition is where the index begins, the second what of that rank was shown already.
const behind = and(
  gte(report.rank, atRank),
  or(gt(report.rank, atRank), gt(report.id, bound(report.id, "id"))),
);

function oldestWhere(condition: SQL | undefined) {
  return kept((door) =>
    door
      .select({ filedAt: report.filedAt })
      .from(report)
      .where(condition)
      .orderBy(asc(report.filedAt))
      .limit(1),
  );
}

function placesWhere(condition: SQL | undefined) {
  return kept((door) =>
    door
      .select({ rank: report.rank, id: report.id })
      .from(report)
      .where(condition)
      .orderBy(asc(report.rank), asc(report.id))
      .limit(queuePageSize + 1),
  );
}

const oldest = { all: oldestWhere(inPart), soon: oldestWhere(and(inPart, soon)) };
const places = { all: placesWhere(and(inPart, behind)), soon: placesWhere(and(inPart, behind, soon)) };

/** How many reports wait in the offices that the member sees, counted up to `queueCountMost`. */
export async function queueCount(by: Permitted<"queue.read">, view: QueueView, now: Date): Promise<number> {
  const { states, dueBy } = scopeOf(view, now);
  const some = db
    .select({ id: report.id })
    .from(report)
    .where(
      and(
        inArray(report.officeId, [...by.offices]),
        inArray(report.state, [...states]),
        dueBy ? lte(report.acceptBy, dueBy) : undefined,
      ),
    )
    .limit(queueCountMost)
    .as("some");
  const [row] = await db.select({ n: count() }).from(some);
  return row?.n ?? 0;
}

/** When the oldest of the reports that wait there was filed. */
export async function queueOldest(
  by: Permitted<"queue.read">,
  view: QueueView,
  now: Date,
): Promise<Date | null> {
  const scope = scopeOf(view, now);
  const first = scope.dueBy ? oldest.soon : oldest.all;
  const firsts = await Promise.all(partsOf(by, scope).map(first));
  const instants = firsts.flatMap(([row]) => (row ? [row.filedAt.getTime()] : []));
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}

/** The reports of one page and the one behind it, in their order. */
async function pageOf(
  by: Permitted<"queue.read">,
  view: QueueView,
  cursor: QueueCursor | null,
  now: Date,
): Promise<readonly ReportRow[]> {
  const scope = scopeOf(view, now);
  const found = scope.dueBy ? places.soon : places.all;
  const after = cursor ?? beforeAll;
  const parts = await Promise.all(partsOf(by, scope).map((part) => found({ ...part, ...after })));
  const ids = parts
    .flat()
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
    .slice(0, queuePageSize + 1)
    .map((place) => place.id);
  if (ids.length === 0) return [];
  return db.select().from(report).where(inArray(report.id, ids)).orderBy(asc(report.rank), asc(report.id));
}

const beforeAll: QueueCursor = { rank: -(2 ** 31), id: "" };

/** One page of a view after `cursor`, and the cursor of the next one where there is more. */
export async function queuePage(
  by: Permitted<"queue.read">,
  { view, cursor }: { readonly view: QueueView; readonly cursor: QueueCursor | null },
  now: Date,
): Promise<{ rows: readonly QueueRow[]; next: QueueCursor | null }> {
  const found = await pageOf(by, view, cursor, now);
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
