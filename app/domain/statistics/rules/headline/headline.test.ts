// What the home page tells in four figures, and that it tells nothing that the published tables hide.
import { describe, expect, it } from "vitest";
import { reckoned, type Tally } from "../reckon.ts";
import { headlineOf } from "./headline.ts";

const frame = {
  period: { months: ["2026-10"], starts: [], start: new Date(0), next: "2026-11", end: new Date(1) },
  categories: ["fraud"],
  least: 5,
};
const placed = { category: "fraud", span: 1, age: 0 };
const ended = (ending: "substantiated" | "partly-substantiated" | "unsubstantiated", count: number) => ({
  ...placed,
  ending,
  reason: null,
  count,
});
const tally: Tally = {
  received: [{ ...placed, count: 100 }],
  ended: [
    ended("substantiated", 20),
    ended("partly-substantiated", 10),
    ended("unsubstantiated", 70),
    { ...placed, ending: "unverifiable", reason: null, count: 20 },
    { ...placed, ending: "not-pursued", reason: "outside-remit", count: 80 },
  ],
  withdrawn: [],
  times: [
    { category: "fraud", taken: 2, decided: 6, count: 60 },
    { category: "fraud", taken: 3, decided: 17, count: 58 },
    { category: "fraud", taken: 3, decided: 30, count: 2 },
  ],
  approved: { count: 10, fen: 500_000 },
  paid: { count: 0, fen: 0 },
  reviews: { granted: 0, upheld: 0 },
};

describe("the figures of the home page", () => {
  it("are days to the decision, the share that was proven and the share that was rewarded", () => {
    expect(headlineOf(reckoned(tally, frame))).toEqual({
      half: 6,
      ninety: 17,
      proven: 30 / 120,
      rewarded: 10 / 200,
    });
  });

  it("leave out what is hidden, and what there is nothing of", () => {
    const few = reckoned({ ...tally, ended: [ended("substantiated", 2)], times: [] }, frame);
    expect(headlineOf(few)).toEqual({ half: null, ninety: null, proven: null, rewarded: null });
  });
});
