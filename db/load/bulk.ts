// Inserts many rows at once past the two doors: thousands a statement or transaction, which only a load may do.
import type Database from "better-sqlite3";
import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import pg from "pg";
import { openWriter } from "../sqlite.server.ts";
import { databaseKindOf, sqlitePathOf } from "../url.ts";

export type TableRows = { readonly table: Table; readonly rows: readonly object[] };

export type Bulk = {
  /** All of it in one transaction; parents stand before their children. */
  insert(parts: readonly TableRows[]): Promise<void>;
  /** Tells the planner what the tables look like now, and closes. */
  finish(): Promise<void>;
};

/** @param url `file:PATH` or `postgres://…` of a migrated database */
export async function openBulk(url: string): Promise<Bulk> {
  return databaseKindOf(url) === "postgres" ? openPostgresBulk(url) : openSqliteBulk(sqlitePathOf(url));
}

type Column = { readonly name: string; readonly type: string; value(row: object): unknown };

function columnsOf(table: Table): Column[] {
  return Object.entries(getTableColumns(table)).map(([key, column]) => ({
    name: column.name,
    type: column.getSQLType(),
    value: (row) => {
      const given: unknown = Reflect.get(row, key);
      return given === undefined || given === null ? null : column.mapToDriverValue(given);
    },
  }));
}

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ name }) => `"${name}"`).join(", ");
}

async function openSqliteBulk(path: string): Promise<Bulk> {
  const file = await openWriter(path);
  // What a power failure takes from a demonstration is loaded again; the file itself stays whole.
  file.pragma("synchronous = NORMAL");
  file.pragma("cache_size = -262144");
  const kept = new Map<Table, { columns: Column[]; statement: Database.Statement }>();
  const prepared = (table: Table) => {
    const known = kept.get(table);
    if (known) return known;
    const columns = columnsOf(table);
    const places = columns.map(() => "?").join(", ");
    const text = `INSERT INTO "${getTableName(table)}" (${namesOf(columns)}) VALUES (${places})`;
    const made = { columns, statement: file.prepare(text) };
    kept.set(table, made);
    return made;
  };
  const insert = file.transaction((parts: readonly TableRows[]) => {
    for (const { table, rows } of parts) {
      const { columns, statement } = prepared(table);
      for (const row of rows) statement.run(columns.map((column) => column.value(row)));
    }
  });
  return {
    insert: async (parts) => insert.immediate(parts),
    finish: async () => {
      file.exec("ANALYZE");
      file.pragma("wal_checkpoint(TRUNCATE)");
      file.close();
    },
  };
}

async function openPostgresBulk(url: string): Promise<Bulk> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET synchronous_commit = off");
  const insertRows = async ({ table, rows }: TableRows) => {
    const columns = columnsOf(table);
    const lists = columns.map(({ type }, place) => `$${place + 1}::${type}[]`).join(", ");
    const text = `INSERT INTO "${getTableName(table)}" (${namesOf(columns)}) SELECT * FROM unnest(${lists})`;
    if (rows.length > 0)
      await client.query(
        text,
        columns.map((column) => rows.map((row) => column.value(row))),
      );
  };
  return {
    async insert(parts) {
      await client.query("BEGIN");
      for (const part of parts) await insertRows(part);
      await client.query("COMMIT");
    },
    async finish() {
      await client.query("ANALYZE");
      await client.end();
    },
  };
}
