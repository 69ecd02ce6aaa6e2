// Every page that app/routes.ts lists is looked at: it has a row in the matrix of tests/e2e/pages/rows.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import routes from "#app/routes.ts";
import { rows } from "#tests/e2e/pages/rows.ts";

const listed = await routes;

type Route = { file: string; path?: string; children?: readonly Route[] };

/** Files without a default export answer no page: sign-outs, downloads, programs' interfaces. */
function pagesIn(listed: readonly Route[], above = ""): string[] {
  return listed.flatMap(({ file, path = "", children }) => {
    const address = [above, path].filter(Boolean).join("/");
    if (children) return pagesIn(children, address);
    return /^export default /m.test(readFileSync(join("app", file), "utf8")) ? [address] : [];
  });
}

describe("the matrix of pages", () => {
  const pages = pagesIn(listed);
  const seen = new Set(rows.map(({ route }) => route));

  it("has a row for every page of the portal", () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => !seen.has(page))).toEqual([]);
  });

  it("has no row for a page that is gone", () => {
    expect([...seen].filter((route) => route !== "*" && !pages.includes(route))).toEqual([]);
  });

  it("names every row once", () => {
    const names = rows.map(({ route, state }) => `${route}, ${state}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
