// The contract of the migrations: complete, repeatable, all or nothing, and never at the cost of rows.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { databaseKind } from "#db/client.server.ts";
import * as sqlite from "#db/columns/sqlite.ts";
import { migrateDatabase } from "#db/migrate.ts";
import * as schema from "#db/schema/index.ts";
import { emptyPostgres, emptySqlite, type TestDatabase } from "#tests/support/databases.ts";
import { changesBetween, creationOf, tablesOf } from "#tests/support/drizzle-kit.ts";
import { plainSql } from "#tests/support/plain-sql.ts";
import { repairRebuiltTables } from "../../bin/generate/rebuilt-tables.mjs";

const kind = databaseKind();
const folder = "db/migrations";
let empty: TestDatabase;

function journal(dialect: string): { tag: string }[] {
  return JSON.parse(readFileSync(join(folder, dialect, "meta/_journal.json"), "utf8")).entries;
}

beforeEach(async () => {
  empty = kind === "postgres" ? await emptyPostgres(inject("postgresServer")) : emptySqlite();
  return () => empty.remove();
});

describe("the migrations", () => {
  it("leave nothing to generate: run `npm run db:generate` after a change of the schema", async () => {
    const newest = journal(kind).at(-1)?.tag.split("_")[0];
    const snapshot = JSON.parse(readFileSync(join(folder, kind, `meta/${newest}_snapshot.json`), "utf8"));
    expect(await tablesOf(schema)).toEqual(snapshot.tables);
  });

  it("are written for both databases together", () => {
    const tags = (dialect: string) => journal(dialect).map(({ tag }) => tag);
    expect(tags("sqlite")).toEqual(tags("postgres"));
  });

  it("make a database from nothing, and change nothing the second time", async () => {
    await migrateDatabase(empty.url);
    await plainSql(
      empty.url,
      "INSERT INTO staff (id, login, name, office_id, roles, password_hash, active, sample, made_at) SELECT '1', 'a', 'A', 'o', '[]', 'x', false, false, " +
        (kind === "postgres" ? "now()" : "0"),
    );
    await migrateDatabase(empty.url);
    expect(await plainSql(empty.url, "SELECT login FROM staff")).toEqual([{ login: "a" }]);
  });

  it("may be started by several processes at once", async () => {
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(empty.url)));
    expect(await plainSql(empty.url, "SELECT login FROM staff")).toEqual([]);
  });
});

describe("a migration of one's own", () => {
  let own: string;

  /** Adds a step to the folder, as drizzle-kit writes it. */
  function step(number: number, sql: string): void {
    const place = join(own, kind);
    const tag = `000${number}_step`;
    const entries = Array.from({ length: number + 1 }, (_, idx) => ({
      idx,
      version: "7",
      when: idx + 1,
      tag: `000${idx}_step`,
      breakpoints: true,
    }));
    mkdirSync(join(place, "meta"), { recursive: true });
    writeFileSync(
      join(place, "meta/_journal.json"),
      JSON.stringify({ version: "7", dialect: kind, entries }),
    );
    writeFileSync(join(place, `${tag}.sql`), sql);
  }

  beforeEach(() => {
    own = mkdtempSync(join(tmpdir(), "huiyin-migrations-"));
    step(
      0,
      "CREATE TABLE parent (id text PRIMARY KEY NOT NULL);--> statement-breakpoint\nCREATE TABLE child (id text PRIMARY KEY NOT NULL, parent_id text NOT NULL REFERENCES parent (id) ON DELETE CASCADE);",
    );
  });

  afterEach(() => rmSync(own, { recursive: true }));

  it("is undone as a whole when it fails half way", async () => {
    await migrateDatabase(empty.url, own);
    step(1, "CREATE TABLE half (id text);--> statement-breakpoint\nCREATE TABLE parent (id text);");
    await expect(migrateDatabase(empty.url, own)).rejects.toThrow();
    await expect(plainSql(empty.url, "SELECT * FROM half")).rejects.toThrow();
    step(1, "CREATE TABLE half (id text);");
    await migrateDatabase(empty.url, own);
    expect(await plainSql(empty.url, "SELECT * FROM half")).toEqual([]);
  });

  if (kind === "sqlite") {
    const withRows = async () => {
      await migrateDatabase(empty.url, own);
      await plainSql(
        empty.url,
        "INSERT INTO parent VALUES ('p1'), ('p2')",
        "INSERT INTO child VALUES ('c1', 'p1'), ('c2', 'p2')",
      );
    };
    const rebuild = (rows: string) =>
      `PRAGMA foreign_keys=OFF;--> statement-breakpoint\nCREATE TABLE __new_parent (id text PRIMARY KEY NOT NULL, CHECK (id <> ''));--> statement-breakpoint\nINSERT INTO __new_parent SELECT id FROM parent ${rows};--> statement-breakpoint\nDROP TABLE parent;--> statement-breakpoint\nALTER TABLE __new_parent RENAME TO parent;--> statement-breakpoint\nPRAGMA foreign_keys=ON;`;

    it("that makes a table anew keeps the rows of its children", async () => {
      await withRows();
      step(1, rebuild(""));
      await migrateDatabase(empty.url, own);
      expect(await plainSql(empty.url, "SELECT id FROM child")).toEqual([{ id: "c1" }, { id: "c2" }]);
      expect(await plainSql(empty.url, "PRAGMA foreign_key_check")).toEqual([]);
    });

    it("that gains a column and a word of its vocabulary at once keeps its rows", async () => {
      const id = sqlite.id("id").primaryKey();
      const before = {
        lamp: sqlite.table("lamp", { id, state: sqlite.oneOf("state", ["on", "off"]).notNull() }),
      };
      const state = sqlite.oneOf("state", ["on", "off", "broken"]).notNull();
      const after = { lamp: sqlite.table("lamp", { id, state, note: sqlite.text("note") }) };
      step(0, (await creationOf(before)).join("--> statement-breakpoint"));
      await migrateDatabase(empty.url, own);
      await plainSql(empty.url, "INSERT INTO lamp VALUES ('l1', 'off')");
      const written = (await changesBetween(before, after)).join("--> statement-breakpoint");
      step(1, repairRebuiltTables(written, await tablesOf(before)));
      await migrateDatabase(empty.url, own);
      expect(await plainSql(empty.url, "SELECT * FROM lamp")).toEqual([
        { id: "l1", state: "off", note: null },
      ]);
      await plainSql(empty.url, "UPDATE lamp SET state = 'broken'");
      await expect(plainSql(empty.url, "UPDATE lamp SET state = 'stolen'")).rejects.toThrow(
        "lamp_state_known",
      );
    });

    it("that would leave children without a parent is refused and undone", async () => {
      await withRows();
      step(1, rebuild("WHERE id = 'p1'"));
      await expect(migrateDatabase(empty.url, own)).rejects.toThrow(
        "a row of child points at no row of parent",
      );
      expect(await plainSql(empty.url, "SELECT id FROM parent")).toEqual([{ id: "p1" }, { id: "p2" }]);
    });
  }
});
