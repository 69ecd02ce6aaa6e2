// `page-js`: how much JavaScript a page loads before anybody can touch it, counted from its HTML and the built files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { answers, PlainReporter } from "#tests/e2e/support/people/plain-reporter.ts";
import { type Bench, type Figure, note } from "../figures.ts";
import { startPortal, throwAwayFolder } from "../portal.ts";

const client = fileURLToPath(new URL("../../../build/client", import.meta.url));
const filingPages = ["category", "subject", "statement", "evidence", "about-you", "check", "receipt"];
const readingPages = ["/", "/status", "/status/report", "/desk/sign-in"];

export const pageJs: Bench = async () => {
  const portal = await startPortal(join(throwAwayFolder(), "data"));
  try {
    const reporter = new PlainReporter(portal.origin);
    await reporter.fillsIn();
    const filing = new Map<string, number>();
    for (const page of filingPages) {
      if (page === "receipt") await reporter.post("/report/check", answers.check);
      filing.set(`/report/${page}`, await scriptsOf(reporter, `/report/${page}`));
    }
    await reporter.post("/status", { code: await reporter.code() });
    const reading = new Map<string, number>();
    for (const page of readingPages) reading.set(page, await scriptsOf(reporter, page));
    return [largest("page-js", filing, 110), largest("page-js-reading", reading, 1)];
  } finally {
    await portal.stop();
  }
};

function largest(name: string, pages: ReadonlyMap<string, number>, limit: number): Figure {
  for (const [page, size] of pages) note(`${name}: ${page} ${size.toFixed(1)} KiB`);
  const value = Math.max(...pages.values());
  return { name, value, unit: "KiB gzip", better: "lower", limit, ratio: value / limit, n: pages.size };
}

/** KiB, each file compressed by itself. */
async function scriptsOf(reporter: PlainReporter, path: string): Promise<number> {
  const { status, text } = await reporter.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  const found = new Set<string>();
  const wanted = [...text.matchAll(/"((?:\/assets\/|\/)[\w./-]+\.js)"/g)].map(([, file]) => file ?? "");
  for (const file of wanted) withImports(file, found);
  const sizes = [...found].map((file) => gzipSync(readFileSync(join(client, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** A file and all that it imports at once; what is imported by a call comes later, when somebody asks for it. */
function withImports(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const text = readFileSync(join(client, file), "utf8");
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  for (const [, imported = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g)) {
    withImports(`${folder}${imported}`, found);
  }
}
