// Reads the imports of a tree with dependency-cruiser and judges them by the rules of .dependency-cruiser.mjs.
import { existsSync, readdirSync } from "node:fs";
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
  const all = await cruiseAll(baseDir);
  const shipped = await cruiseFrom(baseDir, browser, [
    "app/entry.client.tsx",
    "app/ui",
    ...ruleFiles(baseDir),
  ]);
  return [all, shipped].flatMap(({ summary }) =>
    summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      comment: commentOf(rule.name),
      from,
      to,
    })),
  );
}

/** @type {Map<string, Promise<Cruised>>} */
const cruised = new Map();

/** Every import of a tree; read once a process. @param {string} baseDir @returns {Promise<Cruised>} */
export function cruiseAll(baseDir = root) {
  const reading = cruised.get(baseDir) ?? cruiseFrom(baseDir, layers, ["app", "db", "tests", "bin"]);
  cruised.set(baseDir, reading);
  return reading;
}

/**
 * @param {string} baseDir @param {import("dependency-cruiser").IConfiguration} config @param {string[]} paths to begin at
 * @returns {Promise<Cruised>}
 */
async function cruiseFrom(baseDir, config, paths) {
  const ruleSet = { forbidden: config.forbidden ?? [] };
  const options = { ...config.options, baseDir, validate: true, ruleSet };
  const present = paths.filter((path) => existsSync(join(baseDir, path)));
  const tsConfig = extractTypeScriptConfig(join(root, "tsconfig.json"));
  const { output } = await cruise(present, options, config.options?.enhancedResolveOptions, { tsConfig });
  if (typeof output === "string") throw new Error("dependency-cruiser answered text instead of modules");
  return output;
}

/** @param {string} baseDir @returns {string[]} */
function ruleFiles(baseDir) {
  const domain = join(baseDir, "app/domain");
  const nouns = existsSync(domain) ? readdirSync(domain) : [];
  return nouns.flatMap((noun) => [`app/domain/${noun}/rules.ts`, `app/domain/${noun}/rules`]);
}

/** @param {string} name */
function commentOf(name) {
  const rules = [...(layers.forbidden ?? []), ...(browser.forbidden ?? [])];
  return rules.find((rule) => rule.name === name)?.comment ?? "";
}
