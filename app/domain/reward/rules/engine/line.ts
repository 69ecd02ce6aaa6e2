// What one rule gives for the facts of a case, with its steps.
import { type Fen, fenFromYuan, percentFrom, shareOf } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { Amount, Condition, RewardInput, Rule, SimpleAmount } from "#app/domain/reward/rules/scheme.ts";
import type { Step } from "./step.ts";

/** Fen, or null where the amount is not known. */
export type KnownAmounts = Readonly<Record<RewardInput, Fen | null>>;

export type Range = { readonly minFen: Fen; readonly maxFen: Fen };
export type Line = Range & { readonly rule: string; readonly steps: readonly Step[] };

type Given = Range & { readonly steps: readonly Step[] };

/**
 * Refuses `reward.rule-not-applicable` (facts: the rule, and `other`, the one for such a case, or `none`) and
 * `reward.amount-missing` (facts: the rule and the input).
 */
export function lineOf(rule: Rule, rules: readonly Rule[], known: KnownAmounts): Line {
  const reasons = rule.when.map((condition) => reasonOf(rule, condition, known));
  const given = givenBy(rule.id, rule.amount, known);
  return {
    rule: rule.id,
    minFen: given.minFen,
    maxFen: given.maxFen,
    steps: [...reasons, ...given.steps, ...lowEdgeOf(rule, rules, given)],
  };
}

/** Why the rule applies, or the refusal that it does not. */
function reasonOf(rule: Rule, condition: Condition, known: KnownAmounts): Step {
  const { input } = condition;
  const value = known[input];
  const threshold = fenFromYuan(condition.yuan);
  const holds =
    value === null
      ? condition.unknown === "applies"
      : condition.is === "at-least"
        ? value >= threshold
        : value < threshold;
  if (!holds) {
    throw new Refusal("reward.rule-not-applicable", { rule: rule.id, other: condition.otherwise ?? "none" });
  }
  if (value === null) return { rule: rule.id, name: "amount-unknown", facts: { input }, fen: 0 };
  const name = condition.is === "at-least" ? "at-least" : "below";
  return { rule: rule.id, name, facts: { input, threshold }, fen: value };
}

function givenBy(rule: string, amount: Amount, known: KnownAmounts): Given {
  if (amount.kind === "between") return between(rule, amount);
  const value = known[amount.of];
  if (value === null) throw new Refusal("reward.amount-missing", { rule, input: amount.of });
  if (amount.kind !== "brackets") return shared(rule, amount, value);

  const bracket = amount.brackets.findLast(({ from }) => fenFromYuan(from) <= value);
  if (!bracket) throw new RangeError("brackets start at 0, so that one always holds");
  const given = givenBy(rule, bracket.amount, known);
  const facts = { input: amount.of, from: fenFromYuan(bracket.from) };
  return { ...given, steps: [{ rule, name: "bracket", facts, fen: value }, ...given.steps] };
}

function between(rule: string, amount: Extract<SimpleAmount, { kind: "between" }>): Given {
  const [from, to] = [fenFromYuan(amount.from), fenFromYuan(amount.to)];
  const step: Step =
    from === to
      ? { rule, name: "fixed", facts: { sum: to }, fen: to }
      : { rule, name: "between", facts: { from, to }, fen: to };
  return { minFen: from, maxFen: to, steps: [step] };
}

function shared(rule: string, amount: Exclude<SimpleAmount, { kind: "between" }>, value: Fen): Given {
  const { of: input, basisPoints } = amount;
  const floor = fenFromYuan(amount.atLeast);
  const share = shareOf(value, basisPoints);
  const top = Math.max(share, floor);
  const facts = { input, amount: value, percent: percentFrom(basisPoints) };
  const steps: Step[] = [
    { rule, name: "amount", facts: { input, amount: value }, fen: value },
    { rule, name: amount.kind, facts, fen: share },
  ];
  if (share < floor) steps.push({ rule, name: "raised-to-floor", facts: { floor }, fen: top });
  return { minFen: amount.kind === "share" ? top : floor, maxFen: top, steps };
}

/** Where the rule for smaller cases reaches higher than this one does, the reader is told so. */
function lowEdgeOf(rule: Rule, rules: readonly Rule[], given: Range): readonly Step[] {
  const other = rules.find(({ id }) => id === rule.lowEdge);
  if (other?.amount.kind !== "between") return [];
  const [from, to] = [fenFromYuan(other.amount.from), fenFromYuan(other.amount.to)];
  if (given.maxFen >= to) return [];
  return [{ rule: rule.id, name: "low-edge", facts: { other: other.id, from, to }, fen: from }];
}
