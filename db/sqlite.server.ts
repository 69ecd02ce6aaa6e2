// The doors of SQLite: one read-only connection, one writer behind a queue.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { Aside } from "./aside.server.ts";
import { type Doors, type Limits, readDoor } from "./doors.ts";
import { readGate } from "./scope.server.ts";
import { untilFree } from "./sqlite-busy.server.ts";
import { guarded, StatementCache } from "./sqlite-guard.server.ts";
import { WriteLine } from "./sqlite-line.server.ts";

/** A busy timeout would stop the whole process; it is always zero, and waiting happens in `untilFree`. */
const NO_BLOCKING = { timeout: 0 };

/** @param path absolute path of a migrated database file. */
export async function openSqlite(path: string, limits: Limits): Promise<Doors> {
  const writer = await openWriter(path);
  const reader = new Database(path, { ...NO_BLOCKING, readonly: true, fileMustExist: true });
  const aside = new Aside(path);
  const statements = new StatementCache(writer);
  const line = new WriteLine(writer, statements, limits);

  return {
    db: readDoor(drizzle({ client: guarded(reader, new StatementCache(reader), readGate) })),
    aside: aside.door,
    write: (work) => line.write(work),
    counterPool: null,
    close: () =>
      line.last(async () => {
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
