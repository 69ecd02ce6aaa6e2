// Fills an evaluation with a sample office: about 300 invented reports in every state. `npm run db:seed`, `-- --once` for
// one report of each story only, `-- --seed 7` for another office.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "#app/base/env.ts";
import { fillSample } from "./seed/fill.ts";
import { closePortal, openPortal, staffedOffice } from "./seed/office.ts";
import { sampleClaimPassword } from "./seed/people/reporters.ts";
import { chanceFrom } from "./seed/random.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "12390" }, once: { type: "boolean", default: false } },
});
const env = readEnv();
const now = new Date();

await openPortal(env);
try {
  const office = await staffedOffice(env.samplePassword, new Date(now.getTime() - 400 * 86_400_000));
  const setting = { office, chance: chanceFrom(Number(values.seed)), now };
  const shown = await fillSample(setting, values.once, (done, all) => {
    process.stdout.write(`\r${done} of ${all} reports`);
  });
  const list = join(env.dataDir, "sample-codes.txt");
  await writeFile(list, `${shown.join("\n")}\n`, { mode: 0o600 });
  process.stdout.write(`\n\nOne of each, with its receipt code (also in ${list}):\n${shown.join("\n")}\n`);
  process.stdout.write(`Claim password of anonymous reporters: ${sampleClaimPassword}\n`);
  if (office.newStaff.length > 0) process.stdout.write("Sample staff, shown once:\n");
  for (const { login, password } of office.newStaff) process.stdout.write(`${login}  ${password}\n`);
} finally {
  await closePortal();
}
