// How a sum comes about: every step of the calculation, and what was chosen in its range.
import type { ReactNode } from "react";
import type { Calculation as Reckoned } from "#app/domain/reward/rules/engine/calculate.ts";
import type { Step } from "#app/domain/reward/rules/engine/step.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import { Section } from "../../data/desk/bench.tsx";
import { Calculation } from "../../data/desk/calculation.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

/** Names of the rules of the scheme in use, by id. */
export type RuleNames = Readonly<Record<string, string>>;

/** Steps that only tell: they show no amount of their own. */
const telling: readonly Step["name"][] = ["amount-unknown", "low-edge", "co-decision"];
/** Steps that changed nothing. */
const idle: readonly Step["name"][] = ["low-edge", "cap-not-reached"];

/** `chosen`: the sum in fen, and the proposer's words for it. */
export function AwardSum(props: {
  title: string;
  note: ReactNode;
  calculation: Reckoned;
  ruleNames: RuleNames;
  chosen?: { fen: number; text: ReactNode };
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { chosen } = props;
  const steps = useSteps(props.calculation, props.ruleNames);
  const total = chosen && {
    id: "chosen",
    title: t("reward.step.chosen"),
    text: chosen.text,
    amount: format.money(chosen.fen),
  };
  return (
    <Section id="sum" title={props.title} note={props.note}>
      <Calculation steps={steps} {...(total ? { total } : {})} />
    </Section>
  );
}

function useSteps({ steps }: Reckoned, ruleNames: RuleNames) {
  const t = useT();
  const format = formatFor(useLanguage());
  const ruleName = (id: string) => t("desk.award.rule", { id, name: ruleNames[id] ?? "" });
  return steps.map((step, place) => ({
    id: String(place),
    title: rewardStepText(step, { t, format, ruleName }),
    // The rule is named where it begins to speak.
    text: step.rule !== "total" && step.rule !== steps[place - 1]?.rule ? ruleName(step.rule) : undefined,
    amount: amountOf(step),
    off: idle.includes(step.name),
  }));

  function amountOf(step: Step): string {
    if (telling.includes(step.name)) return "";
    if (step.name !== "choose-within" && step.name !== "between") return format.money(step.fen);
    const { from, to } = step.facts;
    return t("desk.award.range", { from: format.money(from), to: format.money(to) });
  }
}
