// Data folders filled by `db:load-demo`, kept from one run to the next, and people who look at what is in them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { demoCode } from "#db/load/demo/rows.ts";
import { storyOf } from "#db/load/demo/story.ts";
import { Client } from "#tests/e2e/support/people/client.ts";
import { note } from "./figures.ts";
import { portalSettings, staffPassword } from "./portal.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const seed = 12390;

/** The data folder with so many reports, made where it is missing or was made by another loader or schema. */
export function loadedFolder(keep: string, reports: number): string {
  const folder = join(keep, `reports-${reports}`);
  const mark = join(folder, "loaded");
  const made = madeBy();
  if (existsSync(mark) && readFileSync(mark, "utf8") === made) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  note(`${reports} reports are loaded into ${folder}`);
  const options = [
    "--import",
    "tsx",
    "db/load/demo.ts",
    "--reports",
    String(reports),
    "--seed",
    String(seed),
  ];
  const environment = { ...process.env, ...portalSettings(folder, 1) };
  const { status } = spawnSync(process.execPath, options, {
    cwd: root,
    env: environment,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the reports could not be loaded");
  writeFileSync(mark, made);
  return folder;
}

/** Changes with the tables and with what is told: a database of yesterday's shape measures nothing of today's. */
function madeBy(): string {
  const hash = createHash("sha256");
  for (const folder of ["db/load", "db/migrations/sqlite"]) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort();
    for (const name of names.filter((one) => /\.(ts|sql)$/.test(one)))
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest("hex");
}

/** The code of the first loaded report that was decided: the longest of the status pages. */
export function decidedCode(reports: number): string {
  const until = new Date();
  const span = { seed, count: reports, from: new Date(until.getTime() - 3 * 365 * 86_400_000), until };
  for (let number = 0; number < reports; number += 1) {
    if (storyOf(policyAt(until), span, number).state === "concluded") return demoCode(seed, number);
  }
  throw new Error("none of the loaded reports was decided");
}

/** Somebody who showed a receipt code. */
export async function reporterWith(origin: string, code: string): Promise<Client> {
  const reporter = new Client(origin);
  await mustLeadOn(reporter, "/status", { code });
  return reporter;
}

/** Somebody who sees the queue of every office. */
export async function supervisorAt(origin: string): Promise<Client> {
  const member = new Client(origin);
  await mustLeadOn(member, "/desk/sign-in", { login: "supervisor", password: staffPassword });
  return member;
}

async function mustLeadOn(client: Client, path: string, fields: Record<string, string>): Promise<void> {
  const { status, text } = await client.post(path, fields);
  if (status !== 303) throw new Error(`${path} answered ${status}:\n${text.slice(0, 1_000)}`);
}

export function cookiesOf(client: Client): string {
  return [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}
