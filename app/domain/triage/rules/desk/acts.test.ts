// A page offers what can be done: by this person, with a report in this state.
import { describe, expect, it } from "vitest";
import { isTriageAct, openActs } from "./acts.ts";

const fresh = { held: false, extended: false };

describe("what can be done with a report", () => {
  it("is everything while triage reviews it", () => {
    expect(openActs(["triage"], "in-review", fresh)).toEqual(["accept", "refuse", "ask", "refer"]);
  });

  it("is to ask, once it is in a case", () => {
    expect(openActs(["triage"], "accepted", fresh)).toEqual(["ask"]);
    expect(openActs(["investigator"], "verifying", fresh)).toEqual(["ask"]);
  });

  it("is nothing while its reporter is asked, and nothing once it is refused, withdrawn or concluded", () => {
    for (const state of ["needs-info", "not-accepted", "withdrawn", "concluded"] as const) {
      expect(openActs(["triage", "supervisor"], state, fresh)).toEqual([]);
    }
  });

  it("is to take a refusal back as long as its reporter can not read it", () => {
    expect(openActs(["triage"], "not-accepted", { held: true, extended: false })).toEqual(["undo"]);
    expect(openActs(["investigator"], "not-accepted", { held: true, extended: false })).toEqual([]);
    // What was concluded is undone in its case.
    expect(openActs(["supervisor"], "concluded", { held: true, extended: false })).toEqual([]);
  });

  it("is to take it back from where it was referred to", () => {
    expect(openActs(["intake"], "referred", fresh)).toEqual(["take-back"]);
  });

  it("is nothing for who only registers, pays, audits or configures", () => {
    for (const role of ["intake", "finance", "auditor", "administrator", "reward-officer"] as const) {
      expect(openActs([role], "in-review", fresh)).toEqual([]);
    }
  });

  it("is to extend its clock, for a supervisor and once", () => {
    expect(openActs(["supervisor"], "in-review", fresh)).toContain("extend");
    expect(openActs(["supervisor"], "in-review", { held: false, extended: true })).not.toContain("extend");
  });

  it("is a word of a closed list", () => {
    expect(isTriageAct("accept")).toBe(true);
    expect(["toString", "", undefined, ["accept"]].some(isTriageAct)).toBe(false);
  });
});
