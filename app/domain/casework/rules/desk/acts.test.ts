// A page offers what can be done: by this person, with a case in this state.
import { describe, expect, it } from "vitest";
import { openCaseActs } from "./acts.ts";

describe("what can be done with a case", () => {
  it("is to take it up, and then to record measures and decide it", () => {
    expect(openCaseActs(["investigator"], "open")).toEqual(["verify"]);
    expect(openCaseActs(["investigator"], "reopened")).toEqual(["verify"]);
    expect(openCaseActs(["supervisor"], "verifying")).toEqual(["measure", "decide"]);
  });

  it("is to record further measures once it is decided, and nothing once it is closed", () => {
    expect(openCaseActs(["investigator"], "decided")).toEqual(["measure"]);
    expect(openCaseActs(["investigator"], "acting")).toEqual(["measure"]);
    expect(openCaseActs(["investigator", "supervisor"], "closed")).toEqual([]);
  });

  it("is nothing for who only reads it", () => {
    for (const role of [
      "triage",
      "reward-officer",
      "intake",
      "finance",
      "auditor",
      "administrator",
    ] as const) {
      expect(openCaseActs([role], "verifying")).toEqual([]);
    }
  });
});
