// An estimate is asked strictly by programs and kindly by people, and only for what its rules look at.
import { describe, expect, it } from "vitest";
import { parsedFields } from "#app/base/form-fields.ts";
import { Refusal } from "#app/base/refusal.ts";
import { rewards } from "#app/channel/12390/rewards.ts";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { ladder } from "#tests/support/ladder-scheme.ts";
import {
  calculatorForm,
  dayAsked,
  estimateBody,
  inputsAsked,
  refusedMember,
  requestOfBody,
  rulesBeside,
} from "./estimate.ts";

const [shdf, samr] = rewards;
if (!shdf || !samr) throw new Error("the channel has two schemes");
const rulesOf = (...ids: string[]) => shdf.rules.filter(({ id }) => ids.includes(id));

describe("what a program sends", () => {
  it("becomes what the engine is asked; unknown amounts are null or absent", () => {
    const body = parsedFields({ scheme: "SAMR-2021", grade: "1", fines: "80000", more: "x" }, estimateBody);
    if (!body.ok) throw new Error("it reads");
    expect(requestOfBody(body.value)).toEqual({ scheme: "SAMR-2021", grade: 1, fines: "80000" });
    const p3 = parsedFields({ scheme: "SHDF-2018", rule: "P3", operatingAmount: null }, estimateBody);
    if (!p3.ok) throw new Error("it reads");
    expect(requestOfBody(p3.value)).toMatchObject({ rule: "P3", operatingAmount: null });
  });

  it.each<[Record<string, unknown>, Record<string, string>]>([
    [{}, { scheme: "scheme.missing" }],
    [{ scheme: "" }, { scheme: "scheme.missing" }],
    [{ scheme: {} }, { scheme: "scheme.missing" }],
    [{ scheme: "S", rule: "P1", grade: "1" }, { rule: "rule.several" }],
    [{ scheme: "S", grade: "1.5" }, { grade: "unknown-choice" }],
    [{ scheme: "S", grade: true }, { grade: "unknown-choice" }],
    [{ scheme: "S", rule: "x".repeat(65) }, { rule: "unknown-choice" }],
    [{ scheme: "S", rules: [{}] }, { "rules.0": "unknown-choice" }],
    [{ scheme: "S", rules: Array.from({ length: 10 }, () => "P1") }, { rules: "unknown-choice" }],
    [{ scheme: "S", fines: "10,000" }, { fines: "amount.unreadable" }],
    [{ scheme: "S", fines: "" }, { fines: "amount.unreadable" }],
    [
      { scheme: "S", fines: true, operatingAmount: [] },
      { operatingAmount: "amount.unreadable", fines: "amount.unreadable" },
    ],
    [{ scheme: "S", at: "yesterday" }, { at: "day.unreadable" }],
    [{ scheme: "S", at: "2026-02-30" }, { at: "day.unreadable" }],
    [{ scheme: "S", at: "2026-02-30T00:00:00Z" }, { at: "day.unreadable" }],
    [{ scheme: "S", at: "0000-01-01T00:00:00Z" }, { at: "day.unreadable" }],
    [{ scheme: "S", at: "9999-12-31T23:59:59Z" }, { at: "day.unreadable" }],
    [{ scheme: "S", at: "2026-11-20T10:00:00" }, { at: "day.unreadable" }],
    [{ scheme: "S", at: "2026-11-20T25:00:00Z" }, { at: "day.unreadable" }],
  ])("%j is refused: %j", (body, wrong) => {
    const read = parsedFields(body, estimateBody);
    expect(read.ok ? {} : Object.fromEntries(read.issues.map(({ field, code }) => [field, code]))).toEqual(
      wrong,
    );
  });
});

describe("the day of an estimate", () => {
  const now = new Date("2026-11-20T15:59:59Z");
  it.each([
    [undefined, "2026-11-20"],
    [null, "2026-11-20"],
    ["", "2026-11-20"],
    ["2018-12-01", "2018-12-01"],
    ["2018-11-30T15:59:59Z", "2018-11-30"],
    ["2018-11-30T16:00:00Z", "2018-12-01"],
    ["2018-11-30T23:00:00+08:00", "2018-11-30"],
  ])("for %j is %s where the office is", (at, day) => {
    expect(dayAsked(at, "Asia/Shanghai", now)).toBe(day);
  });
});

describe("what the engine refuses", () => {
  it.each<[ConstructorParameters<typeof Refusal>, object, string | null]>([
    [["reward.amount-missing", { input: "fines" }], {}, "fines"],
    [["reward.rule-unknown"], { grade: 4 }, "grade"],
    [["reward.rule-unknown"], {}, "rule"],
    [["reward.rule-not-applicable"], { rules: ["P1"] }, "rules"],
    [["reward.scheme-unknown"], {}, "scheme"],
    [["reward.no-version"], {}, "at"],
    [["limit.wait"], {}, null],
  ])("%j belongs to a field", (refusal, asked, member) => {
    expect(refusedMember(new Refusal(...refusal), { scheme: "S", ...asked })).toBe(member);
  });
});

describe("the public form", () => {
  it("takes amounts as people write them, and a day or none", () => {
    const typed = { scheme: "SAMR-2021", rules: "grade-1", fines: "１０，０００元" };
    expect(acceptedValue(calculatorForm, typed)).toMatchObject({
      rules: ["grade-1"],
      fines: "10000",
      at: "",
    });
    expect(issuesOf(calculatorForm, { ...typed, at: "2026-02-30" })).toEqual({ at: "day.unreadable" });
    expect(issuesOf(calculatorForm, { scheme: "SAMR-2021" })).toEqual({ rules: "rule.missing" });
  });

  it.each([
    [["P1"], [{ input: "operatingAmount", needed: true }]],
    [["P2"], [{ input: "fines", needed: true }]],
    [["P3"], [{ input: "operatingAmount", needed: false }]],
    [
      ["P4"],
      [
        { input: "auctionProceeds", needed: true },
        { input: "fines", needed: false },
      ],
    ],
    [["P8"], []],
    [
      ["P1", "P2"],
      [
        { input: "operatingAmount", needed: true },
        { input: "fines", needed: true },
      ],
    ],
  ])("asks for %j only what they look at", (ids, asked) => {
    expect(inputsAsked(rulesOf(...ids))).toEqual(asked);
  });

  it("asks a scheme of another shape by its own brackets", () => {
    expect(inputsAsked(ladder.rules)).toEqual([{ input: "fines", needed: true }]);
  });

  it("offers the rules that may stand beside a chosen one", () => {
    const beside = (...ids: string[]) => rulesBeside(shdf, rulesOf(...ids)).map(({ id }) => id);
    expect([beside("P1"), beside("P2"), beside("P1", "P2"), beside("P5")]).toEqual([["P2"], ["P1"], [], []]);
    expect(rulesBeside(samr, samr.rules.slice(0, 1))).toEqual([]);
  });
});
