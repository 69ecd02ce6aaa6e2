// The places of the desk that roles open, and that everybody begins where their work is.
import { describe, expect, it } from "vitest";
import { firstPlaceOf, placesOf } from "./places.ts";

describe("the places of a member", () => {
  it("are what the roles may read, in the order of the desk", () => {
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

describe("where a member begins", () => {
  it("is where their work is, not where they only look something up", () => {
    expect(firstPlaceOf(["triage"])).toBe("queue");
    expect(firstPlaceOf(["investigator"])).toBe("cases");
    expect(firstPlaceOf(["reward-officer"])).toBe("awards");
    expect(firstPlaceOf(["supervisor"])).toBe("queue");
    expect(firstPlaceOf(["finance"])).toBe("payments");
  });

  it("is nowhere without a role that opens a place", () => {
    expect(firstPlaceOf(["auditor"])).toBeNull();
  });
});
