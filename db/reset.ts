// Empties an evaluation: database, keys and files go, and the next start begins anew. `npm run db:reset -- --yes`.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "#app/base/env.ts";

const { values } = parseArgs({ options: { yes: { type: "boolean", default: false } } });
const env = readEnv();

if (env.mode !== "evaluation") throw new Error("only an evaluation can be emptied");
// Another server's database is not ours to drop.
if (!env.databaseUrl.startsWith("file:")) throw new Error("drop and create the PostgreSQL database yourself");

const database = env.databaseUrl.slice("file:".length);
const keys = join(env.dataDir, "keys.sqlite");
const files = [database, keys].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);
const folders = [env.storageUrl.slice("file:".length), join(env.dataDir, "mail")];
const gone = [...files, ...folders, join(env.dataDir, "keyring"), join(env.dataDir, "sample-codes.txt")];

if (values.yes) {
  for (const path of gone) await rm(path, { recursive: true, force: true });
  process.stdout.write(`Emptied ${env.dataDir}.\n`);
} else {
  process.stdout.write(
    `This removes, for good:\n${gone.join("\n")}\nSay so with: npm run db:reset -- --yes\n`,
  );
  process.exitCode = 1;
}
