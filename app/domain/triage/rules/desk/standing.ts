// Why a report stands where it stands: its score now with the parts, the rule that placed it, and its clock.
import type { Bilingual } from "#app/base/language.ts";
import { type TimeLeft, timeLeft } from "#app/domain/clock/rules/clock.ts";
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

function acceptClock(policy: Policy, { state, acceptBy }: StandingFacts, now: Date): DeskClock | null {
  const left = timeLeft(policy.calendar, acceptBy, now);
  if (state === "needs-info") return { urgency: "paused", due: acceptBy, left };
  if (state !== "received" && state !== "in-review") return null;
  return { urgency: urgencyOf(left), due: acceptBy, left };
}

/** How a deadline looks on the desk. */
export function urgencyOf(left: TimeLeft): "calm" | "near" | "late" {
  if (left.kind === "overdue") return "late";
  return left.kind === "hours" || left.count <= soonWorkingDays ? "near" : "calm";
}
