// A page offers what can be done: by this person, with an award in this state.
import { describe, expect, it } from "vitest";
import { openAwardActs } from "./acts.ts";

describe("what can be done with an award", () => {
  it("is to assess it, to propose a sum, and to approve it, one after the other", () => {
    expect(openAwardActs(["reward-officer"], "not-assessed")).toEqual(["assess"]);
    expect(openAwardActs(["reward-officer"], "eligible")).toEqual(["propose"]);
    expect(openAwardActs(["investigator"], "returned")).toEqual(["propose"]);
    expect(openAwardActs(["supervisor"], "proposed")).toEqual(["approve", "return", "refuse"]);
  });

  it("is to overrule the assessment, to tell the reporter, to give more time, to revoke", () => {
    expect(openAwardActs(["supervisor"], "ineligible")).toEqual(["overrule"]);
    expect(openAwardActs(["supervisor"], "eligible")).toEqual(["overrule"]);
    expect(openAwardActs(["reward-officer"], "approved")).toEqual(["notify"]);
    expect(openAwardActs(["supervisor"], "approved")).toEqual(["refuse"]);
    expect(openAwardActs(["supervisor"], "notified")).toEqual(["extend"]);
    expect(openAwardActs(["supervisor"], "paid")).toEqual(["revoke"]);
    expect(openAwardActs(["supervisor"], "claimed")).toEqual([]);
  });

  it("is nothing out of turn, nor by another role", () => {
    expect(openAwardActs(["supervisor"], "not-assessed")).toEqual([]);
    expect(openAwardActs(["reward-officer", "investigator"], "proposed")).toEqual([]);
    expect(
      openAwardActs(["finance", "auditor", "administrator", "triage", "intake"], "not-assessed"),
    ).toEqual([]);
    expect(openAwardActs(["reward-officer"], "ineligible")).toEqual([]);
  });
});
