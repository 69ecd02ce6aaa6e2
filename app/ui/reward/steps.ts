// The steps of a reckoned reward as lines of a `Calculation`: sentence, rule, amount.
import type { Step } from "#app/domain/reward/rules/engine/step.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import type { CalculationStep } from "../data/desk/calculation.tsx";
import { useLanguage, useT } from "../page/words.tsx";

/** Steps that only tell: they show no amount of their own. */
const telling: readonly Step["name"][] = ["amount-unknown", "low-edge", "co-decision"];
/** Why a rule applies. */
const reasons: readonly Step["name"][] = ["at-least", "below"];
/** Steps that changed nothing. */
const idle: readonly Step["name"][] = ["low-edge", "cap-not-reached"];

export function useRewardSteps(
  steps: readonly Step[],
  ruleName: (id: string) => string,
): readonly CalculationStep[] {
  const t = useT();
  const format = formatFor(useLanguage());
  return steps.map((step, place) => ({
    id: String(place),
    title: rewardStepText(step, { t, format, ruleName }),
    // The rule is named where it begins to speak.
    text: step.rule !== "total" && step.rule !== steps[place - 1]?.rule ? ruleName(step.rule) : undefined,
    // Where the next step says what is known, the reason before it does not say it too.
    amount: reasons.includes(step.name) && steps[place + 1]?.name === "amount" ? "" : amountOf(step),
    off: idle.includes(step.name),
  }));

  function amountOf(step: Step): string {
    if (telling.includes(step.name)) return "";
    if (step.name !== "choose-within" && step.name !== "between") return format.money(step.fen);
    const { from, to } = step.facts;
    return t("reward.range", { from: format.money(from), to: format.money(to) });
  }
}
