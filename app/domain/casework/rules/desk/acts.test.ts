// A page offers what can be done: by this person, with a case in this state.
import { describe, expect, it } from "vitest";
import type { Role } from "#app/domain/staff/rules/permissions.ts";
import type { CaseState } from "../lifecycle.ts";
import { type CaseStanding, openCaseActs } from "./acts.ts";

const none = { held: false, measures: 0, running: 0 };
function acts(role: Role, state: CaseState, standing: Partial<CaseStanding> = {}) {
  return openCaseActs([role], { ...none, ...standing, state });
}

describe("what can be done with a case", () => {
  it("is to take it up, and then to record measures and decide it", () => {
    expect(acts("investigator", "open")).toEqual(["verify"]);
    expect(acts("investigator", "reopened")).toEqual(["verify"]);
    expect(acts("supervisor", "verifying")).toEqual(["measure", "decide"]);
  });

  it("is to take a decision back as long as nobody could read it, and not to close it meanwhile", () => {
    expect(acts("investigator", "decided", { held: true })).toEqual(["measure", "undo"]);
    expect(acts("investigator", "decided")).toEqual(["measure", "close"]);
  });

  it("is to carry out what was ordered, record how it ended, and only then to close", () => {
    expect(acts("investigator", "decided", { measures: 1, running: 1 })).toEqual([
      "measure",
      "act",
      "result",
    ]);
    expect(acts("investigator", "acting", { measures: 1, running: 1 })).toEqual(["measure", "result"]);
    expect(acts("investigator", "acting", { measures: 1 })).toEqual(["measure", "close"]);
  });

  it("is nothing once it is closed, but for a supervisor who reopens it", () => {
    expect(acts("investigator", "closed")).toEqual([]);
    expect(acts("supervisor", "closed")).toEqual(["reopen"]);
    expect(acts("supervisor", "acting", { measures: 1 })).toEqual(["measure", "close"]);
  });

  it("is nothing for who only reads it", () => {
    const readers = ["triage", "reward-officer", "intake", "finance", "auditor", "administrator"] as const;
    for (const role of readers) expect(acts(role, "verifying")).toEqual([]);
  });
});
