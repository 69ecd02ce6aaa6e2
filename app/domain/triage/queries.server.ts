// The triage queue: one keyset page of reports that wait for accept or refuse, in the stored order of priority.

import { statementsOf } from "#app/domain/report/queries/sealed.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { evidence, report } from "#db/schema/index.ts";
import { and, asc, count, eq, gt, inArray, or } from "#db/sql.ts";

export const queuePageSize = 50;

/** The last row of the page before: its place in the order, never its number, so that the queue may move meanwhile. */
export type QueueCursor = { readonly rank: number; readonly id: string };

export type QueueRow = {
  readonly reference: string;
  readonly category: string;
  readonly mode: (typeof report.$inferSelect)["mode"];
  readonly state: (typeof report.$inferSelect)["state"];
  readonly language: string;
  readonly minors: boolean;
  readonly dangerNow: boolean;
  readonly filedAt: Date;
  readonly acceptBy: Date;
  readonly files: number;
  /** First words of the statement, unsealed for the page shown only. */
  readonly opening: string;
  readonly address: string | null;
};

const waiting = ["received", "in-review", "needs-info"] as const;

/** How many reports wait in the offices that the member sees. */
export async function queueSize(by: Permitted<"queue.read">): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(report)
    .where(and(inArray(report.state, waiting), inArray(report.officeId, by.offices)));
  return row?.n ?? 0;
}

/** One page after `cursor`, and the cursor of the next one where there is more. */
export async function queuePage(
  by: Permitted<"queue.read">,
  cursor: QueueCursor | null,
): Promise<{ rows: readonly QueueRow[]; next: QueueCursor | null }> {
  const after = cursor
    ? or(gt(report.rank, cursor.rank), and(eq(report.rank, cursor.rank), gt(report.id, cursor.id)))
    : undefined;
  const found = await db
    .select()
    .from(report)
    .where(and(inArray(report.state, waiting), inArray(report.officeId, by.offices), after))
    .orderBy(asc(report.rank), asc(report.id))
    .limit(queuePageSize + 1);
  const page = found.slice(0, queuePageSize);
  const last = page.at(-1);
  const [statements, files] = await Promise.all([statementsOf(page), fileCounts(page.map((row) => row.id))]);
  return {
    rows: page.map((row) => ({
      reference: row.reference,
      category: row.category,
      mode: row.mode,
      state: row.state,
      language: row.language,
      minors: row.minors,
      dangerNow: row.dangerNow,
      filedAt: row.filedAt,
      acceptBy: row.acceptBy,
      files: files.get(row.id) ?? 0,
      opening: [...(statements.get(row.id)?.statement ?? "")].slice(0, 80).join(""),
      address: statements.get(row.id)?.addresses[0] ?? null,
    })),
    next: found.length > queuePageSize && last ? { rank: last.rank, id: last.id } : null,
  };
}

async function fileCounts(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ reportId: evidence.reportId, n: count() })
    .from(evidence)
    .where(inArray(evidence.reportId, ids))
    .groupBy(evidence.reportId);
  return new Map(rows.map((row) => [row.reportId, row.n]));
}
