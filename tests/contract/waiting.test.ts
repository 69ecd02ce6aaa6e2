// The contract of waiting: writers queue, nobody stops the event loop, and nobody holds the door for ever.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, databaseKind, db, openDatabase, write } from "#db/client.server.ts";
import { DatabaseBusy, LeakedTransaction, WriteTooLong } from "#db/faults.ts";
import { eq, sql } from "#db/sql.ts";
import { sqlitePathOf } from "#db/url.ts";
import { causedBy } from "#tests/support/causes.ts";
import { longestPause, longestPauseMs } from "#tests/support/pauses.ts";
import { plainSql } from "#tests/support/plain-sql.ts";
import { makeTrialTables, prize } from "#tests/support/trial-tables.ts";

const url = process.env.DATABASE_URL ?? "";

function raiseWorth() {
  return write((tx) =>
    tx
      .update(prize)
      .set({ worth: sql`${prize.worth} + 1` })
      .where(eq(prize.id, "p1")),
  );
}

async function worth(): Promise<number | undefined> {
  const [row] = await db.select({ worth: prize.worth }).from(prize);
  return row?.worth;
}

beforeAll(() => makeTrialTables(url));

beforeEach(async () => {
  await write(async (tx) => {
    await tx.delete(prize);
    await tx.insert(prize).values({ id: "p1", state: "free" });
  });
});

describe("a write that comes while another waits", () => {
  it("is done after it, and the event loop never stops", async () => {
    const order: string[] = [];
    const pause = await longestPause(async () => {
      order.length = 0;
      const slow = write(async (tx) => {
        await tx.update(prize).set({ holder: "slow" }).where(eq(prize.id, "p1"));
        await setTimeout(200);
        order.push("slow");
      });
      await setTimeout(20);
      const quick = write(async (tx) => {
        await tx.update(prize).set({ holder: "quick" }).where(eq(prize.id, "p1"));
        order.push("quick");
      });
      await Promise.all([slow, quick]);
    });
    expect(order).toEqual(["slow", "quick"]);
    expect(await db.select({ holder: prize.holder }).from(prize)).toEqual([{ holder: "quick" }]);
    expect(pause).toBeLessThan(longestPauseMs);
  });

  it("goes ahead in its turn after one that failed", async () => {
    const failing = write(async () => {
      await setTimeout(20);
      throw new Error("regret");
    });
    const following = raiseWorth();
    await expect(failing).rejects.toThrow("regret");
    await following;
    expect(await worth()).toBe(1);
  });

  it("does not keep readers waiting", async () => {
    const writing = write(async (tx) => {
      await tx.update(prize).set({ worth: 5 });
      await setTimeout(200);
    });
    await setTimeout(20);
    const before = performance.now();
    expect(await worth()).toBe(0);
    expect(performance.now() - before).toBeLessThan(150);
    await writing;
  });

  it("lets requests in between: a hundred waiting writes do not run as one", async () => {
    let turns = 0;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    await Promise.all(Array.from({ length: 100 }, raiseWorth));
    clearImmediate(next);
    expect(await worth()).toBe(100);
    // Sixteen share a commit at most (decision 0019).
    expect(turns).toBeGreaterThanOrEqual(6);
  });
});

describe("a write whose work never ends", () => {
  beforeEach(async () => {
    await closeDatabase();
    await openDatabase(url, { workMs: 150 });
    return async () => {
      await closeDatabase();
      await openDatabase(url);
    };
  });

  it("is given up, undone, and the next one goes ahead", async () => {
    const stuck = write(async (tx) => {
      await tx.update(prize).set({ worth: 99 });
      await new Promise(() => {});
    });
    const given = expect(stuck).rejects.toThrow(WriteTooLong);
    await setTimeout(75);
    await raiseWorth();
    await given;
    expect(await worth()).toBe(1);
  });

  it("does nothing more when it wakes up after all", async () => {
    let woken: Promise<unknown> = Promise.resolve();
    const late = write((tx) => {
      woken = setTimeout(300).then(() => tx.update(prize).set({ worth: 99 }));
      return woken;
    });
    await expect(late).rejects.toThrow(WriteTooLong);
    await expect(woken).rejects.toSatisfy(causedBy(LeakedTransaction));
    expect(await worth()).toBe(0);
  });
});

if (databaseKind() === "sqlite") {
  describe("another process that writes to the same file", () => {
    /** Takes the lock in a process of its own and keeps it so long. */
    async function lockElsewhere(ms: number) {
      const program = `
        const file = new (require("better-sqlite3"))(process.argv[1]);
        file.exec("BEGIN IMMEDIATE");
        console.log("locked");
        setTimeout(() => { file.exec("COMMIT"); file.close(); }, ${ms});`;
      const other = spawn(process.execPath, ["-e", program, sqlitePathOf(url)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(other.stdout, "data");
      return { gone: once(other, "exit"), stop: () => other.kill("SIGKILL") };
    }

    it("is waited for without stopping the event loop", async () => {
      const pause = await longestPause(async () => {
        const { gone } = await lockElsewhere(300);
        await raiseWorth();
        await gone;
      });
      expect(await worth()).toBeGreaterThan(0);
      expect(pause).toBeLessThan(longestPauseMs);
    });

    it("is not waited for for ever", async () => {
      await closeDatabase();
      await openDatabase(url, { lockMs: 300 });
      const { gone, stop } = await lockElsewhere(60_000);
      await expect(raiseWorth()).rejects.toThrow(DatabaseBusy);
      stop();
      await gone;
      await raiseWorth();
      expect(await worth()).toBe(1);
    });
  });
}

if (databaseKind() === "postgres") {
  describe("connections that the server cuts", () => {
    const cutAll =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    it("fail the write they were in, undone, and nothing after it", async () => {
      const cut = write(async (tx) => {
        await tx.update(prize).set({ worth: 99 });
        await plainSql(url, cutAll);
        await setTimeout(50);
        await tx.update(prize).set({ holder: "me" });
      });
      await expect(cut).rejects.toThrow();
      await raiseWorth();
      expect(await worth()).toBe(1);
    });

    it("are replaced when they were idle", async () => {
      await plainSql(url, cutAll);
      await setTimeout(50);
      expect(await worth()).toBe(0);
      await raiseWorth();
      expect(await worth()).toBe(1);
    });
  });
}
