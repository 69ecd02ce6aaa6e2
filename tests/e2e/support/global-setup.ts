// Before the browser tests: a PostgreSQL server for the portals that want one; each makes its own database there.
import type { FullConfig } from "@playwright/test";
import { makePostgresTemplate } from "../../support/databases.ts";
import { startPostgres } from "../../support/postgres.ts";

/** Where workers find the server's address. */
export const serverVariable = "E2E_POSTGRES";

export default async function prepare(config: FullConfig): Promise<() => Promise<void>> {
  if (!config.metadata.databases.includes("postgres")) return async () => {};
  const server = await startPostgres();
  // Left empty: the portal migrates at boot, and that is part of what is tested.
  await makePostgresTemplate(server.url);
  process.env[serverVariable] = server.url;
  return () => server.stop();
}
