// From the limits of a scheme to their words: caps, alone and shared, and who decides as well.
import { fenFromYuan } from "#app/base/money.ts";
import type { Cap, Scheme } from "#app/domain/reward/rules/scheme.ts";
import { rewardDepartmentText, type Telling } from "./reward-step.ts";

/** `rules`: how many the scheme has; a cap on all of them names none. */
export function rewardCapText(cap: Cap, rules: number, { t, format, ruleName }: Telling): string {
  const sum = format.money(fenFromYuan(cap.yuan));
  if (!cap.together && cap.rules.length === rules) return t("reward.cap.each", { sum });
  const names = format.list(cap.rules.map((id) => t("reward.quoted", { name: ruleName(id) })));
  return t(cap.together ? "reward.cap.together" : "reward.cap.some", { names, sum });
}

export function rewardCoDecisionText(
  { from, by }: NonNullable<Scheme["coDecision"]>,
  { t, format }: Telling,
): string {
  return t("reward.co-decision", { sum: format.money(fenFromYuan(from)), by: rewardDepartmentText(by, t) });
}
