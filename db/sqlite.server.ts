// The doors of SQLite: one read-only connection, one writer behind a queue.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { Aside } from "./aside.server.ts";
import { type Doors, type Limits, readDoor, type Work, writeDoor } from "./doors.ts";
import { DatabaseBusy } from "./faults.ts";
import { readGate, runWork, WriteScope } from "./scope.server.ts";
import { guarded, StatementCache } from "./sqlite-guard.server.ts";

/** A busy timeout would stop the whole process; it is always zero, and waiting happens in `untilFree`. */
const NO_BLOCKING = { timeout: 0 };

/** @param path absolute path of a migrated database file. */
export async function openSqlite(path: string, limits: Limits): Promise<Doors> {
  const writer = await openWriter(path);
  const reader = new Database(path, { ...NO_BLOCKING, readonly: true, fileMustExist: true });
  const aside = new Aside(path);
  const statements = new StatementCache(writer);
  const inTurn = queue();

  async function transact<T>(work: Work<T>): Promise<T> {
    await untilFree(() => statements.take("BEGIN IMMEDIATE").run(), limits.lockMs);
    const scope = new WriteScope();
    try {
      const tx = writeDoor(drizzle({ client: guarded(writer, statements, scope) }));
      const result = await runWork(scope, limits.workMs, () => work(tx));
      statements.take("COMMIT").run();
      return result;
    } catch (error) {
      // SQLite has already rolled back by itself after some errors (a full disk among them).
      if (writer.inTransaction) statements.take("ROLLBACK").run();
      throw error;
    }
  }

  return {
    db: readDoor(drizzle({ client: guarded(reader, new StatementCache(reader), readGate) })),
    aside: aside.door,
    write: (work) => inTurn(() => transact(work)),
    counterPool: null,
    close: () =>
      inTurn(async () => {
        await aside.close();
        reader.close();
        writer.close();
      }),
  };
}

/** A connection that may write, with the settings every writer of ours has; the file is made where it is missing. */
export async function openWriter(path: string): Promise<Database.Database> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const writer = new Database(path, NO_BLOCKING);
  await untilFree(() => writer.pragma("journal_mode = WAL"));
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  writer.pragma("temp_store = MEMORY");
  return writer;
}

/**
 * Tries until no other process holds the lock, without ever blocking the event loop.
 * @throws DatabaseBusy after `lockMs`.
 */
export async function untilFree<T>(attempt: () => T, lockMs = 5_000): Promise<T> {
  const giveUpAt = performance.now() + lockMs;
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) throw new DatabaseBusy(undefined, { cause: error });
    }
    await setTimeout(pause);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

// First come, first served. The pause lets requests and timers in between two writes: everything a write awaits is
// done in microtasks, so a hundred waiting writes would otherwise run as one.
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.then(
      () => setImmediate(),
      () => setImmediate(),
    );
    return turn;
  };
}
