// Fills an evaluation with a sample office: about 300 invented reports in every state. `npm run db:seed`, `-- --once` for
// one report of each story only, `-- --seed 7` for another office.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "#app/base/env.ts";
import { codeGroups } from "#app/domain/access/rules/receipt-code.ts";
import { reckonFigures } from "#app/domain/statistics/commands.server.ts";
import { openOffice, reportCount } from "./seed/office.ts";
import { plan } from "./seed/plan.ts";
import { chanceFrom } from "./seed/random.ts";
import { sampleClaimPassword } from "./seed/reporters.ts";
import type { Told } from "./seed/stories.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "12390" }, once: { type: "boolean", default: false } },
});
const day = 86_400_000;
const now = new Date();
const chance = chanceFrom(Number(values.seed));
const office = await openOffice(new Date(now.getTime() - 400 * day));

try {
  if ((await reportCount()) > 0) throw new Error("there are reports already: a sample fills an empty portal");
  const stories = plan.map((one) => (values.once ? { ...one, times: 1 } : one));
  const all = stories.reduce((sum, one) => sum + one.times, 0);
  const shown: string[] = [];
  let done = 0;
  for (const { shows, story, times, from, to } of stories) {
    let told: Told | null = null;
    for (let count = 0; count < times; count += 1) {
      const age = from + chance.next() * (to - from);
      told = await story({ office, chance, now }, new Date(now.getTime() - age * day - 3_600_000));
      done += 1;
      process.stdout.write(`\r${done} of ${all} reports`);
    }
    if (told) shown.push(...lines(shows, told));
  }
  await reckonFigures(now);
  const list = join(readEnv().dataDir, "sample-codes.txt");
  await writeFile(list, `${shown.join("\n")}\n`, { mode: 0o600 });
  process.stdout.write(`\n\nOne of each, with its receipt code (also in ${list}):\n${shown.join("\n")}\n`);
  process.stdout.write(`Claim password of anonymous reporters: ${sampleClaimPassword}\n`);
  for (const { login, password } of office.newStaff) process.stdout.write(`${login}  ${password}\n`);
} finally {
  await office.close();
}

function lines(shows: string, { filed, noticeCode }: Told): string[] {
  const code = `${filed.reference}  ${codeGroups(filed.code).join(" ")}  ${shows}`;
  return noticeCode ? [code, `${" ".repeat(13)}${codeGroups(noticeCode).join(" ")}  its notice`] : [code];
}
