// An award is due where every condition of the domain holds, and each that does not is named.
import { describe, expect, it } from "vitest";
import { assessEligibility, type EligibilityFacts } from "./eligibility.ts";
import { ineligibleReasons } from "./lifecycle.ts";

const sound: EligibilityFacts = {
  definiteSubject: true,
  factsAndEvidence: true,
  verified: true,
  lawfullyHandled: true,
  listedForSupervision: false,
  registeredFirst: true,
  decisiveFacts: false,
  staffOrAgent: false,
  appeal: false,
  interestedParty: false,
  otherwiseUnlawful: false,
  withdrawnBeforeDecision: false,
  unreachable: false,
  naturalPerson: true,
  alreadyKnown: false,
};
const everyCondition = ["natural-person", "not-already-known"] as const;

describe("an award", () => {
  it("is due to the first reporter of a verified and handled matter", () => {
    expect(assessEligibility(sound, everyCondition)).toEqual({ eligible: true, reasons: [] });
  });

  it.each<[Partial<EligibilityFacts>, string]>([
    [{ definiteSubject: false }, "no-definite-subject"],
    [{ factsAndEvidence: false }, "no-facts-or-evidence"],
    [{ verified: false }, "not-verified"],
    [{ lawfullyHandled: false }, "not-handled"],
    [{ registeredFirst: false }, "not-first"],
    [{ staffOrAgent: true }, "staff-or-agent"],
    [{ appeal: true }, "appeal"],
    [{ interestedParty: true }, "interested-party"],
    [{ otherwiseUnlawful: true }, "otherwise-unlawful"],
    [{ withdrawnBeforeDecision: true }, "withdrawn"],
    [{ unreachable: true }, "unreachable"],
    [{ naturalPerson: false }, "not-natural-person"],
    [{ alreadyKnown: true }, "already-known"],
  ])("is not due with %j: %s", (change, reason) => {
    expect(assessEligibility({ ...sound, ...change }, everyCondition)).toEqual({
      eligible: false,
      reasons: [reason],
    });
  });

  it("is due without verification where the case was listed for supervision", () => {
    const listed = { ...sound, verified: false, lawfullyHandled: false, listedForSupervision: true };
    expect(assessEligibility(listed).eligible).toBe(true);
  });

  it("may be shared by a later report whose facts were decisive", () => {
    expect(assessEligibility({ ...sound, registeredFirst: false, decisiveFacts: true }).eligible).toBe(true);
  });

  it("does not ask what only other schemes ask", () => {
    expect(assessEligibility({ ...sound, naturalPerson: false, alreadyKnown: true }).eligible).toBe(true);
  });

  it("names every reason at once, in the domain's order", () => {
    const worst: EligibilityFacts = {
      definiteSubject: false,
      factsAndEvidence: false,
      verified: false,
      lawfullyHandled: false,
      listedForSupervision: false,
      registeredFirst: false,
      decisiveFacts: false,
      staffOrAgent: true,
      appeal: true,
      interestedParty: true,
      otherwiseUnlawful: true,
      withdrawnBeforeDecision: true,
      unreachable: true,
      naturalPerson: false,
      alreadyKnown: true,
    };
    expect(assessEligibility(worst, everyCondition).reasons).toEqual(ineligibleReasons);
  });
});
