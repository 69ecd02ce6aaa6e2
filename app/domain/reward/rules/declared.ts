// What staff state about a report beyond what its case holds: the facts that eligibility still asks for.
import type { EligibilityFacts } from "./eligibility.ts";

export const exclusions = [
  "staff-or-agent",
  "appeal",
  "interested-party",
  "otherwise-unlawful",
  "unreachable",
] as const;
export type Exclusion = (typeof exclusions)[number];

export type DeclaredFacts = {
  readonly factsAndEvidence: boolean;
  readonly decisiveFacts: boolean;
  readonly excludedBy: readonly Exclusion[];
};

type Declared = Omit<
  EligibilityFacts,
  "definiteSubject" | "verified" | "lawfullyHandled" | "registeredFirst" | "withdrawnBeforeDecision"
>;

/** Conditions of other schemes (`naturalPerson`, `alreadyKnown`) are asked where a scheme sets them, at the proposal. */
export function eligibilityFactsFrom({
  factsAndEvidence,
  decisiveFacts,
  excludedBy,
}: DeclaredFacts): Declared {
  return {
    factsAndEvidence,
    decisiveFacts,
    listedForSupervision: false,
    staffOrAgent: excludedBy.includes("staff-or-agent"),
    appeal: excludedBy.includes("appeal"),
    interestedParty: excludedBy.includes("interested-party"),
    otherwiseUnlawful: excludedBy.includes("otherwise-unlawful"),
    unreachable: excludedBy.includes("unreachable"),
    naturalPerson: true,
    alreadyKnown: false,
  };
}
