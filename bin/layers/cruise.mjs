// Reads the imports of a tree with dependency-cruiser and judges them by the rules of .dependency-cruiser.mjs.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractTypeScriptConfig from "dependency-cruiser/config-utl/extract-ts-config";
import layers, { browser } from "../../.dependency-cruiser.mjs";
import { root } from "../provide/root.mjs";

/**
 * @typedef {{ rule: string, comment: string, from: string, to: string }} Violation
 * @typedef {import("dependency-cruiser").ICruiseResult} Cruised
 */

/** @param {string} baseDir a tree laid out as this repository @returns {Promise<Violation[]>} */
export async function layerViolations(baseDir = root) {
  const all = await cruiseTree(baseDir, layers, ["app", "db", "tests", "bin"]);
  const shipped = await cruiseTree(baseDir, browser, ["app"]);
  return [all, shipped].flatMap(({ summary }) =>
    summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      comment: commentOf(rule.name),
      from,
      to,
    })),
  );
}

/**
 * @param {string} baseDir @param {import("dependency-cruiser").IConfiguration} config @param {string[]} folders
 * @returns {Promise<Cruised>}
 */
export async function cruiseTree(baseDir = root, config = layers, folders = ["app", "db"]) {
  const ruleSet = { forbidden: config.forbidden ?? [] };
  const options = { ...config.options, baseDir, validate: true, ruleSet };
  const present = folders.filter((folder) => existsSync(join(baseDir, folder)));
  const tsConfig = extractTypeScriptConfig(join(root, "tsconfig.json"));
  const { output } = await cruise(present, options, config.options?.enhancedResolveOptions, { tsConfig });
  if (typeof output === "string") throw new Error("dependency-cruiser answered text instead of modules");
  return output;
}

/** @param {string} name */
function commentOf(name) {
  const rules = [...(layers.forbidden ?? []), ...(browser.forbidden ?? [])];
  return rules.find((rule) => rule.name === name)?.comment ?? "";
}
