// Before the first test of a database project: a migrated template for its test files, and a server where one is needed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#db/migrate.ts";
import { makePostgresTemplate } from "./databases.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Project `sqlite`: path of the migrated template. */
    sqliteTemplate: string;
    /** Project `postgres`: address of the server that holds the migrated template. */
    postgresServer: string;
  }
}

export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  return project.name === "postgres" ? preparePostgres(project) : prepareSqlite(project);
}

async function prepareSqlite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-template-"));
  const template = join(folder, "portal.sqlite");
  await migrateDatabase(`file:${template}`);
  project.provide("sqliteTemplate", template);
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function preparePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await migrateDatabase(await makePostgresTemplate(server.url));
  project.provide("postgresServer", server.url);
  return () => server.stop();
}
