// What a proposal freezes: the request, the calculation with its version and steps, the sum chosen, and who must agree.
import type { Fen } from "#app/base/money.ts";
import type { Calculation, RewardRequest } from "./engine/calculate.ts";
import type { ApprovalNeeds } from "./engine/choice.ts";
import type { SchemeCondition } from "./scheme.ts";

export type FrozenProposal = {
  readonly request: RewardRequest;
  readonly calculation: Calculation;
  readonly chosenFen: Fen;
  /** What the scheme asks beyond the rest, and the proposer stated. */
  readonly conditions: readonly SchemeCondition[];
  /** As the scheme asked on the day of the proposal: a policy published later changes nothing of it. */
  readonly needs: ApprovalNeeds;
  /** Where the scheme books it. */
  readonly budgetLine: string;
};
