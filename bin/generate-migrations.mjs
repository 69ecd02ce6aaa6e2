// Writes the next migration for both databases from db/schema: `npm run db:generate -- --name what-changes`.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { repairRebuiltTables } from "./generate/rebuilt-tables.mjs";

const { values } = parseArgs({ options: { name: { type: "string", default: "change" } } });

// One after the other: drizzle-kit may ask whether a column was renamed.
generate("sqlite", "./db/migrations/sqlite", "file:./portal.sqlite");
repairNewest("./db/migrations/sqlite");
generate("postgresql", "./db/migrations/postgres", "postgres://localhost/portal");

/** @param {string} dialect @param {string} folder @param {string} url picks the column kit; nothing is connected to */
function generate(dialect, folder, url) {
  const drizzleKit = ["node_modules/drizzle-kit/bin.cjs", "generate", `--dialect=${dialect}`];
  const { status } = spawnSync(
    process.execPath,
    [...drizzleKit, "--schema=./db/schema/index.ts", `--out=${folder}`, `--name=${values.name}`],
    { stdio: "inherit", env: { ...process.env, DATABASE_URL: url } },
  );
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} folder */
function repairNewest(folder) {
  const { entries } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8"));
  const [newest, before] = entries.toReversed();
  if (!before) return;
  const file = `${folder}/${newest.tag}.sql`;
  const snapshot = `${folder}/meta/${before.tag.split("_")[0]}_snapshot.json`;
  const { tables } = JSON.parse(readFileSync(snapshot, "utf8"));
  writeFileSync(file, repairRebuiltTables(readFileSync(file, "utf8"), tables));
}
