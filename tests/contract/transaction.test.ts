// The contract of one transaction: its handle ends with it, and one failed statement undoes it.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, type Tx, write } from "#db/client.server.ts";
import { AbortedTransaction, LeakedTransaction } from "#db/faults.ts";
import { isUniqueViolation } from "#db/sql.ts";
import { causedBy } from "#tests/support/causes.ts";
import { makeTrialTables, prize } from "#tests/support/trial-tables.ts";

const taken = { id: "p2", state: "taken", holder: "me" } as const;

async function prizes(): Promise<string[]> {
  const rows = await db.select({ id: prize.id }).from(prize).orderBy(prize.id);
  return rows.map((row) => row.id);
}

beforeAll(() => makeTrialTables(process.env.DATABASE_URL ?? ""));

beforeEach(async () => {
  await write(async (tx) => {
    await tx.delete(prize);
    await tx.insert(prize).values({ id: "p1", state: "free" });
  });
});

describe("a transaction handle", () => {
  let kept: Tx;

  beforeEach(async () => {
    await write(async (tx) => {
      kept = tx;
    });
  });

  it("is of no use once its write has ended", async () => {
    await expect(async () => kept.insert(prize).values(taken)).rejects.toSatisfy(causedBy(LeakedTransaction));
    await expect(async () => kept.select().from(prize)).rejects.toSatisfy(causedBy(LeakedTransaction));
    await expect(async () => kept.$count(prize)).rejects.toSatisfy(causedBy(LeakedTransaction));
  });

  it("stays of no use while another write runs", async () => {
    await write(async (tx) => {
      await tx.insert(prize).values({ id: "p3", state: "free" });
      await expect(async () => kept.insert(prize).values(taken)).rejects.toSatisfy(
        causedBy(LeakedTransaction),
      );
    });
    expect(await prizes()).toEqual(["p1", "p3"]);
  });

  it("does not bring in by the back door what was built inside and awaited late", async () => {
    const late = await write(async (tx) => ({ insert: tx.insert(prize).values(taken) }));
    await expect(late.insert).rejects.toSatisfy(causedBy(LeakedTransaction));
    expect(await prizes()).toEqual(["p1"]);
  });

  it("does not run a prepared statement late", async () => {
    const late = await write(async (tx) => ({ insert: tx.insert(prize).values(taken).prepare("late") }));
    await expect(async () => late.insert.execute()).rejects.toSatisfy(causedBy(LeakedTransaction));
    expect(await prizes()).toEqual(["p1"]);
  });
});

describe("a failed statement", () => {
  it("ends the write, even when its error is swallowed", async () => {
    const swallowed = write(async (tx) => {
      await tx.insert(prize).values(taken);
      await tx
        .insert(prize)
        .values({ id: "p1", state: "free" })
        .catch(() => {});
      return "fine";
    });
    await expect(swallowed).rejects.toSatisfy(isUniqueViolation);
    expect(await prizes()).toEqual(["p1"]);
  });

  it("lets nothing more be done in that write", async () => {
    const stubborn = write(async (tx) => {
      await tx
        .insert(prize)
        .values({ id: "p1", state: "free" })
        .catch(() => {});
      await tx.insert(prize).values(taken);
    });
    await expect(stubborn).rejects.toSatisfy(causedBy(AbortedTransaction));
    expect(await prizes()).toEqual(["p1"]);
  });

  it("undoes the statements that ran at the same time, and those that nobody waited for", async () => {
    const together = write((tx) =>
      Promise.all([
        tx.insert(prize).values({ id: "p1", state: "free" }),
        tx.insert(prize).values(taken),
        tx.insert(prize).values({ id: "p3", state: "free" }),
      ]),
    );
    await expect(together).rejects.toThrow();
    const forgotten = write(async (tx) => {
      tx.insert(prize).values(taken).execute();
      tx.insert(prize)
        .values({ id: "p1", state: "free" })
        .catch(() => {});
    });
    await expect(forgotten).rejects.toSatisfy(isUniqueViolation);
    expect(await prizes()).toEqual(["p1"]);
  });
});
