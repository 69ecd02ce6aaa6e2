// Amounts may be typed as people write them; the engine gets them plain, or the field says what is wrong.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { assessForm, awardForm, calculationForm, rewardRequestOf } from "./forms.ts";

const proposal = {
  scheme: "SHDF-2018",
  rules: "P1",
  operatingAmount: "862000",
  amount: "12000",
  reason: "直接查到账本",
};

describe("an amount in a form", () => {
  it.each([
    ["10,000", "10000"],
    ["1,234,567.80", "1234567.80"],
    ["１００００", "10000"],
    ["１０，０００．５", "10000.5"],
    [" 10 000 元", "10000"],
    ["￥500", "500"],
    ["CNY 500", "500"],
    ["0.05", "0.05"],
  ])("%j reads %s", (typed, plain) => {
    expect(acceptedValue(awardForm, { ...proposal, amount: typed }).amount).toBe(plain);
  });

  it.each([
    ["", "amount.missing"],
    ["元", "amount.missing"],
    ["1,00", "amount.unreadable"],
    ["10,00,000", "amount.unreadable"],
    ["0,500", "amount.unreadable"],
    ["-5", "amount.unreadable"],
    ["1e3", "amount.unreadable"],
    ["5.001", "amount.unreadable"],
    ["一万", "amount.unreadable"],
    ["9".repeat(10_000), "amount.unreadable"],
  ])("%j is refused: %s", (typed, wrong) => {
    expect(issuesOf(awardForm, { ...proposal, amount: typed })).toEqual({ amount: wrong });
  });
});

describe("a proposal", () => {
  it("asks the engine with what is known", () => {
    expect(rewardRequestOf(acceptedValue(awardForm, proposal))).toEqual({
      scheme: "SHDF-2018",
      rules: ["P1"],
      operatingAmount: "862000",
      fines: null,
      auctionProceeds: null,
    });
  });

  it("may name two rules", () => {
    expect(
      acceptedValue(calculationForm, { scheme: "SHDF-2018", rules: ["P1", "P2"], fines: "1,000" }),
    ).toEqual({
      scheme: "SHDF-2018",
      rules: ["P1", "P2"],
      operatingAmount: "",
      fines: "1000",
      auctionProceeds: "",
    });
  });

  it.each<[Record<string, string | string[]>, Record<string, string>]>([
    [
      {},
      { scheme: "scheme.missing", rules: "rule.missing", amount: "amount.missing", reason: "reason.missing" },
    ],
    [{ ...proposal, rules: [] }, { rules: "rule.missing" }],
    [{ ...proposal, rules: Array.from({ length: 10 }, () => "P1") }, { rules: "unknown-choice" }],
    [{ ...proposal, fines: "some" }, { fines: "amount.unreadable" }],
    [{ ...proposal, reason: "\u202e" }, { reason: "text.unreadable" }],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(awardForm, typed)).toEqual(wrong);
  });
});

describe("an assessment", () => {
  it("reads what was ticked, one box or several", () => {
    expect(acceptedValue(assessForm, {})).toEqual({
      factsAndEvidence: false,
      decisiveFacts: false,
      excludedBy: [],
    });
    expect(acceptedValue(assessForm, { factsAndEvidence: "yes", excludedBy: "appeal" })).toEqual({
      factsAndEvidence: true,
      decisiveFacts: false,
      excludedBy: ["appeal"],
    });
    expect(acceptedValue(assessForm, { excludedBy: ["appeal", "unreachable"] }).excludedBy).toEqual([
      "appeal",
      "unreachable",
    ]);
    expect(issuesOf(assessForm, { excludedBy: "envy" })).toEqual({ "excludedBy.0": "unknown-choice" });
  });
});
