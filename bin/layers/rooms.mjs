// The layer table, a rule for each room: what it may import of ours. The comment is the reason.
import {
  base,
  commands,
  commandsForAll,
  dataDoors,
  domainButRules,
  forbid,
  messages,
  ours,
  policy,
  queries,
  rules,
  steps,
  test,
} from "./paths.mjs";

export const rooms = [
  ...only(
    "base-imports-nothing-of-ours",
    "base is the floor: whatever it imported could never import it back.",
    base,
    [],
  ),
  ...only(
    "channel-is-data",
    "A channel is what an operator decides, as data; with base and the schemas of the rules alone it can be checked at boot before anything runs.",
    "^app/channel/",
    [base, rules],
  ),
  ...only(
    "policy-overlays-the-channel",
    "policyAt(now) lays published versions over the channel's data; everything else asks it, so it asks nobody else.",
    policy,
    [base, rules, steps, commandsForAll, "^app/channel/", dataDoors],
  ),
  ...only(
    "messages-are-words",
    "Words are for translators: no run-time code of ours stands in them.",
    messages,
    [base],
    [rules],
  ),
  ...only(
    "rules-know-rules",
    "Rules are pure: the policy, the facts and the time come as arguments, and the same rules run in the browser.",
    rules,
    [base],
  ),
  ...only(
    "schema-knows-columns",
    "The schema is columns and the vocabularies of the rules; it is loaded by migrations too.",
    "^db/schema/",
    ["^db/columns/", rules],
  ),
  ...only(
    "columns-know-base",
    "The column kit is below every table; it only looks which database it serves.",
    "^db/columns/",
    [base, "^db/url\\.ts$"],
  ),
  ...only(
    "drivers-know-base",
    "A driver is exchangeable because it knows neither the business nor the database.",
    "^app/drivers/",
    [base],
  ),
  ...only(
    "domain-knows-no-doors",
    "Queries, commands and steps serve people and time alike, so they know no route, page, job or word.",
    domainButRules,
    [rules, queries, commands, steps, policy, base, "^app/drivers/", dataDoors],
  ),
  ...only(
    "ui-knows-no-business",
    "Components know nothing of reports: they take types of the domain and words.",
    "^app/ui/",
    [base, messages],
    ["^app/domain/"],
  ),
  ...only(
    "jobs-call-the-domain",
    "A job is a door for time: it calls the domain and drivers as a route would.",
    "^app/jobs/",
    [base, "^app/domain/", "^app/drivers/"],
  ),
  ...only(
    "web-knows-who-asks",
    "HTTP tools know who asks (access, staff), how often (limit) and under which policy; what is asked is the routes' affair.",
    "^app/web/",
    [base, messages, "^app/domain/(access|staff|limit|policy)/"],
  ),
  ...only(
    "routes-are-thin",
    "Route, then command or query, then the database: a route knows no table, driver or job.",
    "^app/routes/",
    [base, messages, "^app/(web|ui|channel|domain)/"],
  ),
];

/**
 * A room and the only places of ours it may reach besides itself.
 * @param {string} name @param {string} comment @param {string} room
 * @param {string[]} allowed @param {string[]} [asType] places it may reach for types alone
 */
function only(name, comment, room, allowed, asType) {
  const from = { path: room, pathNot: test };
  if (!asType) return [forbid(name, comment, from, { path: ours, pathNot: [room, ...allowed] })];
  return [
    forbid(name, comment, from, { path: ours, pathNot: [room, ...allowed, ...asType] }),
    forbid(`${name}-at-run-time`, comment, from, {
      path: asType,
      pathNot: [room, ...allowed],
      dependencyTypesNot: ["type-only"],
    }),
  ];
}
