// From a step of a calculation to its sentence: sums as money, inputs and rules by their names.
import type { Step } from "#app/domain/reward/rules/engine/step.ts";
import type { RewardInput } from "#app/domain/reward/rules/scheme.ts";
import type { Format } from "./format.ts";
import type { MessageKey } from "./keys.ts";
import type { Translate } from "./translate.ts";

const inputs: Readonly<Record<RewardInput, MessageKey & `reward.input.${string}`>> = {
  operatingAmount: "reward.input.operating-amount",
  fines: "reward.input.fines",
  auctionProceeds: "reward.input.auction-proceeds",
};

export type Telling = {
  readonly t: Translate;
  readonly format: Format;
  /** The name of a rule of the scheme by its id. */
  readonly ruleName: (id: string) => string;
};

export function rewardStepText(step: Step, telling: Telling): string {
  const facts: [string, string | number][] = Object.entries(step.facts);
  const words = facts.map(([name, fact]) => [name, factText(name, fact, telling)] as const);
  return telling.t(`reward.step.${step.name}`, Object.fromEntries(words));
}

function factText(name: string, fact: string | number, { t, format, ruleName }: Telling): string | number {
  if (name === "count") return fact;
  if (typeof fact === "number") return format.money(fact);
  if (name === "input" && isInput(fact)) return t(inputs[fact]);
  if (name === "other") return ruleName(fact);
  if (name === "by") return rewardDepartmentText(fact, t);
  return fact;
}

/** The department that decides as well, by the name that the scheme calls it. */
export function rewardDepartmentText(by: string, t: Translate): string {
  return by === "finance" ? t("reward.department.finance") : by;
}

/** What an amount is called, e.g. 经营额. */
export function rewardInputText(input: RewardInput, t: Translate): string {
  return t(inputs[input]);
}

function isInput(name: string): name is RewardInput {
  return name in inputs;
}
