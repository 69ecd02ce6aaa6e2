// Tables of the contract tests' own, made with the column kit, so that the contract knows no business.
import {
  bool,
  bytes,
  day,
  id,
  index,
  instant,
  int,
  json,
  money,
  oneOf,
  table,
  text,
  uniqueIndex,
} from "#db/columns/index.ts";
import { creationOf } from "./drizzle-kit.ts";
import { plainSql } from "./plain-sql.ts";

/** One column of every kind; all but the id may be empty. */
export const sample = table("sample", {
  id: id("id").primaryKey(),
  words: text("words"),
  whole: int("whole"),
  yes: bool("yes"),
  at: instant("at"),
  on: day("on_day"),
  document: json<unknown>("document"),
  raw: bytes("raw"),
  fen: money("fen"),
  choice: oneOf("choice", ["tea", "coffee", "it's water"]),
});

export const prize = table(
  "prize",
  {
    id: id("id").primaryKey(),
    state: oneOf("state", ["free", "taken"]).notNull(),
    holder: text("holder"),
    worth: int("worth").notNull().default(0),
  },
  (t) => [index("prize_state").on(t.state, t.id)],
);

export const ticket = table(
  "ticket",
  {
    id: id("id").primaryKey(),
    prizeId: text("prize_id")
      .notNull()
      .references(() => prize.id),
    serial: text("serial").notNull(),
  },
  (t) => [uniqueIndex("ticket_serial").on(t.serial)],
);

/** Makes them as drizzle-kit would. */
export async function makeTrialTables(url: string): Promise<void> {
  await plainSql(url, ...(await creationOf({ sample, prize, ticket })));
}
