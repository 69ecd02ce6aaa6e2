// Why a report stands where it stands: its score now with the parts, and the rule that placed it.
import type { Bilingual } from "#app/base/language.ts";
import { type Policy, routingRuleOf } from "#app/domain/policy/rules.ts";
import { type Priority, priority } from "../priority.ts";

/** What is asked of a report; a row of the table fits. */
export type StandingFacts = {
  readonly category: string;
  readonly dangerNow: boolean;
  readonly minors: boolean;
  readonly filedAt: Date;
  readonly acceptBy: Date;
  readonly ruleId: string;
};

export type Standing = {
  readonly score: number;
  readonly parts: Priority["parts"];
  /** Null where the policy in force has no such rule any more. */
  readonly rule: { readonly number: number; readonly title: Bilingual } | null;
};

/** Each report stands for one reporter: what belongs together is told by a person, when it joins a case. */
export function standing(policy: Policy, report: StandingFacts, now: Date): Standing {
  const { score, parts } = priority(policy, { ...report, reporters: 1, due: report.acceptBy }, now);
  const placedBy = routingRuleOf(policy, report.ruleId);
  return {
    score,
    parts,
    rule: placedBy && { number: placedBy.number, title: placedBy.rule.title },
  };
}
