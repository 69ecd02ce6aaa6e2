// `npm run db:load-demo -- --reports N`: fills the database of the settings with invented reports, for looks and measurements.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "#app/base/env.ts";
import { channelNamed } from "#app/channel/index.ts";
import { policyAt, usePolicy } from "#app/domain/policy/queries.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { closeDatabase, db, openDatabase } from "../client.server.ts";
import { closeKeyStore, keyStore, openKeyStore } from "../keys.server.ts";
import { migrateDatabase } from "../migrate.ts";
import { report, staff } from "../schema/index.ts";
import { count } from "../sql.ts";
import { type Bulk, openBulk } from "./bulk.ts";
import { noReferences, referencesFor } from "./demo/references.ts";
import { addStory, demoCode } from "./demo/rows.ts";
import { Sheet } from "./demo/sheet.ts";
import { type Span, storyOf } from "./demo/story.ts";

const slice = 4_000;
const years = 3;

const { values: given } = parseArgs({
  options: {
    reports: { type: "string", default: "10000" },
    /** The same seed tells the same stories; keys and seals are drawn anew all the same. */
    seed: { type: "string", default: "12390" },
    /** The day on which the last report came in: now, unless told. */
    until: { type: "string" },
  },
});
const until = given.until ? new Date(given.until) : new Date();
const span: Span = {
  seed: wholeNumber(given.seed, "--seed"),
  count: wholeNumber(given.reports, "--reports"),
  from: new Date(until.getTime() - years * 365 * 86_400_000),
  until,
};
function wholeNumber(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`${name} must be a whole number, not ${text}`);
  return number;
}

async function run(): Promise<void> {
  const env = readEnv();
  if (env.mode === "production") throw new Error("invented reports have no place among real ones");
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  usePolicy(channelNamed(env.channel));
  await loadKeyring(env);
  await migrateDatabase(env.databaseUrl);
  await openDatabase(env.databaseUrl);
  await openKeyStore(
    env.databaseUrl.startsWith("file:") ? `file:${join(env.dataDir, "keys.sqlite")}` : env.databaseUrl,
  );
  const bulk = await openBulk(env.databaseUrl);
  await load(bulk);
  await bulk.finish();
  await closeKeyStore();
  await closeDatabase();
}

async function load(bulk: Bulk): Promise<void> {
  const policy = policyAt(span.until);
  // Numbers go on where an earlier load ended, or references and codes would come twice.
  const [there] = await db.select({ n: count() }).from(report);
  const first = there?.n ?? 0;
  const [member] = await db.select({ id: staff.id }).from(staff).limit(1);
  const began = performance.now();
  for (let done = 0; done < span.count; done = Math.min(done + slice, span.count)) {
    const numbers = Array.from({ length: Math.min(slice, span.count - done) }, (_, place) => done + place);
    const references = await referencesFor(numbers.map((number) => first + number));
    const sheet = new Sheet();
    for (const [place, number] of numbers.entries()) {
      const story = { ...storyOf(policy, span, number), number: first + number };
      const given = {
        sheet,
        policy,
        story,
        references: references[place] ?? noReferences,
        staff: member?.id ?? "demo",
      };
      addStory(given, demoCode(span.seed, first + number));
    }
    await keyStore.insertSlots(sheet.slots);
    await bulk.insert(sheet.tables());
    progress(done + numbers.length, began);
  }
  const samples = [0, 1, 2].map((back) => first + span.count - 1 - back).filter((number) => number >= first);
  process.stdout.write(
    `Receipt codes of the last ones: ${samples.map((one) => demoCode(span.seed, one)).join(" ")}\n`,
  );
}

function progress(done: number, began: number): void {
  const seconds = (performance.now() - began) / 1000;
  const left = (seconds / done) * (span.count - done);
  const line = `${done} of ${span.count} reports, ${Math.round(done / seconds)} a second, ${Math.ceil(left)} s left`;
  process.stdout.write(process.stdout.isTTY && done < span.count ? `\r${line}  ` : `${line}\n`);
}

await run();
