// Where a report goes, by when it is due and how urgent it is: by the real rules, asked once for what is asked a thousand times.
import { dayIn } from "#app/base/day.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import { dueAt } from "#app/domain/clock/rules/clock.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { priority } from "#app/domain/triage/rules/priority.ts";
import { route } from "#app/domain/triage/rules/routing.ts";
import type { Story } from "./story.ts";

const dues = new Map<string, Date>();
const leads = new Map<string, number>();

/** A clock's end depends on the day it starts, never on the hour. */
export function dueOn(policy: Policy, name: ClockName, start: Date): Date {
  const key = `${name} ${dayIn(policy.calendar.zone, start)}`;
  const known = dues.get(key) ?? dueAt(policy.calendar, policy.clocks[name], start).due;
  dues.set(key, known);
  return known;
}

/** The columns of a report that say where it stands. */
export function placing(policy: Policy, story: Story) {
  const { category, region, language, filedAt } = story;
  const { office, queue, ruleId } = route(policy.routing, {
    category,
    platform: null,
    region,
    source: "web",
    language,
  });
  const acceptBy = dueOn(policy, "accept", filedAt);
  return { officeId: office, queue, ruleId, filedAt, acceptBy, rank: rankOf(policy, story, acceptBy) };
}

/** At filing no step has passed, so a rank is the second of filing less what its kind of report is worth. */
function rankOf(policy: Policy, story: Story, due: Date): number {
  const { category, dangerNow, minors, filedAt } = story;
  const seconds = Math.floor(filedAt.getTime() / 1000);
  const key = `${category} ${dangerNow} ${minors}`;
  const facts = { category, dangerNow, minors, reporters: 1, filedAt, due };
  const lead = leads.get(key) ?? priority(policy, facts, filedAt).rank - seconds;
  leads.set(key, lead);
  return seconds + lead;
}
