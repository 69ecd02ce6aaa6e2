// What follows from the amount that staff chose: whether it lies in the range, and who has to agree to it.
import { type Fen, fenFromYuan } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";
import type { Range } from "./line.ts";

/** Refuses `award.amount-outside-range` with both ends in fen. */
export function requireWithinRange({ minFen, maxFen }: Range, chosen: Fen): void {
  if (!Number.isSafeInteger(chosen) || chosen < minFen || chosen > maxFen) {
    throw new Refusal("award.amount-outside-range", { min: minFen, max: maxFen });
  }
}

export type ApprovalNeeds = {
  /** Different people who have to approve, beside whoever proposed. */
  readonly approvers: number;
  /** The department that has to decide as well, or null. */
  readonly coDecision: string | null;
};

export function approvalNeeds(scheme: Scheme, fen: Fen): ApprovalNeeds {
  const reaches = (yuan: string | null | undefined) => typeof yuan === "string" && fen >= fenFromYuan(yuan);
  return {
    approvers: reaches(scheme.secondApproverFrom) ? 2 : 1,
    coDecision: reaches(scheme.coDecision?.from) ? (scheme.coDecision?.by ?? null) : null,
  };
}
