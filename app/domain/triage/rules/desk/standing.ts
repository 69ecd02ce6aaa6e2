// Why a report stands where it stands: its score now with the parts, the rule that placed it, and its clock.
import type { Bilingual } from "#app/base/language.ts";
import type { TimeLeft } from "#app/domain/clock/rules/clock.ts";
import { type ShownClock, timeLeftOf } from "#app/domain/clock/rules/running.ts";
import { type Policy, routingRuleOf } from "#app/domain/policy/rules.ts";
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";
import { type Priority, priority } from "../priority.ts";
import { soonWorkingDays } from "./queue.ts";

/** What is asked of a report; a row of the table fits. */
export type StandingFacts = {
  readonly category: string;
  readonly dangerNow: boolean;
  readonly minors: boolean;
  readonly state: ReportState;
  readonly filedAt: Date;
  readonly acceptBy: Date;
  readonly ruleId: string;
  /** Its clock to accept, as it runs; null for a row whose clock nobody looked up. */
  readonly running: ShownClock | null;
};

export type Standing = {
  readonly score: number;
  readonly parts: Priority["parts"];
  /** Null where the policy in force has no such rule any more. */
  readonly rule: { readonly number: number; readonly title: Bilingual } | null;
  /** Until when it has to be accepted or refused; null once it was. */
  readonly clock: DeskClock | null;
};

export type DeskClock = {
  /** `paused` while the reporter is asked. */
  readonly urgency: "calm" | "near" | "late" | "paused";
  readonly due: Date;
  readonly left: TimeLeft;
  readonly provisional: boolean;
  readonly extended: boolean;
};

/** Each report stands for one reporter: what belongs together is told by a person, when it joins a case. */
export function standing(policy: Policy, report: StandingFacts, now: Date): Standing {
  const { score, parts } = priority(policy, { ...report, reporters: 1, due: report.acceptBy }, now);
  const placedBy = routingRuleOf(policy, report.ruleId);
  return {
    score,
    parts,
    rule: placedBy && { number: placedBy.number, title: placedBy.rule.title },
    clock: acceptClock(policy, report, now),
  };
}

function acceptClock(policy: Policy, facts: StandingFacts, now: Date): DeskClock | null {
  const { state, acceptBy: due, running } = facts;
  const left = timeLeftOf(policy.calendar, { due, pausedAt: running?.pausedAt ?? null }, now);
  const clock = { due, left, provisional: running?.provisional ?? false };
  const extended = (running?.extendedDays ?? 0) > 0;
  if (state === "needs-info" || running?.pausedAt) return { ...clock, extended, urgency: "paused" };
  if (state !== "received" && state !== "in-review") return null;
  return { ...clock, extended, urgency: urgencyOf(left) };
}

/** How a deadline looks on the desk. */
export function urgencyOf(left: TimeLeft): "calm" | "near" | "late" {
  if (left.kind === "overdue") return "late";
  return left.kind === "hours" || left.count <= soonWorkingDays ? "near" : "calm";
}
