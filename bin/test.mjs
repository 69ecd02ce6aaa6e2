// `npm test`: from a bare clone, installs what is missing and runs the whole suite on both databases and in the browser.
import { provideChromium } from "./provide/chromium.mjs";
import { provideFonts } from "./provide/fonts.mjs";
import { providePackages } from "./provide/packages.mjs";
import { providePostgres } from "./provide/postgres.mjs";
import { finish } from "./stages/finish.mjs";
import {
  browserTests,
  buildStage,
  postgresTests,
  readingStages,
  sqliteTests,
  unitTests,
} from "./stages/list.mjs";
import { runStages } from "./stages/run.mjs";

const inCi = Boolean(process.env.CI);

try {
  providePackages({ development: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  finish([outcome("packages", "failed")]);
  process.exit();
}

const postgres = providePostgres();
const chromium = await provideChromium();
const drawsChinese = provideFonts();
if (postgres) process.env.POSTGRES_BIN = postgres;
if (chromium) process.env.CHROMIUM_PATH = chromium;

const results = await runStages(readingStages, 2);
results.push(...(await runStages([unitTests, sqliteTests])));
results.push(
  ...(postgres
    ? await runStages([postgresTests])
    : [missing(postgresTests.name, "PostgreSQL (apt-get install postgresql)")]),
);
results.push(...(await runBrowserTests()));
if (!drawsChinese)
  results.push(missing("pages with Chinese drawn", "a Chinese font (apt-get install fonts-noto-cjk)"));
finish(results);

async function runBrowserTests() {
  if (!chromium) return [missing("browser", "Chromium (apt-get install chromium, or CHROMIUM=/path/to/it)")];
  const [build] = await runStages([buildStage]);
  if (!build?.ok) return [...(build ? [build] : []), outcome("browser: there is no build to open", "failed")];
  const onPostgres = postgres
    ? []
    : [missing("browser on PostgreSQL", "PostgreSQL (apt-get install postgresql)")];
  const databases = postgres ? ["sqlite", "postgres"] : ["sqlite"];
  return [build, ...(await runStages([browserTests("browser", ...databases)])), ...onPostgres];
}

/** What cannot be run is said, never passed over: skipped at home, failed in continuous integration. */
function missing(/** @type {string} */ name, /** @type {string} */ program) {
  console.error(`${inCi ? "Failed" : "Skipped"}: ${name}. Missing: ${program}`);
  return outcome(`${name} (not run: ${program} is missing)`, inCi ? "failed" : "skipped");
}

/** @param {string} name @param {"failed" | "skipped"} how @returns {import("./stages/run.mjs").Result} */
function outcome(name, how) {
  return {
    name,
    ok: how !== "failed",
    seconds: 0,
    passed: 0,
    failed: how === "failed" ? 1 : 0,
    skipped: how === "skipped" ? 1 : 0,
  };
}
