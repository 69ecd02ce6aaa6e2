// Runs SQL past the two doors: for tables of a test's own, and to look at what is really there.
import Database from "better-sqlite3";
import pg from "pg";
import { databaseKindOf, sqlitePathOf } from "#db/url.ts";

/** @returns the rows of the last statement. */
export async function plainSql(url: string, ...statements: string[]): Promise<unknown[]> {
  return databaseKindOf(url) === "postgres"
    ? onPostgres(url, statements)
    : onSqlite(sqlitePathOf(url), statements);
}

async function onPostgres(connectionString: string, statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  // Some tests cut every connection there is; the query under way reports it, nobody else needs to.
  client.on("error", () => {});
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

function onSqlite(path: string, statements: string[]): unknown[] {
  const file = new Database(path);
  try {
    let rows: unknown[] = [];
    for (const statement of statements) {
      const prepared = file.prepare(statement);
      if (prepared.reader) rows = prepared.all();
      else prepared.run();
    }
    return rows;
  } finally {
    file.close();
  }
}
