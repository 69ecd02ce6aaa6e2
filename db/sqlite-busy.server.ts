// Waits for a lock of SQLite that another process holds, without ever blocking the event loop.
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { DatabaseBusy } from "./faults.ts";

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
