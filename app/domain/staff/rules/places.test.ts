// Everybody begins at the first place of the desk that their roles open.
import { describe, expect, it } from "vitest";
import { placesOf } from "./places.ts";

describe("the places of a member", () => {
  it("begin with the queue for triage, with the cases for casework and rewards", () => {
    expect(placesOf(["triage"])).toEqual(["queue", "cases"]);
    expect(placesOf(["investigator"])).toEqual(["cases", "awards"]);
    expect(placesOf(["reward-officer"])).toEqual(["cases", "awards"]);
    expect(placesOf(["supervisor"])).toEqual(["queue", "cases", "reviews", "awards"]);
  });

  it("are none where no role opens any", () => {
    expect(placesOf([])).toEqual([]);
    expect(placesOf(["auditor"])).toEqual([]);
    expect(placesOf(["finance"])).toEqual(["payments"]);
  });

  it("are those of all roles together", () => {
    expect(placesOf(["intake", "reward-officer"])).toEqual(["queue", "cases", "awards"]);
  });
});
