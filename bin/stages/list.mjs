// Every stage of `npm test` and `npm run check`, by name.

/** @typedef {import("./run.mjs").Stage} Stage */

/** @type {Stage[]} */
export const readingStages = [
  {
    name: "types",
    command: ["tsc", "--noEmit", "-p", ".", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"],
  },
  { name: "format and lint", command: ["biome", "check", "."] },
  { name: "messages", command: ["node", "bin/messages.mjs", "--check"] },
  { name: "layers", command: ["node", "bin/layers.mjs"] },
  { name: "dead code", command: ["knip", "--no-progress"] },
  { name: "licences", command: ["node", "bin/licences.mjs", "--check"] },
];

/** @param {string} name @param {...string} projects of vitest.config.ts @returns {Stage} */
function vitest(name, ...projects) {
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", "--outputFile.json={report}"];
  return { name, command: ["vitest", "run", ...chosen, ...reporters], report: "vitest" };
}

export const quickTests = vitest(
  "unit, architecture, integration on SQLite",
  "unit",
  "architecture",
  "sqlite",
);
export const unitTests = vitest("unit and architecture", "unit", "architecture");
export const sqliteTests = vitest("integration and contract on SQLite", "sqlite");
export const postgresTests = vitest("integration and contract on PostgreSQL", "postgres");

/** @type {Stage} */
export const buildStage = { name: "build", command: ["node", "bin/build.mjs"] };

/** @param {string} name @param {...string} databases @returns {Stage} */
export function browserTests(name, ...databases) {
  return {
    name,
    command: ["playwright", "test"],
    env: { E2E_DATABASES: databases.join() },
    report: "playwright",
  };
}
