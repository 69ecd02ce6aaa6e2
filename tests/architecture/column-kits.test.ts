// Both column kits have the same names and infer the same rows, and the doors show only what both databases have.
import { describe, expect, expectTypeOf, it } from "vitest";
import * as postgres from "#db/columns/postgres.ts";
import * as sqlite from "#db/columns/sqlite.ts";
import type { ReadDb, Tx } from "#db/doors.ts";

type Detail = { readonly parts: readonly string[]; note?: string };
const states = ["open", "closed"] as const;

const onSqlite = sqlite.table(
  "shelf",
  {
    id: sqlite.id("id").primaryKey(),
    title: sqlite.text("title").notNull(),
    note: sqlite.text("note"),
    count: sqlite.int("count").notNull().default(0),
    open: sqlite.bool("open").notNull(),
    at: sqlite.instant("at").notNull(),
    seenAt: sqlite.instant("seen_at"),
    on: sqlite.day("on_day"),
    detail: sqlite.json<Detail>("detail").notNull(),
    more: sqlite.json<unknown>("more"),
    raw: sqlite.bytes("raw"),
    state: sqlite.oneOf("state", states).notNull(),
    last: sqlite.oneOf("last", states),
    fen: sqlite.money("fen"),
  },
  (t) => [sqlite.index("shelf_at").on(t.at, t.id), sqlite.uniqueIndex("shelf_title").on(t.title)],
);

const onPostgres = postgres.table(
  "shelf",
  {
    id: postgres.id("id").primaryKey(),
    title: postgres.text("title").notNull(),
    note: postgres.text("note"),
    count: postgres.int("count").notNull().default(0),
    open: postgres.bool("open").notNull(),
    at: postgres.instant("at").notNull(),
    seenAt: postgres.instant("seen_at"),
    on: postgres.day("on_day"),
    detail: postgres.json<Detail>("detail").notNull(),
    more: postgres.json<unknown>("more"),
    raw: postgres.bytes("raw"),
    state: postgres.oneOf("state", states).notNull(),
    last: postgres.oneOf("last", states),
    fen: postgres.money("fen"),
  },
  (t) => [postgres.index("shelf_at").on(t.at, t.id), postgres.uniqueIndex("shelf_title").on(t.title)],
);

type Row = {
  id: string;
  title: string;
  note: string | null;
  count: number;
  open: boolean;
  at: Date;
  seenAt: Date | null;
  on: string | null;
  detail: Detail;
  more: unknown;
  raw: Buffer | null;
  state: "open" | "closed";
  last: "open" | "closed" | null;
  fen: number | null;
};

describe("the two kits", () => {
  it("have the same names", () => {
    expect(Object.keys(sqlite).sort()).toEqual(Object.keys(postgres).sort());
    expectTypeOf<keyof typeof sqlite>().toEqualTypeOf<keyof typeof postgres>();
  });

  it("infer the same rows", () => {
    expectTypeOf<typeof onSqlite.$inferSelect>().toEqualTypeOf<Row>();
    expectTypeOf<typeof onPostgres.$inferSelect>().toEqualTypeOf<Row>();
    expectTypeOf<typeof onSqlite.$inferInsert>().toEqualTypeOf<typeof onPostgres.$inferInsert>();
    expect(Object.keys(onSqlite)).toEqual(
      expect.arrayContaining(Object.keys(onPostgres).filter((key) => key !== "enableRLS")),
    );
  });
});

describe("the doors", () => {
  it("show no way to write through the read door, and none around a write", () => {
    expectTypeOf<keyof ReadDb>().toEqualTypeOf<"select" | "selectDistinct" | "with" | "$with" | "$count">();
    expectTypeOf<Exclude<keyof Tx, keyof ReadDb>>().toEqualTypeOf<"insert" | "update" | "delete">();
    expectTypeOf<keyof ReturnType<ReadDb["with"]>>().toEqualTypeOf<"select" | "selectDistinct">();
    expectTypeOf<Tx>().toExtend<ReadDb>();
  });
});
