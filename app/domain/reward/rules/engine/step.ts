// The steps of a calculation: closed names with the facts that fill their sentences, so that every language can tell them.
import type { Fen } from "#app/base/money.ts";
import type { RewardInput } from "#app/domain/reward/rules/scheme.ts";

/** The sentence of a step is the message `reward.step.<name>` with these facts. Sums are in fen, rules are ids. */
type StepFacts = {
  /** What is known of the case. */
  readonly amount: { readonly input: RewardInput; readonly amount: Fen };
  readonly "amount-unknown": { readonly input: RewardInput };
  /** Why the rule applies. */
  readonly "at-least": { readonly input: RewardInput; readonly threshold: Fen };
  readonly below: { readonly input: RewardInput; readonly threshold: Fen };
  /** What the rule gives. */
  readonly between: { readonly from: Fen; readonly to: Fen };
  readonly fixed: { readonly sum: Fen };
  readonly bracket: { readonly input: RewardInput; readonly from: Fen };
  readonly share: { readonly input: RewardInput; readonly amount: Fen; readonly percent: string };
  readonly "up-to-share": { readonly input: RewardInput; readonly amount: Fen; readonly percent: string };
  readonly "raised-to-floor": { readonly floor: Fen };
  /** A rule for smaller cases would give from `from` to `to`: shown, not corrected. */
  readonly "low-edge": { readonly other: string; readonly from: Fen; readonly to: Fen };
  /** What all rules together give. */
  readonly sum: { readonly count: number };
  readonly "cap-not-reached": { readonly cap: Fen };
  readonly cap: { readonly cap: Fen };
  readonly "cap-share": { readonly cap: Fen };
  readonly "choose-within": { readonly from: Fen; readonly to: Fen };
  readonly result: Readonly<Record<never, never>>;
  readonly "co-decision": { readonly threshold: Fen; readonly by: string };
};

export type StepName = keyof StepFacts;

/** `rule` is the rule's id, or `total` where the step is about all of them; `fen` is the sum that the step arrives at. */
export type Step = {
  [Name in StepName]: {
    readonly rule: string;
    readonly name: Name;
    readonly facts: StepFacts[Name];
    readonly fen: Fen;
  };
}[StepName];

export const totalRule = "total";
