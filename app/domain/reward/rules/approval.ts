// Who may still approve an award: only people who had no hand in the case, in its assessment or in its proposal.

/** One step of an award's chain, as far as four eyes are concerned. */
export type Hand = { readonly event: string; readonly by: string };

/** People who approved the proposal as it stands; `steps` oldest first. A new proposal starts the count anew. */
export function approversOf(steps: readonly Hand[]): readonly string[] {
  const proposed = steps.findLastIndex((step) => step.event === "propose");
  return steps.slice(proposed + 1).flatMap((step) => (step.event === "approve-step" ? [step.by] : []));
}

export const entanglements = ["proposed", "handled", "assessed", "approved"] as const;
/** Why a member cannot approve: they proposed it, handled the case, assessed the award, or approved already. */
export type Entanglement = (typeof entanglements)[number];

const assessing: readonly string[] = ["find-eligible", "find-ineligible", "overrule"];

/**
 * The gravest reason why `memberId` cannot approve, or null. Case handlers may propose, never approve, and each
 * approval is another person's (domain: rewards).
 */
export function entanglementOf(
  memberId: string,
  steps: readonly Hand[],
  caseHandlers: readonly string[],
): Entanglement | null {
  const own = steps.filter((step) => step.by === memberId);
  if (own.some((step) => step.event === "propose")) return "proposed";
  if (caseHandlers.includes(memberId)) return "handled";
  if (own.some((step) => assessing.includes(step.event))) return "assessed";
  return approversOf(steps).includes(memberId) ? "approved" : null;
}
