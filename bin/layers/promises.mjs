// What rooms promise beyond the layer table: who opens what, what stays pure, what stays apart.
import { base, commands, commandsForAll, forbid, ours, policy, react, rules, steps, test } from "./paths.mjs";

export const promises = [
  forbid(
    "doors-know-no-business",
    "The domain goes through the doors of db, so the doors cannot go through the domain.",
    { path: "^db/", pathNot: [test, "^db/(schema|columns)/", "^db/(seed|load|dump)(\\.ts$|/)"] },
    {
      path: ours,
      pathNot: [base, "^db/"],
    },
  ),
  forbid(
    "routes-not-from-routes",
    "One file per address, and beside it at most its own acts: what two routes share lives in web, ui or the domain.",
    { path: "^app/routes/(.+?)\\.tsx?$", pathNot: test },
    {
      path: "^app/routes/",
      pathNot: ["^app/routes/$1\\.tsx?$", "^app/routes/$1-acts\\.server\\.ts$"],
    },
  ),
  forbid(
    "commands-stay-in-their-room",
    "A command is one intention in one transaction; what several intentions share is a step.",
    { path: "^app/domain/([^/]+)/", pathNot: test },
    { path: commands, pathNot: ["^app/domain/$1/", commandsForAll, policy] },
  ),
  forbid(
    "rules-know-no-package-but-zod",
    "Rules are pure and light: they run in the browser and in property tests.",
    { path: rules, pathNot: test },
    {
      path: "(^|/)node_modules/",
      pathNot: "(^|/)node_modules/zod(/|$)",
    },
  ),
  forbid(
    "rules-know-no-node",
    "Rules are pure and run in the browser.",
    { path: rules, pathNot: test },
    { dependencyTypes: ["core"] },
  ),
  forbid(
    "domain-knows-no-react",
    "The business has no screen.",
    { path: ["^app/domain/", "^app/channel/", "^app/jobs/", "^app/drivers/", base] },
    { path: react },
  ),
  forbid(
    "key-store-only-for-keys",
    "One room opens key slots, so one room has to be right about destroying them.",
    { path: "^app/(?!domain/keys/|boot\\.server\\.ts$)", pathNot: test },
    { path: "^db/keys(\\.server\\.ts$|/)" },
  ),
  forbid(
    "steps-record-nothing",
    "A step is part of somebody's intention: the command records, once. Asking a second person is an event by itself.",
    { path: steps, pathNot: [test, "^app/domain/staff/steps\\.server\\.ts$"] },
    {
      path: "^app/domain/audit/commands",
    },
  ),
  forbid(
    "steps-open-no-transaction",
    "A step takes the tx it is given; it needs the doors as types only.",
    { path: steps, pathNot: test },
    {
      path: "^db/client\\.server\\.ts$",
      dependencyTypesNot: ["type-only"],
    },
  ),
];
