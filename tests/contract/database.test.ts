// The contract of the two doors: what `db` and `write` promise, the same on SQLite and PostgreSQL.
import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, databaseKind, db, openDatabase, type ReadDb, write } from "#db/client.server.ts";
import { DatabaseClosed, NestedWrite, ReadBesideWrite } from "#db/faults.ts";
import { and, count, eq, isUniqueViolation, sql } from "#db/sql.ts";
import { causedBy } from "#tests/support/causes.ts";
import { makeTrialTables, prize, ticket } from "#tests/support/trial-tables.ts";

const url = process.env.DATABASE_URL ?? "";
const taken = { id: "p2", state: "taken", holder: "me" } as const;

async function prizes(door: ReadDb = db): Promise<string[]> {
  const rows = await door.select({ id: prize.id }).from(prize).orderBy(prize.id);
  return rows.map((row) => row.id);
}

function claim(holder: string) {
  return write((tx) =>
    tx
      .update(prize)
      .set({ state: "taken", holder })
      .where(and(eq(prize.id, "p1"), eq(prize.state, "free")))
      .returning({ holder: prize.holder }),
  );
}

beforeAll(() => makeTrialTables(url));

beforeEach(async () => {
  await write(async (tx) => {
    await tx.delete(ticket);
    await tx.delete(prize);
    await tx.insert(prize).values({ id: "p1", state: "free" });
  });
});

describe("a write", () => {
  it("is there as a whole once it is done, and gives back what its work gave", async () => {
    const result = await write(async (tx) => {
      await tx.insert(prize).values(taken);
      await tx.insert(ticket).values({ id: "t1", prizeId: "p2", serial: "A" });
      return prizes(tx);
    });
    expect(result).toEqual(["p1", "p2"]);
    expect(await prizes()).toEqual(["p1", "p2"]);
    expect(await db.$count(ticket)).toBe(1);
  });

  it("leaves nothing behind when its work throws, and throws the same", async () => {
    const regret = new Error("regret");
    const refused = write(async (tx) => {
      await tx.insert(prize).values(taken);
      await setTimeout(5);
      throw regret;
    });
    await expect(refused).rejects.toBe(regret);
    expect(await prizes()).toEqual(["p1"]);
  });

  it("is not seen by readers before it is done", async () => {
    let seen: string[] = [];
    let written = () => {};
    const halfway = new Promise<void>((resolve) => {
      written = resolve;
    });
    let read = () => {};
    const looked = new Promise<void>((resolve) => {
      read = resolve;
    });
    const writing = write(async (tx) => {
      await tx.insert(prize).values(taken);
      written();
      await looked;
    });
    await halfway;
    seen = await prizes();
    read();
    await writing;
    expect(seen).toEqual(["p1"]);
    expect(await prizes()).toEqual(["p1", "p2"]);
  });

  it("sees itself", async () => {
    await write(async (tx) => {
      await tx.insert(prize).values(taken);
      expect(await prizes(tx)).toEqual(["p1", "p2"]);
      expect(await tx.$count(prize, eq(prize.state, "taken"))).toBe(1);
    });
  });

  it("does not take another write inside", async () => {
    const nested = write(async (tx) => {
      await tx.insert(prize).values(taken);
      await write(async (inner) => inner.delete(prize));
    });
    await expect(nested).rejects.toSatisfy(causedBy(NestedWrite));
    expect(await prizes()).toEqual(["p1"]);
  });

  it("does not take a read beside it, even deep in a call", async () => {
    await expect(write(() => prizes())).rejects.toSatisfy(causedBy(ReadBesideWrite));
  });

  it("frees what it started: afterwards the same call may read and write again", async () => {
    let later: Promise<string[]> | undefined;
    await write(async (tx) => {
      await tx.insert(prize).values(taken);
      later = setTimeout(50).then(async () => {
        await write(async (inner) => inner.delete(prize).where(eq(prize.id, "p2")));
        return prizes();
      });
    });
    expect(await later).toEqual(["p1"]);
  });
});

describe("what the database itself refuses", () => {
  it.each([["a second row with the same id", { id: "p1", state: "free" } as const]])(
    "%s is a unique violation",
    async (_, row) => {
      await expect(write((tx) => tx.insert(prize).values(row))).rejects.toSatisfy(isUniqueViolation);
    },
  );

  it("a second row with the same serial is a unique violation, and a repeat may be let pass on purpose", async () => {
    const first = { id: "t1", prizeId: "p1", serial: "A" };
    await write((tx) => tx.insert(ticket).values(first));
    const second = write((tx) => tx.insert(ticket).values({ ...first, id: "t2" }));
    await expect(second).rejects.toSatisfy(isUniqueViolation);
    const passed = await write((tx) => tx.insert(ticket).values(first).onConflictDoNothing().returning());
    expect(passed).toEqual([]);
  });

  it("a ticket for a prize that does not exist is refused, and is no unique violation", async () => {
    const orphan = write((tx) => tx.insert(ticket).values({ id: "t1", prizeId: "nobody's", serial: "A" }));
    await expect(orphan).rejects.not.toSatisfy(isUniqueViolation);
    expect(await db.$count(ticket)).toBe(0);
  });

  it("a prize with tickets can not go", async () => {
    await write((tx) => tx.insert(ticket).values({ id: "t1", prizeId: "p1", serial: "A" }));
    await expect(write((tx) => tx.delete(prize))).rejects.toThrow();
    expect(await prizes()).toEqual(["p1"]);
  });

  it("a word outside the vocabulary is refused, whichever way it comes", async () => {
    const slipped = write((tx) => tx.update(prize).set({ state: sql`'stolen'` }));
    await expect(slipped).rejects.toThrow();
  });
});

describe("the read door", () => {
  it("has no way to write", async () => {
    for (const method of ["insert", "update", "delete", "transaction", "execute", "run", "all", "get"]) {
      expect(Reflect.get(db, method), method).toBeUndefined();
    }
  });

  it("is refused by the database itself where a statement slips through", async () => {
    const slipped = Reflect.get(db.with(db.$with("one").as(db.select({ n: count() }).from(prize))), "insert");
    await expect(async () => slipped(prize).values(taken)).rejects.toThrow();
    expect(await prizes()).toEqual(["p1"]);
  });
});

describe("many at once", () => {
  it("a hundred claim one prize, and one gets it", async () => {
    const claims = await Promise.all(Array.from({ length: 100 }, (_, n) => claim(`person ${n}`)));
    const winners = claims.flat();
    expect(winners).toHaveLength(1);
    expect(await db.select({ holder: prize.holder }).from(prize)).toEqual(winners);
  });

  it("two that lock each other out are both done in the end", async () => {
    await write((tx) => tx.insert(prize).values({ id: "p2", state: "free" }));
    const raise = (first: string, second: string) =>
      write(async (tx) => {
        await tx
          .update(prize)
          .set({ worth: sql`${prize.worth} + 1` })
          .where(eq(prize.id, first));
        await setTimeout(40);
        await tx
          .update(prize)
          .set({ worth: sql`${prize.worth} + 1` })
          .where(eq(prize.id, second));
      });
    await Promise.all([raise("p1", "p2"), raise("p2", "p1")]);
    const worths = await db.select({ worth: prize.worth }).from(prize);
    expect(worths).toEqual([{ worth: 2 }, { worth: 2 }]);
  });
});

describe("doors that are closed", () => {
  it("refuse both ways, wait for what was under way, and open again", async () => {
    const writing = write(async (tx) => {
      await setTimeout(50);
      await tx.insert(prize).values(taken);
    });
    await setTimeout(5);
    await closeDatabase();
    await expect(writing).resolves.toBeUndefined();
    expect(() => db.select().from(prize)).toThrow(DatabaseClosed);
    await expect(write(async (tx) => tx.delete(prize))).rejects.toThrow(DatabaseClosed);
    await openDatabase(url);
    expect(await prizes()).toEqual(["p1", "p2"]);
  });

  it("do not open twice, nor to a database of the other kind", async () => {
    await expect(openDatabase(url)).rejects.toThrow("open already");
    await closeDatabase();
    const other =
      databaseKind() === "sqlite" ? "postgres://127.0.0.1/elsewhere" : "file:/tmp/elsewhere.sqlite";
    await expect(openDatabase(other)).rejects.toThrow("DATABASE_URL");
    await openDatabase(url);
  });
});

it("knows which database it is", () => {
  expect(databaseKind()).toBe(process.env.TEST_DATABASE);
});
