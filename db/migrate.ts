// Brings a database to the newest schema: at boot, in tests, and as `npm run db:migrate`.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { readEnv } from "#app/base/env.ts";
import { openWriter } from "./sqlite.server.ts";
import { untilFree } from "./sqlite-busy.server.ts";
import { databaseKindOf, sqlitePathOf } from "./url.ts";

/** Any number that only migrations lock: processes that start together take turns. */
const MIGRATION_LOCK = 7_203_516_117;

/**
 * Applies what is missing, all of it or nothing. Opens a connection of its own and closes it: the doors open after.
 * @param url `file:PATH` or `postgres://…`; a missing file is made.
 * @param folder holds `sqlite` and `postgres`, as drizzle-kit writes them.
 * @throws Error when rows would point at rows that are not there.
 */
export async function migrateDatabase(url: string, folder = ownMigrations()): Promise<void> {
  if (databaseKindOf(url) === "postgres") await migratePostgres(url, join(folder, "postgres"));
  else await migrateSqlite(sqlitePathOf(url), join(folder, "sqlite"));
}

async function migratePostgres(url: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    await client.end();
  }
}

// Not drizzle's migrator: it runs with foreign keys as they are, and drizzle-kit changes a table by making it anew,
// so that DROP TABLE deletes the child rows (200 to 0, no error). Here they are off (the pragma does nothing inside a
// transaction), and what was left pointing nowhere is found before COMMIT. The journal table is drizzle's.
async function migrateSqlite(path: string, migrationsFolder: string): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder });
  const file = await openWriter(path);
  file.pragma("foreign_keys = OFF");
  const applyMissing = file.transaction(() => {
    file.exec(
      "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
    );
    const newest =
      file.prepare<[], number | null>("SELECT max(created_at) FROM __drizzle_migrations").pluck().get() ?? 0;
    const note = file.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
    for (const migration of migrations.filter(({ folderMillis }) => folderMillis > newest)) {
      for (const statement of migration.sql) file.exec(statement);
      note.run(migration.hash, migration.folderMillis);
    }
    const [orphan] = file.prepare<[], { table: string; parent: string }>("PRAGMA foreign_key_check").all();
    if (orphan)
      throw new Error(`after the migration a row of ${orphan.table} points at no row of ${orphan.parent}`);
  });
  try {
    await untilFree(() => applyMissing.immediate());
  } finally {
    file.close();
  }
}

// The bundled server lies elsewhere than this file; the folder is the same.
function ownMigrations(): string {
  let place = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(place, "db/migrations"))) {
    if (place === dirname(place)) throw new Error("db/migrations was not found");
    place = dirname(place);
  }
  return join(place, "db/migrations");
}

// By name: in the bundled server this file and the program are one.
if (process.argv[1]?.endsWith("db/migrate.ts")) await migrateDatabase(readEnv().databaseUrl);
