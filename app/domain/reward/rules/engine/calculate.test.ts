// The engine gives what the known answers say, for the channel's own schemes and for one of another shape.
import { describe, expect, it } from "vitest";
import { fenFromYuan } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import { rewards } from "#app/channel/12390/rewards.ts";
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";
import known from "#tests/support/reward-vectors.json" with { type: "json" };
import { type Calculation, calculate, type RewardRequest, schemeInForce } from "./calculate.ts";

const today = "2026-11-20";

type Vector = (typeof known.vectors)[number];
type Typed = string | number | null | undefined;

function requestOf(vector: Vector): RewardRequest {
  const text = (typed: Typed) => (typeof typed === "number" ? String(typed) : typed);
  const asked: RewardRequest = {
    scheme: vector.scheme,
    operatingAmount: text(vector.operatingAmount),
    fines: text(vector.fines),
    auctionProceeds: text(vector.auctionProceeds),
  };
  return {
    ...asked,
    ...(vector.rule === undefined ? {} : { rule: vector.rule }),
    ...(vector.rules === undefined ? {} : { rules: vector.rules }),
    ...(vector.grade === undefined ? {} : { grade: vector.grade }),
  };
}

function refusalOf(work: () => unknown): Refusal | null {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}

function named(vector: Vector): string {
  const { why, ...rest } = vector;
  return `${JSON.stringify(rest)}${why ? ` (${why})` : ""}`;
}

describe("the known answers", () => {
  it.each(known.vectors.map((vector) => [named(vector), vector] as const))("%s", (_name, vector) => {
    const work = () => calculate(rewards, requestOf(vector), vector.at ?? today);
    if (vector.refused !== undefined) {
      expect(refusalOf(work)?.code).toBe(vector.refused);
      return;
    }
    const { minFen, maxFen, coDecision } = work();
    const [from, to] = vector.range ?? [vector.exact, vector.exact];
    expect([minFen, maxFen]).toEqual([fenFromYuan(String(from)), fenFromYuan(String(to))]);
    if (vector.coDecision !== undefined) expect(coDecision).toBe(vector.coDecision);
  });
});

describe("a calculation", () => {
  const names = (calculation: Calculation) => calculation.steps.map((step) => step.name);

  it("tells each step in the order in which it was reckoned, and ends with what it came to", () => {
    const p1 = calculate(rewards, { scheme: "SHDF-2018", rule: "P1", operatingAmount: "862000" }, today);
    expect(p1).toEqual({
      scheme: "SHDF-2018",
      version: 1,
      minFen: 0,
      maxFen: 1_724_000,
      coDecision: null,
      lines: [{ rule: "P1", minFen: 0, maxFen: 1_724_000 }],
      steps: [
        {
          rule: "P1",
          name: "at-least",
          facts: { input: "operatingAmount", threshold: 5_000_000 },
          fen: 86_200_000,
        },
        {
          rule: "P1",
          name: "amount",
          facts: { input: "operatingAmount", amount: 86_200_000 },
          fen: 86_200_000,
        },
        {
          rule: "P1",
          name: "up-to-share",
          facts: { input: "operatingAmount", amount: 86_200_000, percent: "2" },
          fen: 1_724_000,
        },
        { rule: "total", name: "cap-not-reached", facts: { cap: 60_000_000 }, fen: 1_724_000 },
        { rule: "total", name: "choose-within", facts: { from: 0, to: 1_724_000 }, fen: 1_724_000 },
      ],
    });
  });

  it("says that a floor raised the amount, and that a co-decision is needed", () => {
    const low = calculate(rewards, { scheme: "SAMR-2021", grade: 1, fines: "80000" }, today);
    expect(names(low)).toEqual(["amount", "share", "raised-to-floor", "cap-not-reached", "result"]);
    const high = calculate(rewards, { scheme: "SAMR-2021", grade: 1, fines: "30000000" }, today);
    expect(names(high)).toEqual(["amount", "share", "cap", "result", "co-decision"]);
  });

  it("hints at P3 where P1 starts below it, and no longer once P1 reaches as high", () => {
    const hint = (operatingAmount: string) =>
      calculate(rewards, { scheme: "SHDF-2018", rule: "P1", operatingAmount }, today).steps.find(
        (step) => step.name === "low-edge",
      );
    expect(hint("50000")?.facts).toEqual({ other: "P3", from: 100_000, to: 500_000 });
    expect(hint("249999")).toBeDefined();
    expect(hint("250000")).toBeUndefined();
  });

  it("shares the cap of P1 and P2 in proportion, to the fen", () => {
    const both = (operatingAmount: string, fines: string) =>
      calculate(rewards, { scheme: "SHDF-2018", rules: ["P1", "P2"], operatingAmount, fines }, today);
    const capped = both("30000000", "3000000");
    expect(capped.lines.map((line) => line.maxFen)).toEqual([40_000_000, 20_000_000]);
    expect(names(capped).slice(-5)).toEqual(["sum", "cap", "cap-share", "cap-share", "choose-within"]);
    expect(both("50000", "10000").lines.map((line) => line.maxFen)).toEqual([100_000, 100_000]);
    const odd = both("33333333.33", "7777777.77").lines.map((line) => line.maxFen);
    expect(odd.reduce((sum, fen) => sum + fen, 0)).toBe(60_000_000);
  });

  it("works the same by the rule of a grade as by the grade", () => {
    const byGrade = calculate(rewards, { scheme: "SAMR-2021", grade: 2, fines: "99999" }, today);
    expect(calculate(rewards, { scheme: "SAMR-2021", rule: "grade-2", fines: "99999" }, today)).toEqual(
      byGrade,
    );
  });
});

describe("what the engine refuses", () => {
  it.each<[string, Partial<RewardRequest>, string, Record<string, string>]>([
    ["a scheme nobody knows", { scheme: "SHDF-1999" }, "reward.scheme-unknown", { scheme: "SHDF-1999" }],
    [
      "a rule the scheme does not have",
      { rule: "P7" },
      "reward.rule-unknown",
      { scheme: "SHDF-2018", rule: "P7" },
    ],
    ["no rule at all", {}, "reward.rule-unknown", { scheme: "SHDF-2018", rule: "" }],
    ["an empty list of rules", { rules: [] }, "reward.rule-unknown", { scheme: "SHDF-2018", rule: "" }],
    ["a grade that does not exist", { grade: 4 }, "reward.rule-unknown", { scheme: "SHDF-2018", rule: "4" }],
    ["P1 without an amount", { rule: "P1" }, "reward.rule-not-applicable", { rule: "P1", other: "P3" }],
    [
      "P3 from 50,000 on",
      { rule: "P3", operatingAmount: "50000" },
      "reward.rule-not-applicable",
      { rule: "P3", other: "P1" },
    ],
    [
      "P4 where there was a fine",
      { rule: "P4", auctionProceeds: "100", fines: "1" },
      "reward.rule-not-applicable",
      { rule: "P4", other: "P2" },
    ],
    ["P2 without fines", { rule: "P2" }, "reward.amount-missing", { rule: "P2", input: "fines" }],
    [
      "two rules that do not stand together",
      { rules: ["P5", "P6"] },
      "reward.rule-not-applicable",
      { rule: "P6", other: "P5" },
    ],
    [
      "the same rule twice",
      { rules: ["P2", "P2"], fines: "1" },
      "reward.rule-not-applicable",
      { rule: "P2", other: "P2" },
    ],
  ])("%s", (_what, asked, code, facts) => {
    const refusal = refusalOf(() => calculate(rewards, { scheme: "SHDF-2018", ...asked }, today));
    expect({ code: refusal?.code, facts: refusal?.facts }).toEqual({ code, facts });
  });

  it("an unreadable amount, although the rule does not need it", () => {
    const asked = { scheme: "SHDF-2018", rule: "P5", fines: "-1" };
    expect(refusalOf(() => calculate(rewards, asked, today))?.code).toBe("reward.amount-unreadable");
  });
});

describe("a scheme of whole-amount brackets", () => {
  const text = { "zh-CN": "示例", en: "Example" };
  const jumping: Scheme = {
    id: "JUMP",
    version: 1,
    name: text,
    source: text,
    family: "formula",
    inForceFrom: "2025-01-01",
    inForceUntil: "2025-12-31",
    rules: [
      {
        id: "R",
        grade: null,
        name: text,
        condition: text,
        when: [],
        amount: {
          kind: "brackets",
          of: "fines",
          brackets: [
            { from: "0", amount: { kind: "between", from: "500", to: "500" } },
            { from: "10000", amount: { kind: "share", of: "fines", basisPoints: 1_000, atLeast: "0" } },
            { from: "100000", amount: { kind: "share", of: "fines", basisPoints: 500, atLeast: "0" } },
          ],
        },
        lowEdge: null,
      },
    ],
    caps: [],
    coDecision: null,
    secondApproverFrom: null,
    conditions: [],
    budgetLine: { code: "1", source: "为测试虚构" },
  };
  const later: Scheme = { ...jumping, version: 2, inForceFrom: "2026-01-01", inForceUntil: null };

  it.each([
    ["0", 50_000],
    ["9999.99", 50_000],
    ["10000", 100_000],
    ["99999.99", 1_000_000],
    ["100000", 500_000],
  ])("decides by the whole of %s, although the sum falls at an edge", (fines, fen) => {
    const { minFen, maxFen, steps } = calculate(
      [jumping],
      { scheme: "JUMP", rule: "R", fines },
      "2025-06-01",
    );
    expect([minFen, maxFen]).toEqual([fen, fen]);
    expect(steps[0]?.name).toBe("bracket");
  });

  it.each([
    ["2025-01-01", 1],
    ["2025-12-31", 1],
    ["2026-01-01", 2],
    ["2099-01-01", 2],
  ])("on %s version %d is in force", (at, version) => {
    expect(schemeInForce([jumping, later], "JUMP", at).version).toBe(version);
    expect(schemeInForce([later, jumping], "JUMP", at).version).toBe(version);
  });

  it("is not in force on the day before it begins, nor after it ended without a successor", () => {
    expect(refusalOf(() => schemeInForce([jumping, later], "JUMP", "2024-12-31"))?.code).toBe(
      "reward.no-version",
    );
    expect(refusalOf(() => schemeInForce([jumping], "JUMP", "2026-01-01"))?.code).toBe("reward.no-version");
  });
});
