// What a proposal freezes: the request, the calculation with its version and steps, and the sum chosen in its range.
import type { Fen } from "#app/base/money.ts";
import type { Calculation, RewardRequest } from "./engine/calculate.ts";

export type FrozenProposal = {
  readonly request: RewardRequest;
  readonly calculation: Calculation;
  readonly chosenFen: Fen;
};
