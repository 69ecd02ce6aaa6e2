// The layer table is enforced: each rule, broken on purpose, is caught by its name; the real tree breaks none and is drawn as it is.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import layers, { browser } from "../../.dependency-cruiser.mjs";
import { cruiseAll, layerViolations } from "../../bin/layers/cruise.mjs";
import { graphText, withGraph } from "../../bin/layers/graph.mjs";
import { accomplices, allowed, offenders } from "./layer-offenders.ts";
import { plantTree } from "./planted-tree.ts";
import { textOf } from "./source-tree.ts";

type Violations = Awaited<ReturnType<typeof layerViolations>>;

const tree = plantTree(Object.assign({}, allowed, accomplices, ...Object.values(offenders)));
let found: Violations = [];

beforeAll(async () => {
  found = await layerViolations(tree.folder);
});
afterAll(tree.remove);

describe("the layer table", () => {
  const rules = [...(layers.forbidden ?? []), ...(browser.forbidden ?? [])];

  it("has somebody who breaks each of its rules", () => {
    expect(Object.keys(offenders).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  it("gives a reason for each of its rules", () => {
    expect(rules.filter((rule) => !rule.comment?.endsWith(".")).map((rule) => rule.name)).toEqual([]);
  });

  it.each(Object.entries(offenders))("%s: is seen when broken", (rule, plants) => {
    const caught = found.filter((violation) => violation.rule === rule);
    for (const [file, imports] of Object.entries(plants)) {
      const wanted = Math.max(imports.length, 1);
      const from = caught.filter((violation) => violation.from === file);
      expect(from.length, `${file} breaks ${rule}: ${JSON.stringify(from)}`).toBe(wanted);
    }
  });

  it.each(Object.keys(allowed))("lets %s import what its room may", (file) => {
    expect(found.filter((violation) => violation.from === file)).toEqual([]);
  });

  it("is kept by the real tree", async () => {
    const broken = await layerViolations();
    expect(broken.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  });
});

describe("the drawn graph", () => {
  it("in docs/architecture.md is the real one (npm run docs:graph draws it anew)", async () => {
    const page = textOf("docs/architecture.md");
    expect(page).toBe(withGraph(page, graphText(await cruiseAll())));
  });
});
