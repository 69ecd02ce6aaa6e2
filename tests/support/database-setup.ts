// Before a test file is loaded: its own database, named in DATABASE_URL, with the doors and the key store open.
import { afterAll, inject } from "vitest";
import { copyPostgres, copySqlite } from "./databases.ts";

const database =
  process.env.TEST_DATABASE === "postgres"
    ? await copyPostgres(inject("postgresServer"))
    : copySqlite(inject("sqliteTemplate"));

// The column kit picks its dialect when it is first loaded, so nothing that leads to it may be imported above.
process.env.DATABASE_URL = database.url;
const { closeDatabase, openDatabase } = await import("#db/client.server.ts");
const { closeKeyStore, openKeyStore } = await import("#db/keys.server.ts");
await openDatabase(database.url);
await openKeyStore(database.keysUrl);

afterAll(async () => {
  await closeDatabase();
  await closeKeyStore();
  await database.remove();
});
