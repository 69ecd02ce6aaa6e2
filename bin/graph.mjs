// `npm run docs:graph`: writes the import graph into docs/architecture.md; `--check` only says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cruiseAll } from "./layers/cruise.mjs";
import { graphText, withGraph } from "./layers/graph.mjs";
import { root } from "./provide/root.mjs";

const file = join(root, "docs/architecture.md");
const page = readFileSync(file, "utf8");
const fresh = withGraph(page, graphText(await cruiseAll()));

if (process.argv.includes("--check")) {
  if (fresh !== page) {
    console.error("The graph in docs/architecture.md is not what the imports are: run `npm run docs:graph`.");
    process.exitCode = 1;
  }
} else if (fresh !== page) {
  writeFileSync(file, fresh);
  console.log("docs/architecture.md is up to date now.");
}
