// Every action of the portal is attacked: each route that takes something, and each act of its page, has a row in the table.
import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import routes from "#app/routes.ts";
import { titleOf } from "#tests/e2e/hostile/table/action.ts";
import { actions } from "#tests/e2e/hostile/table/actions.ts";
import { nodesIn, syntaxOf, textOf } from "./source-tree.ts";

const listed = await routes;

type Route = { file: string; path?: string; children?: readonly Route[] };

/** Address and act; the act is empty where the route has no table of them. */
function actsIn(listed: readonly Route[], above = ""): string[] {
  return listed.flatMap(({ file, path = "", children }) => {
    const address = [above, path].filter(Boolean).join("/");
    if (children) return actsIn(children, address);
    if (!/^export (?:async function|function|const) action\b/m.test(textOf(join("app", file)))) return [];
    return tableOf(file).map((act) => `${address} ${act}`.trim());
  });
}

function tableOf(file: string): string[] {
  const path = join("app", file.replace(/\.tsx?$/, "-acts.server.ts"));
  const keys = existsSync(path) ? keysOfActs(path) : [];
  return keys.length > 0 ? keys : [""];
}

/** The names in `const acts = { … }`. */
function keysOfActs(path: string): string[] {
  const table = [...nodesIn(syntaxOf({ path, text: textOf(path) }))]
    .filter(ts.isVariableDeclaration)
    .find(({ name }) => name.getText() === "acts")?.initializer;
  if (!table || !ts.isObjectLiteralExpression(table)) return [];
  return table.properties.flatMap(({ name }) => (name ? [name.getText().replaceAll('"', "")] : []));
}

describe("the table of actions", () => {
  const there = actsIn(listed);
  const rows = actions.filter(({ method }) => method === "POST");
  const attacked = new Set(rows.map(({ route, act }) => `${route} ${act}`.trim()));

  it("has a row for every act of every page", () => {
    expect(there.length).toBeGreaterThan(40);
    expect(there.filter((act) => !attacked.has(act))).toEqual([]);
  });

  it("has no row for an act that is gone", () => {
    expect([...attacked].filter((act) => !there.includes(act))).toEqual([]);
  });

  it("names every row once", () => {
    const names = actions.map(titleOf);
    expect(names).toEqual([...new Set(names)]);
  });
});
