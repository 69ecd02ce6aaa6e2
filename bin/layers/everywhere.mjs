// What holds for every file: who is not imported, what is shipped, no cycles, no orphans, nothing missing.
import { assemblers, databasePackages, forbid, loadedByBrowsers, ours, test } from "./paths.mjs";

export const everywhere = [
  forbid(
    "database-packages-stay-in-db",
    "Operators come from db/sql.ts and rows through the two doors, or one dialect leaks out.",
    { path: "^(app|bin)/" },
    {
      path: databasePackages,
    },
  ),
  forbid(
    "assemblers-are-not-imported",
    "The server, boot, root and entries assemble; Vite and bin start them.",
    { path: "^(app|db|tests)/", pathNot: ["^app/entry\\.server\\.tsx$", test] },
    {
      path: assemblers,
      dependencyTypesNot: ["type-only"],
    },
  ),
  forbid(
    "boot-only-into-entry",
    "entry.server hands the booted services to the server; it imports no other assembler.",
    { path: "^app/entry\\.server\\.tsx$" },
    {
      path: assemblers,
      pathNot: "^app/boot\\.server\\.ts$",
    },
  ),
  forbid(
    "seed-and-load-not-imported",
    "They use everything, so nothing may hang on them.",
    { path: ours, pathNot: "^(tests/|db/(seed|load)(\\.ts$|/))" },
    { path: "^db/(seed|load)(\\.ts$|/)" },
  ),
  forbid(
    "tests-not-imported",
    "What runs for people never needs a test.",
    { path: "^(app|db|bin)/", pathNot: test },
    { path: ["^tests/", test] },
  ),
  forbid("no-cycles", "Two files that need each other are one file.", { path: ours }, { circular: true }),
  forbid(
    "no-orphans",
    "Nothing reads it, so it is not part of the house.",
    {
      orphan: true,
      path: ours,
      pathNot: ["\\.d\\.ts$", test, "^bin/[^/]+\\.mjs$", "^db/migrations/", "^app/messages/keys\\.ts$"],
    },
    {},
  ),
  forbid(
    "no-missing-modules",
    "An import that leads nowhere.",
    { path: ours },
    { couldNotResolve: true, pathNot: "^virtual:" },
  ),
  forbid(
    "no-development-packages-at-run-time",
    "A production install has no development packages.",
    { path: "^(app|db)/", pathNot: [test, "^app/routes\\.ts$", "^app/server\\.ts$"] },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
];

/** Asked of run-time imports alone: types are not shipped, so they may point anywhere. */
export const shipped = [
  forbid(
    "browser-reaches-no-node",
    "What a browser loads must not reach Node's modules.",
    { path: loadedByBrowsers, pathNot: test },
    {
      path: "^(node:)?(assert|async_hooks|buffer|child_process|cluster|crypto|dns|events|fs|http|https|module|net|os|path|perf_hooks|process|stream|timers|tls|url|util|v8|vm|worker_threads|zlib)(/|$)",
      reachable: true,
    },
  ),
  forbid(
    "browser-reaches-no-server-file",
    "A .server file in the browser's graph leaks code or keys.",
    { path: loadedByBrowsers, pathNot: test },
    {
      path: "\\.server\\.tsx?$",
      reachable: true,
    },
  ),
];
