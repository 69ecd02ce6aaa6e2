// Both kinds of database, looked at and put back past the portal: its tables, and a copy of each beside them.
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { databaseKindOf, sqlitePathOf } from "#db/url.ts";
import type { Portal } from "../../support/portal.ts";

/** `come`, `gone`: rows that were not there before, rows that are there no more; a changed row is both. */
export type Change = { readonly table: string; readonly come: number; readonly gone: number };

export type Table = {
  readonly name: string;
  readonly live: string;
  readonly copy: string;
  /** Keys are made in stock: the portal holds new ones in memory, so what came stays, and only what went comes back. */
  readonly grows: boolean;
};

export type Store = {
  readonly tables: readonly Table[];
  /** Name of the table of key slots in SQL. */
  readonly keySlots: string;
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Moves whenever somebody else has written; null where the database does not tell. */
  version(): Promise<string | null>;
  differences(tables: readonly Table[]): Promise<readonly Change[]>;
  putBack(tables: readonly Table[]): Promise<void>;
  close(): Promise<void>;
};

type Connection = Pick<Store, "rows" | "close"> & {
  run(statements: readonly string[]): Promise<void>;
  /** All rows of a table as something that can be compared. */
  comparable(name: string): string;
};

/** Copies every table as it is now. */
export async function openStore({ databaseUrl, dataDir }: Portal): Promise<Store> {
  return databaseKindOf(databaseUrl) === "postgres"
    ? onServer(databaseUrl)
    : inFiles(sqlitePathOf(databaseUrl), dataDir);
}

async function inFiles(path: string, dataDir: string): Promise<Store> {
  const file = new Database(path, { timeout: 5_000 });
  file.pragma("foreign_keys = OFF");
  const attach = (name: string, at: string) => file.prepare(`ATTACH ? AS ${name}`).run(at);
  attach("keys", join(dataDir, "keys.sqlite"));
  for (const [name, copy] of [
    ["main", "main_copy"],
    ["keys", "keys_copy"],
  ] as const) {
    const beside = join(dataDir, `${copy}.sqlite`);
    file.prepare(`VACUUM ${name} INTO ?`).run(beside);
    attach(copy, beside);
  }
  const connection: Connection = {
    rows: async (sql) => file.prepare<[], Record<string, unknown>>(sql).all(),
    run: async (statements) =>
      file.transaction(() => {
        for (const one of statements) file.exec(one);
      })(),
    comparable: (name) => `SELECT * FROM ${name}`,
    close: async () => void file.close(),
  };
  const named = (schema: string) =>
    file
      .prepare<[], { name: string }>(
        `SELECT name FROM ${schema}.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
      )
      .all()
      .map(({ name }) => ({
        name,
        live: `${schema}."${name}"`,
        copy: `${schema}_copy."${name}"`,
        grows: schema === "keys",
      }));
  const tables = [...named("main"), ...named("keys")];
  const versions = () =>
    ["main", "keys"].map((name) => file.pragma(`${name}.data_version`, { simple: true })).join();
  return storeOver(connection, { tables, keySlots: 'keys."key_slot"', version: async () => versions() });
}

async function onServer(connectionString: string): Promise<Store> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  // Rows go back in any order.
  await client.query("SET session_replication_role = replica");
  const connection: Connection = {
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    run: async (statements) => void (await client.query(["BEGIN", ...statements, "COMMIT"].join(";\n"))),
    comparable: (name) => `SELECT row::text FROM ${name} AS row`,
    close: () => client.end(),
  };
  const found = await client.query<{ schemaname: string; tablename: string }>(
    "SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('public', 'keys')",
  );
  const tables = found.rows.map(({ schemaname: schema, tablename: name }) => ({
    name,
    live: `${schema}."${name}"`,
    copy: `at_rest."${schema}_${name}"`,
    grows: schema === "keys",
  }));
  const copies = tables.map(({ live, copy }) => `CREATE TABLE ${copy} AS TABLE ${live}`);
  await connection.run(["CREATE SCHEMA at_rest", ...copies]);
  return storeOver(connection, { tables, keySlots: "keys.key_slot", version: async () => null });
}

function storeOver(connection: Connection, known: Pick<Store, "tables" | "keySlots" | "version">): Store {
  const { rows, run, comparable, close } = connection;
  const without = (some: string, others: string) =>
    `(SELECT count(*) FROM (${comparable(some)} EXCEPT ${comparable(others)}) AS more)`;
  return {
    ...known,
    rows,
    close,
    async differences(tables) {
      const each = tables.map(({ name, live, copy, grows }) => {
        const come = grows ? "0" : without(live, copy);
        return `SELECT '${name}' AS name, ${come} AS come, ${without(copy, live)} AS gone`;
      });
      const found = await rows(each.join(" UNION ALL "));
      return found
        .map(({ name, come, gone }) => ({ table: String(name), come: Number(come), gone: Number(gone) }))
        .filter(({ come, gone }) => come + gone > 0);
    },
    async putBack(tables) {
      if (tables.length === 0) return;
      await run(
        tables.flatMap(({ name, live, copy, grows }) => {
          const key = name === "key_material" ? "place" : "id";
          const ours = grows ? ` WHERE ${key} IN (SELECT ${key} FROM ${copy})` : "";
          return [`DELETE FROM ${live}${ours}`, `INSERT INTO ${live} SELECT * FROM ${copy}`];
        }),
      );
    },
  };
}
