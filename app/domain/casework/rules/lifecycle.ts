// The life of a case. State is not outcome: a closed case is substantiated, or not, or neither.
import { defineLifecycle } from "#app/base/lifecycle.ts";

export const caseStates = ["open", "verifying", "decided", "acting", "closed", "reopened"] as const;
export type CaseState = (typeof caseStates)[number];

export const caseOutcomes = [
  "substantiated",
  "partly-substantiated",
  "unsubstantiated",
  "unverifiable",
  "referred-out",
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** How the matter came to the office (domain: measures). */
export const caseOrigins = [
  "public-report",
  "self-report",
  "online-inspection",
  "on-site-inspection",
  "referral-in",
  "media",
] as const;

const casework = ["investigator", "supervisor"] as const;

/**
 * A case without a running measure (nothing found, or referred out) closes from `decided`; it never acts.
 * `undo` is for the cooling period only.
 */
export const caseLifecycle = defineLifecycle({
  start: "open",
  states: caseStates,
  transitions: [
    { from: ["open", "reopened"], event: "start-verifying", to: "verifying", who: casework, needs: [] },
    {
      from: ["verifying"],
      event: "decide",
      to: "decided",
      who: casework,
      needs: ["outcome", "basis", "reasons"],
    },
    { from: ["decided"], event: "undo", to: "verifying", who: casework, needs: ["cooling-period"] },
    { from: ["decided"], event: "act", to: "acting", who: casework, needs: ["measure"] },
    {
      from: ["decided", "acting"],
      event: "close",
      to: "closed",
      who: ["investigator", "supervisor", "system"],
      needs: ["no-running-measure"],
    },
    {
      // Whoever asks for a review asks while measures still run, too: waiting for the last one would eat their time.
      from: ["decided", "acting", "closed"],
      event: "reopen",
      to: "reopened",
      who: ["supervisor", "system"],
      needs: ["review-granted-or-subject-returned"],
    },
  ],
});

export type CaseEvent = (typeof caseLifecycle)["transitions"][number]["event"];
