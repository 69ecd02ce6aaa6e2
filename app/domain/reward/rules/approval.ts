// Who may still approve an award: only people who had no hand in the case, in its assessment or in its proposal.

/** One step of an award's chain, as far as four eyes are concerned. */
export type Hand = { readonly event: string; readonly by: string };

/** Who did such a step with the proposal as it stands; `steps` oldest first. A new proposal starts all anew. */
function handsSinceProposal(steps: readonly Hand[], event: string): readonly string[] {
  const proposed = steps.findLastIndex((step) => step.event === "propose");
  return steps.slice(proposed + 1).flatMap((step) => (step.event === event ? [step.by] : []));
}

/** People who approved the proposal as it stands, but for the last one. */
export function approversOf(steps: readonly Hand[]): readonly string[] {
  return handsSinceProposal(steps, "approve-step");
}

/** Whether the other department has decided on the proposal as it stands. */
export function isCoDecided(steps: readonly Hand[]): boolean {
  return handsSinceProposal(steps, "co-decide").length > 0;
}

export const entanglements = ["proposed", "handled", "assessed", "approved"] as const;
/** Why a member cannot approve: they proposed it, handled the case, assessed the award, or approved already. */
export type Entanglement = (typeof entanglements)[number];

/** Written for the second of two people, beside the step of the first. */
export const secondHand = "seconded";

const assessing: readonly string[] = ["find-eligible", "find-ineligible", "overrule", secondHand];

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
  const agreed = [...approversOf(steps), ...handsSinceProposal(steps, "co-decide")];
  return agreed.includes(memberId) ? "approved" : null;
}

/** Who did a step of an award that no member of staff did. */
export const ownHands = { reporter: "reporter", system: "system" } as const;

/** Everybody who must not pay: who had a hand in the award or its case (domain: approver and payer differ). */
export function barredFromPaying(steps: readonly Hand[], caseHandlers: readonly string[]): readonly string[] {
  const own: readonly string[] = Object.values(ownHands);
  return [...new Set([...steps.map((step) => step.by), ...caseHandlers])].filter((by) => !own.includes(by));
}
