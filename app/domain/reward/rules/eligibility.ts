// Whether an award is due for a report, and every reason why not.
import type { IneligibleReason } from "./lifecycle.ts";
import type { SchemeCondition } from "./scheme.ts";

/** What staff established about a report and its reporter (domain: rewards). */
export type EligibilityFacts = {
  readonly definiteSubject: boolean;
  readonly factsAndEvidence: boolean;
  readonly verified: boolean;
  readonly lawfullyHandled: boolean;
  /** The case was listed for supervision, which stands for verified and handled. */
  readonly listedForSupervision: boolean;
  /** Earliest accepted registration of the matter, not earliest click. */
  readonly registeredFirst: boolean;
  /** A later report whose facts were decisive may share. */
  readonly decisiveFacts: boolean;
  /** Staff of the offices, or their agents. */
  readonly staffOrAgent: boolean;
  /** An appeal against a decision, not a report. */
  readonly appeal: boolean;
  /** A direct interested party in piracy, or their agent. */
  readonly interestedParty: boolean;
  /** Any other case in which the law forbids a reward. */
  readonly otherwiseUnlawful: boolean;
  readonly withdrawnBeforeDecision: boolean;
  readonly unreachable: boolean;
  readonly naturalPerson: boolean;
  readonly alreadyKnown: boolean;
};

type Eligibility = { readonly eligible: boolean; readonly reasons: readonly IneligibleReason[] };

type Ground = {
  readonly reason: IneligibleReason;
  readonly holds: (facts: EligibilityFacts) => boolean;
  /** Asked only where the scheme sets this condition. */
  readonly only?: SchemeCondition;
};

const grounds: readonly Ground[] = [
  { reason: "no-definite-subject", holds: (facts) => !facts.definiteSubject },
  { reason: "no-facts-or-evidence", holds: (facts) => !facts.factsAndEvidence },
  { reason: "not-verified", holds: (facts) => !facts.verified && !facts.listedForSupervision },
  { reason: "not-handled", holds: (facts) => !facts.lawfullyHandled && !facts.listedForSupervision },
  { reason: "not-first", holds: (facts) => !facts.registeredFirst && !facts.decisiveFacts },
  { reason: "staff-or-agent", holds: (facts) => facts.staffOrAgent },
  { reason: "appeal", holds: (facts) => facts.appeal },
  { reason: "interested-party", holds: (facts) => facts.interestedParty },
  { reason: "otherwise-unlawful", holds: (facts) => facts.otherwiseUnlawful },
  { reason: "withdrawn", holds: (facts) => facts.withdrawnBeforeDecision },
  { reason: "unreachable", holds: (facts) => facts.unreachable },
  { reason: "not-natural-person", holds: (facts) => !facts.naturalPerson, only: "natural-person" },
  { reason: "already-known", holds: (facts) => facts.alreadyKnown, only: "not-already-known" },
];

/** `conditions`: what the scheme asks beyond the rest (`Scheme.conditions`). Reasons in the order of the domain. */
export function assessEligibility(
  facts: EligibilityFacts,
  conditions: readonly SchemeCondition[] = [],
): Eligibility {
  const reasons = grounds
    .filter(({ only }) => only === undefined || conditions.includes(only))
    .filter(({ holds }) => holds(facts))
    .map(({ reason }) => reason);
  return { eligible: reasons.length === 0, reasons };
}
