// What drizzle-kit makes of tables of the column kit, in the dialect of the test run.
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { databaseKind } from "#db/client.server.ts";

type Tables = Record<string, unknown>;

/** @returns the statements that make these tables. */
export function creationOf(tables: Tables): Promise<string[]> {
  return changesBetween({}, tables);
}

/** @returns the statements that make the one of the other. */
export async function changesBetween(before: Tables, after: Tables): Promise<string[]> {
  return databaseKind() === "postgres"
    ? generateMigration(generateDrizzleJson(before), generateDrizzleJson(after))
    : generateSQLiteMigration(
        await generateSQLiteDrizzleJson(before),
        await generateSQLiteDrizzleJson(after),
      );
}

/** @returns what the snapshot beside a migration says of these tables. */
export async function tablesOf(tables: Tables): Promise<Record<string, { columns: object }>> {
  const snapshot =
    databaseKind() === "postgres" ? generateDrizzleJson(tables) : await generateSQLiteDrizzleJson(tables);
  // As it reads when it comes back from a file.
  return JSON.parse(JSON.stringify(snapshot.tables));
}
