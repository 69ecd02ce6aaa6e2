// Draws who really imports whom, as Mermaid text for docs/architecture.md.

/** @typedef {import("./cruise.mjs").Cruised} Cruised */

const opening = "<!-- graph: written by `npm run docs:graph`, do not edit -->";
const closing = "<!-- /graph -->";

/** @param {Cruised} cruised the modules of app and db @returns {string} the text between the markers */
export function graphText(cruised) {
  return [
    "Rooms (everything may import `base`, so its arrows are left out; `rules` are those of every noun; a dotted arrow is types alone):",
    mermaid(arrows(cruised, roomOf)),
    "Nouns of `domain` (the same; who uses another's rules, queries or steps):",
    mermaid(arrows(cruised, nounOf)),
  ].join("\n\n");
}

/** @param {string} page @param {string} text @returns {string} the page with its graph replaced */
export function withGraph(page, text) {
  const begin = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (begin < 0 || end < begin)
    throw new Error(`docs/architecture.md lacks the lines ${opening} and ${closing}`);
  return `${page.slice(0, begin + opening.length)}\n\n${text}\n\n${page.slice(end)}`;
}

/**
 * @param {Cruised} cruised @param {(path: string) => string | null} nameOf
 * @returns {Map<string, boolean>} "from to" → whether only types are imported
 */
function arrows(cruised, nameOf) {
  /** @type {Map<string, boolean>} */
  const found = new Map();
  for (const { source, dependencies } of cruised.modules) {
    for (const { resolved, dependencyTypes } of dependencies) {
      const [from, to] = [nameOf(source), nameOf(resolved)];
      if (!from || !to || from === to) continue;
      const types = dependencyTypes.includes("type-only");
      found.set(`${from} ${to}`, types && found.get(`${from} ${to}`) !== false);
    }
  }
  return found;
}

/** @param {Map<string, boolean>} found */
function mermaid(found) {
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, types]) => {
      const [from, to] = pair.split(" ");
      return `  ${from} ${types ? "-.->" : "-->"} ${to}`;
    });
  return ["```mermaid", "flowchart LR", ...lines, "```"].join("\n");
}

/** @param {string} path */
function roomOf(path) {
  if (isTest(path) || path.startsWith("app/base/")) return null;
  if (/^app\/(server|boot|root|entry|routes\.ts)/.test(path)) return "server";
  if (/^app\/domain\/[^/]+\/rules(\.ts$|\/)/.test(path)) return "rules";
  return (
    /^(?:app\/|db\/(?=schema|columns))?(schema|columns|channel|messages|domain|drivers|web|ui|jobs|routes|db)\//.exec(
      path,
    )?.[1] ?? null
  );
}

/** @param {string} path */
function nounOf(path) {
  if (isTest(path)) return null;
  return /^app\/domain\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$/.test(path);
}
