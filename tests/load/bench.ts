// `npm run bench`: runs the benchmarks one after the other and prints what each found.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filing } from "./benches/filing.ts";
import { pageJs } from "./benches/page-js.ts";
import { queuePage } from "./benches/queue-page.ts";
import { start } from "./benches/start.ts";
import { statusPage } from "./benches/status-page.ts";
import { uploadMemory } from "./benches/upload-memory.ts";
import { type Bench, figureText, machineLine, note, type Settings } from "./figures.ts";

const benches: Readonly<Record<string, Bench>> = {
  filing,
  "status-page": statusPage,
  "queue-page": queuePage,
  "page-js": pageJs,
  start,
  "upload-memory": uploadMemory,
};

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    quick: { type: "boolean", default: false },
    keep: { type: "string", default: join(tmpdir(), "huiyin-bench-kept") },
    profile: { type: "string" },
  },
});
const settings: Settings = { quick: values.quick, keep: values.keep, profiles: values.profile ?? null };
const wanted =
  values.only.length > 0 ? values.only.flatMap((names) => names.split(",")) : Object.keys(benches);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  note(`No benchmark is called ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}

note(machineLine());
for (const name of wanted) {
  for (const figure of (await benches[name]?.(settings)) ?? []) {
    process.stdout.write(`${figureText(figure, values.json)}\n`);
  }
}
