// A proposal may follow what is in force on its day, each scheme in its latest version.
import { describe, expect, it } from "vitest";
import { rewards } from "#app/channel/12390/rewards.ts";
import { schemesInForce } from "./schemes.ts";

const [shdf, samr] = rewards;
if (!shdf || !samr) throw new Error("the channel has two schemes");

describe("the schemes of a day", () => {
  it("are those in force", () => {
    expect(schemesInForce(rewards, "2018-11-30")).toEqual([]);
    expect(schemesInForce(rewards, "2018-12-01")).toEqual([shdf]);
    expect(schemesInForce(rewards, "2026-11-20")).toEqual([shdf, samr]);
  });

  it("are the latest versions, and an ended one is none", () => {
    const next = { ...shdf, version: 2, inForceFrom: "2027-01-01" };
    const ended = { ...samr, inForceUntil: "2026-12-31" };
    expect(schemesInForce([shdf, next, ended], "2026-12-31")).toEqual([shdf, ended]);
    expect(schemesInForce([shdf, next, ended], "2027-01-01")).toEqual([next]);
  });
});
