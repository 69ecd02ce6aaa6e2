// Measures and decisions say on what law, on what day and why.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { decisionForm, measureForm } from "./forms.ts";

const measure = { type: "order-removal", basis: "《著作权法》第五十三条", on: "2026-11-20" };

describe("a measure", () => {
  it("is whole with a type, a basis and a day", () => {
    expect(acceptedValue(measureForm, measure)).toEqual({ ...measure, subject: "", deadline: "" });
  });

  it.each([
    ["2026-11-20", "2026-11-20"],
    [" 2026/11/5 ", "2026-11-05"],
    ["2026年1月5日", "2026-01-05"],
    ["２０２６－１１－２０", "2026-11-20"],
  ])("takes the day %j", (typed, day) => {
    expect(acceptedValue(measureForm, { ...measure, on: typed }).on).toBe(day);
  });

  it.each<[Record<string, string>, Record<string, string>]>([
    [{}, { type: "measure.missing", basis: "basis.missing", on: "day.missing" }],
    [{ ...measure, type: "scold" }, { type: "unknown-choice" }],
    [{ ...measure, on: "" }, { on: "day.missing" }],
    [{ ...measure, on: "2026-02-30" }, { on: "day.unreadable" }],
    [{ ...measure, on: "yesterday" }, { on: "day.unreadable" }],
    [{ ...measure, deadline: "2026-13-01" }, { deadline: "day.unreadable" }],
    [{ ...measure, deadline: "2026-11-19" }, { deadline: "deadline.too-early" }],
    [{ ...measure, basis: "长".repeat(501) }, { basis: "basis.too-long" }],
    [{ ...measure, subject: "x".repeat(65) }, { subject: "unknown-choice" }],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(measureForm, typed)).toEqual(wrong);
  });

  it("may be due on the day it is ordered", () => {
    expect(issuesOf(measureForm, { ...measure, deadline: "2026-11-20" })).toEqual({});
  });
});

describe("a decision", () => {
  const decision = {
    outcome: "substantiated",
    basis: "《著作权法》第五十三条",
    reasonsZh: "抽查二十种，均未授权。",
    reasonsEn: "Of twenty titles checked, none was licensed.",
  };

  it("is whole with an outcome, a basis and reasons in both languages", () => {
    expect(acceptedValue(decisionForm, decision)).toEqual(decision);
  });

  it.each<[Record<string, string>, Record<string, string>]>([
    [
      {},
      {
        outcome: "outcome.missing",
        basis: "basis.missing",
        reasonsZh: "reason.missing",
        reasonsEn: "reason.missing",
      },
    ],
    [{ ...decision, outcome: "guilty" }, { outcome: "unknown-choice" }],
    [{ ...decision, reasonsEn: " " }, { reasonsEn: "reason.missing" }],
    [{ ...decision, reasonsZh: "长".repeat(4_001) }, { reasonsZh: "reason.too-long" }],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(decisionForm, typed)).toEqual(wrong);
  });
});
