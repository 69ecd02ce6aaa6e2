// The rooms of the layer table as patterns of paths, and how a rule is written.

export const test = "\\.test\\.tsx?$";
export const ours = "^(app|db|tests|bin)/";
export const base = "^app/base/";
export const messages = "^app/messages/";
export const rules = "^app/domain/[^/]+/rules(\\.ts$|/)";
export const queries = "^app/domain/[^/]+/queries(\\.server\\.ts$|/)";
export const commands = "^app/domain/[^/]+/commands(\\.server\\.ts$|/)";
export const steps = "^app/domain/[^/]+/steps(\\.server\\.ts$|/)";
export const policy = "^app/domain/policy/";
/** Any room's commands may record and leave work for later. */
export const commandsForAll = "^app/domain/(audit|outbox)/commands(\\.server\\.ts$|/)";
export const domainButRules = "^app/domain/(?!policy/)[^/]+/(queries|commands|steps)(\\.server\\.ts$|/)";
/** The data layer's two doors and its words; the scripts beside them (migrate, seed, dump, load) are no doors. */
export const dataDoors =
  "^db/(client\\.server\\.ts|kept\\.server\\.ts|keys\\.server\\.ts|sql\\.ts|schema/|columns/)";
export const assemblers = "^app/(server|boot\\.server|root|entry\\.client|entry\\.server)\\.tsx?$";
export const loadedByBrowsers = ["^app/entry\\.client\\.tsx$", "^app/ui/", rules];
export const react = "(^|/)node_modules/(@types/)?(react|react-dom|@remix-run/[^/]+)(/|$)";
export const databasePackages = "(^|/)node_modules/(@types/)?(drizzle-orm|better-sqlite3|pg)(/|$)";

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
export const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
