// Weighs the JavaScript that a page fetches, as a fresh browser would: gzipped, preloaded or not, inline or not.
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Request } from "@playwright/test";
import type { Page } from "../../support/test.ts";

const javascript = /^(text|application)\/javascript\b/;

export type Script = { readonly path: string; readonly bytes: number; readonly gzip: number };

/** From now on: every script that `page` fetches. The cache is off, so that each page pays for all it needs. */
export async function scriptsOf(page: Page): Promise<{ since: () => Promise<Script[]> }> {
  // A route that changes nothing turns the browser's cache off.
  await page.route("**/*", (route) => route.continue());
  const fetched = new Set<string>();
  const open = new Set<Request>();
  page.on("request", (request) => open.add(request));
  page.on("requestfailed", (request) => open.delete(request));
  page.on("requestfinished", async (request) => {
    const response = await request.response();
    if (javascript.test(response?.headers()["content-type"] ?? ""))
      fetched.add(new URL(request.url()).pathname);
    open.delete(request);
  });
  return {
    /** Once nothing more has come for a while. */
    since: async () => {
      for (let quiet = 0; quiet < 5; quiet = open.size === 0 ? quiet + 1 : 0) await wait(100);
      const paths = [...fetched];
      fetched.clear();
      return Promise.all(
        paths.map(async (path) => weighed(path, await (await page.request.get(path)).body())),
      );
    },
  };
}

/** What stands in the document itself, together. */
export async function inlineScripts(page: Page): Promise<Script> {
  const texts = await page
    .locator("script:not([src]):not([type='application/json'])")
    .evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ""));
  return weighed("inline", Buffer.from(texts.join("\n")));
}

function weighed(path: string, body: Buffer): Script {
  return { path, bytes: body.length, gzip: gzipSync(body, { level: 9 }).length };
}

export function gzipOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { gzip }) => sum + gzip, 0);
}
