// How many rows lie in each table: what a refused request must not have changed.
import { databaseKindOf } from "#db/url.ts";
import { plainSql } from "./plain-sql.ts";

const tables = {
  sqlite:
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
};

/** What fills by itself or by looking: jobs, counters, sessions. */
const livesByItself = /^(outbox|limit_counter|reporter_session|staff_session)$/;

/** Rows by table. @param without further tables that may grow */
export async function rowCounts(url: string, ...without: string[]): Promise<Record<string, number>> {
  const found = await plainSql(url, tables[databaseKindOf(url)]);
  const names = found.map(nameIn).filter((name) => !livesByItself.test(name) && !without.includes(name));
  const counts = names.map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`);
  const rows = await plainSql(url, counts.join(" UNION ALL "));
  return Object.fromEntries(rows.map((row) => [nameIn(row), rowsIn(row)]));
}

function nameIn(row: unknown): string {
  return typeof row === "object" && row !== null && "name" in row ? String(row.name) : "";
}

function rowsIn(row: unknown): number {
  return typeof row === "object" && row !== null && "rows" in row ? Number(row.rows) : Number.NaN;
}
