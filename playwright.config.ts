// The browser tests: on each database with scripting on and off, and every page seen; each worker has its own running portal.
import { existsSync } from "node:fs";
import { defineConfig, type ReporterDescription } from "@playwright/test";
import type { PortalOptions } from "#tests/e2e/support/test.ts";
import { findPostgres } from "./bin/provide/postgres.mjs";

const chromium = [process.env.CHROMIUM_PATH, process.env.CHROMIUM, "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);
/**
 * A file's name may end with the one way it is run: `-js`, `-nojs`, `-pages` for the matrix of all
 * pages, `-visual` for pictures of components, or `-http` for those that need no browser;
 * without, it runs with scripting on and off.
 */
const ways = {
  js: { javaScriptEnabled: true, testMatch: /(?<!-nojs|-pages|-visual|-http)\.spec\.ts$/ },
  nojs: { javaScriptEnabled: false, testMatch: /(?<!-js|-pages|-visual|-http)\.spec\.ts$/ },
  pages: { javaScriptEnabled: true, testMatch: /-pages\.spec\.ts$/ },
  visual: { javaScriptEnabled: true, testMatch: /-visual\.spec\.ts$/ },
  http: { javaScriptEnabled: false, testMatch: /-http\.spec\.ts$/ },
};

const databases = (process.env.E2E_DATABASES ?? (findPostgres() ? "sqlite,postgres" : "sqlite")).split(",");

function project(database: PortalOptions["database"], way: keyof typeof ways) {
  const { javaScriptEnabled, testMatch } = ways[way];
  return { name: `${database}-${way}`, testMatch, use: { database, javaScriptEnabled } };
}

const reporters: ReporterDescription[] = [["line"]];
if (process.env.REPORT_FILE) reporters.push(["json", { outputFile: process.env.REPORT_FILE }]);

export default defineConfig<object, PortalOptions>({
  testDir: "tests/e2e",
  outputDir: "test-results",
  reporter: reporters,
  workers: 2,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Another patch of Chromium or FreeType draws the edges of letters anew; a moved line is far more than that.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: "disabled", caret: "hide", scale: "css" },
  },
  snapshotPathTemplate: "tests/e2e/snapshots/{arg}{ext}",
  // A picture that is missing fails; `npm run snapshots` takes it.
  updateSnapshots: "none",
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  metadata: { databases },
  globalSetup: "./tests/e2e/support/global-setup.ts",
  projects: [
    project("sqlite", "js"),
    project("sqlite", "nojs"),
    project("sqlite", "pages"),
    project("sqlite", "visual"),
    project("sqlite", "http"),
    project("postgres", "js"),
    project("postgres", "nojs"),
    project("postgres", "http"),
  ].filter(({ use }) => databases.includes(use.database)),
});
