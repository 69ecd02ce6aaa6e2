// The graph in docs/architecture.md is what the imports are, so that the page never lies.
import { expect, it } from "vitest";
import { cruiseTree } from "../../bin/layers/cruise.mjs";
import { graphText, withGraph } from "../../bin/layers/graph.mjs";
import { textOf } from "./source-tree.ts";

it("the drawn graph is the real one (npm run docs:graph draws it anew)", async () => {
  const page = textOf("docs/architecture.md");
  expect(page).toBe(withGraph(page, graphText(await cruiseTree())));
});
