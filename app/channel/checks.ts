// What must hold between the parts of a channel, beyond the shape of each.
import type { z } from "zod";
import { weekdayOf } from "#app/base/day.ts";
import type { Category, Policy } from "#app/domain/policy/rules.ts";
import { maximumWaitPoints, mostWithoutWait } from "#app/domain/triage/rules/priority.ts";
import { isWithinRegion, route } from "#app/domain/triage/rules/routing.ts";

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;
type Check = (policy: Policy, report: Report) => void;

/** The remit is closed (domain, section 2): no category may be about what somebody thinks or says of anybody. */
const opinion = /opinion|critici[sz]|dissent|commentary|观点|意见|评论|批评|言论|异见/i;

function leavesOf(policy: Policy): Category[] {
  return policy.categories.filter((category) => category.kind === "leaf");
}

const idsAreUnique: Check = (policy, report) => {
  const { categories, wrongDoors, offices, queues, routing } = policy;
  for (const [name, list] of Object.entries({ categories, wrongDoors, offices, queues, routing })) {
    list.forEach(({ id }, index) => {
      if (list.findIndex((other) => other.id === id) < index)
        report([name, index, "id"], `"${id}" stands twice`);
    });
  }
};

/** Whether following parents from `id` comes back to `id`. */
function isItsOwnAncestor(list: readonly { id: string; parent: string | null }[], id: string): boolean {
  const parentOf = new Map(list.map((entry) => [entry.id, entry.parent]));
  let above = parentOf.get(id) ?? null;
  for (let steps = list.length; above !== null && steps > 0; steps -= 1) {
    if (above === id) return true;
    above = parentOf.get(above) ?? null;
  }
  return false;
}

const categoryTreeHolds: Check = ({ categories }, report) => {
  categories.forEach(({ id, parent }, index) => {
    if (parent === null) return;
    const above = categories.find((category) => category.id === parent);
    if (above?.kind !== "group")
      report(["categories", index, "parent"], `"${parent}" is no group of the tree`);
    if (isItsOwnAncestor(categories, id)) report(["categories", index, "parent"], "goes round in a circle");
  });
};

const officeTreeHolds: Check = ({ offices }, report) => {
  const roots = offices.filter(({ parent }) => parent === null);
  if (roots.length !== 1) report(["offices"], `needs exactly one office at the top, has ${roots.length}`);
  offices.forEach(({ id, parent, region }, index) => {
    if (parent === null) return;
    const above = offices.find((office) => office.id === parent);
    if (!above) report(["offices", index, "parent"], `there is no office "${parent}"`);
    else if (above.level !== "national" && !isWithinRegion(above.region, region)) {
      report(["offices", index, "region"], `${region} does not lie in ${above.region} of "${parent}"`);
    }
    if (isItsOwnAncestor(offices, id)) report(["offices", index, "parent"], "goes round in a circle");
  });
};

const remitIsClosed: Check = (policy, report) => {
  policy.categories.forEach(({ id, name }, index) => {
    const found = [id, name["zh-CN"], name.en].find((text) => opinion.test(text));
    if (found) report(["categories", index], `"${found}" makes a category of opinion or criticism`);
  });
  if (!policy.wrongDoors.some(({ outsideRemit }) => outsideRemit)) {
    report(["wrongDoors"], "none says plainly what is outside the remit");
  }
};

const filesAreExplained: Check = ({ categories }, report) => {
  categories.forEach((category, index) => {
    if (category.kind === "leaf" && category.takesFiles !== (category.noFiles === null)) {
      report(["categories", index, "noFiles"], "must say why, exactly where the category takes no files");
    }
  });
};

const routingNamesWhatExists: Check = (policy, report) => {
  const leaves = leavesOf(policy).map(({ id }) => id);
  policy.routing.forEach(({ when, to, examples }, index) => {
    const at = ["routing", index];
    const named = [...(when.category ?? []), ...examples.map(({ category }) => category)];
    for (const id of new Set(named)) if (!leaves.includes(id)) report(at, `there is no category "${id}"`);
    if (!policy.offices.some(({ id }) => id === to.office)) report(at, `there is no office "${to.office}"`);
    const queue = policy.queues.find(({ id }) => id === to.queue);
    if (!queue) report(at, `there is no queue "${to.queue}"`);
    const unread = (when.language ?? []).filter(
      (language) => !queue?.reads.some((read) => read === language),
    );
    if (queue && unread.length > 0) report(at, `nobody at queue "${to.queue}" reads ${unread.join(", ")}`);
  });
};

const routingEnds: Check = ({ routing }, report) => {
  routing.forEach(({ when }, index) => {
    const isLast = index === routing.length - 1;
    const isCatchAll = Object.values(when).every((wanted) => wanted === undefined);
    if (isLast && !isCatchAll) report(["routing", index], "the last rule must take whatever is left");
    if (!isLast && isCatchAll)
      report(["routing", index], "takes everything, so no rule after it is ever asked");
  });
};

const routingExamplesHold: Check = ({ routing }, report) => {
  if (routing.length === 0 || Object.keys(routing.at(-1)?.when ?? {}).length > 0) return;
  routing.forEach(({ id, examples }, index) => {
    examples.forEach((facts, number) => {
      const { ruleId } = route(routing, facts);
      if (ruleId !== id)
        report(["routing", index, "examples", number], `is placed by rule "${ruleId}" instead`);
    });
  });
};

const calendarIsSane: Check = ({ calendar, zone }, report) => {
  if (calendar.zone !== zone) report(["calendar", "zone"], `differs from the offices' zone ${zone}`);
  calendar.years.forEach(({ year, festivals }, index) => {
    const at = ["calendar", "years", index];
    if (calendar.years.findIndex((other) => other.year === year) < index) report(at, `${year} stands twice`);
    for (const day of festivals.flatMap(({ makeUp }) => makeUp)) {
      if (!calendar.weekend.includes(weekdayOf(day)))
        report(at, `${day} is no weekend day to be worked in exchange`);
      if (festivals.some(({ from, to }) => from <= day && day <= to))
        report(at, `${day} is worked and off at once`);
    }
  });
};

const schemesDoNotOverlap: Check = ({ schemes }, report) => {
  schemes.forEach((scheme, index) => {
    for (const other of schemes.slice(0, index).filter(({ id }) => id === scheme.id)) {
      if (other.version === scheme.version)
        report(["schemes", index, "version"], `${scheme.version} stands twice`);
      const isApart =
        (scheme.inForceUntil ?? "9999") < other.inForceFrom ||
        (other.inForceUntil ?? "9999") < scheme.inForceFrom;
      if (!isApart)
        report(["schemes", index], `versions ${other.version} and ${scheme.version} are in force at once`);
    }
  });
};

const figuresFit: Check = ({ limits, priority }, report) => {
  if (limits.statementMin > limits.statementMax)
    report(["limits"], "no statement can be long and short enough");
  if (mostWithoutWait(priority) >= maximumWaitPoints) {
    report(
      ["priority"],
      `weights reach ${maximumWaitPoints}, so that a report could starve past its maximum wait`,
    );
  }
};

const checks: readonly Check[] = [
  idsAreUnique,
  categoryTreeHolds,
  officeTreeHolds,
  remitIsClosed,
  filesAreExplained,
  routingNamesWhatExists,
  routingEnds,
  routingExamplesHold,
  calendarIsSane,
  schemesDoNotOverlap,
  figuresFit,
];

/** For `superRefine`: adds every problem, not only the first. */
export function checkParts(policy: Policy, context: z.core.$RefinementCtx): void {
  for (const check of checks) {
    check(policy, (path, message) => context.addIssue({ code: "custom", path: [...path], message }));
  }
}
