// The two doors to the database: `db` reads, `write` writes, and nothing else can.
import { kitKind } from "./columns/index.ts";
import { type Doors, type Limits, type ReadDb, shutDoor, type Tx } from "./doors.ts";
import { DatabaseClosed } from "./faults.ts";
import { openPostgres } from "./postgres.server.ts";
import { requireOutsideWrite } from "./scope.server.ts";
import { openSqlite } from "./sqlite.server.ts";
import { type DatabaseKind, databaseKindOf, sqlitePathOf } from "./url.ts";

export type { ReadDb, Tx };

const shut = shutDoor(() => new DatabaseClosed());
const usualLimits: Limits = { workMs: 30_000, lockMs: 5_000 };
let doors: Doors | undefined;

/**
 * Reads what is committed. Inside `write` it refuses (ReadBesideWrite), because it would not see what the write has
 * done so far: read through `tx` there.
 */
export let db: ReadDb = shut;

/**
 * The same for reads that may take more than 20 ms: figures, exports, verification. On SQLite a thread with a connection
 * of its own runs them, so that the event loop turns meanwhile; on PostgreSQL they go to the pool like all others.
 */
export let aside: ReadDb = shut;

/**
 * One transaction: all of the work is done, or nothing of it. Inside it use `tx` and nothing else that waits; on
 * SQLite everybody else's writes stand in the queue meanwhile. The work may run again after a deadlock (PostgreSQL),
 * so it changes nothing but the database. A failed statement ends the transaction, even if its error is caught inside:
 * to insert what may be there use `.onConflictDoNothing()`, or catch outside with `isUniqueViolation`.
 * @throws NestedWrite, LeakedTransaction, AbortedTransaction (mistakes of ours), WriteTooLong, DatabaseBusy,
 *   DatabaseClosed, and whatever the work throws.
 */
export async function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  requireOutsideWrite();
  if (!doors) throw new DatabaseClosed();
  return doors.write(work);
}

/**
 * Opens both doors to a migrated database.
 * @param url `file:PATH` or `postgres://…`; the dialect that DATABASE_URL named when the schema was loaded.
 */
export async function openDatabase(url: string, given: Partial<Limits> = {}): Promise<void> {
  if (doors) throw new Error("the database is open already");
  const kind = databaseKindOf(url);
  if (kind !== kitKind)
    throw new Error(`the tables were built for ${kitKind}: set DATABASE_URL before loading them`);
  const limits = { ...usualLimits, ...given };
  doors = kind === "postgres" ? await openPostgres(url, limits) : await openSqlite(sqlitePathOf(url), limits);
  db = doors.db;
  aside = doors.aside;
}

/** Waits for writes under way, then closes both doors. */
export async function closeDatabase(): Promise<void> {
  const closing = doors;
  doors = undefined;
  db = shut;
  aside = shut;
  await closing?.close();
}

/**
 * PostgreSQL's pool for the counters of limits, past the two doors: a count stays although the act that it counts was
 * undone. Null on SQLite, where one process counts in memory. @throws DatabaseClosed
 */
export function counterPool(): Doors["counterPool"] {
  if (!doors) throw new DatabaseClosed();
  return doors.counterPool;
}

/** The dialect in use, for the few places that must differ. */
export function databaseKind(): DatabaseKind {
  return kitKind;
}
