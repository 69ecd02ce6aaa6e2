// The contract of long reads: the same rows as through the read door, nothing written, and nobody else kept waiting.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Aside } from "#db/aside.server.ts";
import { aside, closeDatabase, databaseKind, db, openDatabase, write } from "#db/client.server.ts";
import { DatabaseClosed, ReadBesideWrite } from "#db/faults.ts";
import { count, eq, sql, sum } from "#db/sql.ts";
import { sqlitePathOf } from "#db/url.ts";
import { causedBy } from "#tests/support/causes.ts";
import { longestPause, longestPauseMs } from "#tests/support/pauses.ts";
import { makeTrialTables, prize, sample } from "#tests/support/trial-tables.ts";

const url = process.env.DATABASE_URL ?? "";

beforeAll(() => makeTrialTables(url));

beforeEach(async () => {
  await write(async (tx) => {
    await tx.delete(prize);
    await tx.delete(sample);
    await tx.insert(prize).values([
      { id: "p1", state: "free", worth: 3 },
      { id: "p2", state: "taken", holder: "me", worth: 4 },
      { id: "p3", state: "taken", worth: 5 },
    ]);
  });
});

describe("a read aside", () => {
  it("gives what the read door gives, of every kind of column", async () => {
    const whole = { id: "s1", words: "回音", whole: 7, yes: true, at: new Date(5), on: "2026-11-20" };
    await write((tx) =>
      tx
        .insert(sample)
        .values([
          { ...whole, document: { list: [1] }, raw: Buffer.from([1, 2]), fen: 12, choice: "tea" },
          { id: "s2" },
        ]),
    );
    const rows = await aside.select().from(sample).orderBy(sample.id);
    expect(rows).toEqual(await db.select().from(sample).orderBy(sample.id));
    expect(rows[0]).toMatchObject(whole);
  });

  it("counts groups of subqueries", async () => {
    const taken = aside.select({ state: prize.state, worth: prize.worth }).from(prize).as("taken");
    const rows = await aside
      .select({ state: taken.state, worth: sum(taken.worth).mapWith(Number), count: count() })
      .from(taken)
      .groupBy(taken.state)
      .orderBy(taken.state);
    expect(rows).toEqual([
      { state: "free", worth: 3, count: 1 },
      { state: "taken", worth: 9, count: 2 },
    ]);
  });

  it("sees what was just written, and several go on at once", async () => {
    await write((tx) => tx.update(prize).set({ worth: 9 }).where(eq(prize.id, "p1")));
    const [one, two] = await Promise.all([
      aside.select({ worth: prize.worth }).from(prize).where(eq(prize.id, "p1")),
      aside.select({ worth: prize.worth }).from(prize).where(eq(prize.id, "p2")),
    ]);
    expect([...one, ...two]).toEqual([{ worth: 9 }, { worth: 4 }]);
  });

  it("fails as a statement that the database refuses, and goes on with the next", async () => {
    await expect(aside.select({ none: sql`nothing_of_the_kind` }).from(prize)).rejects.toThrow();
    expect(await aside.$count(prize)).toBe(3);
  });

  it("is refused inside a write, whose work it would not see", async () => {
    const mixed = write(async () => {
      await aside.select().from(prize);
    });
    await expect(mixed).rejects.toSatisfy(causedBy(ReadBesideWrite));
  });

  it("is refused when the database is closed", async () => {
    await closeDatabase();
    expect(() => aside.select().from(prize)).toThrow(DatabaseClosed);
    await openDatabase(url);
    expect(await aside.$count(prize)).toBe(3);
  });

  it("stops nobody, however long it takes", async () => {
    const numbers =
      databaseKind() === "postgres"
        ? sql`(select count(*) from generate_series(1, 3000000))`
        : sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000) select count(*) from n)`;
    const pause = await longestPause(async () => {
      const before = performance.now();
      const rows = await aside
        .select({ long: sql<number>`${numbers}`.mapWith(Number) })
        .from(prize)
        .limit(1);
      expect(rows).toEqual([{ long: 3_000_000 }]);
      expect(performance.now() - before).toBeGreaterThan(longestPauseMs);
    });
    expect(pause).toBeLessThan(longestPauseMs);
  });
});

if (databaseKind() === "sqlite") {
  describe("the reading thread", () => {
    it("can not write, for its connection can only read", async () => {
      const thread = new Aside(sqlitePathOf(url));
      const deletion = thread.run('delete from "prize" returning "id"', []);
      await expect(deletion).rejects.toMatchObject({ code: "SQLITE_READONLY" });
      await thread.close();
      expect(await db.$count(prize)).toBe(3);
    });

    it("refuses what it was asked when it is closed, then and later", async () => {
      const thread = new Aside(sqlitePathOf(url));
      const asked = thread.run("select 1", []);
      const closing = thread.close();
      await expect(asked).rejects.toThrow(DatabaseClosed);
      await expect(thread.run("select 1", [])).rejects.toThrow(DatabaseClosed);
      await closing;
    });

    it("says what went wrong where there is no file", async () => {
      const thread = new Aside("/nowhere/portal.sqlite");
      await expect(thread.run("select 1", [])).rejects.toThrow("the reading thread failed");
      await thread.close();
    });
  });
}
