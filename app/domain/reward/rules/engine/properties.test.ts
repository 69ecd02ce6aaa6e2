// What must hold for every case, whatever its figures: caps, floors, half up, and the choice inside the range.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yuanFromFen } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import { rewards } from "#app/channel/12390/rewards.ts";
import { calculate, schemeInForce } from "./calculate.ts";
import { approvalNeeds, requireWithinRange } from "./choice.ts";

const today = "2026-11-20";
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  fc.integer({ min: 0, max: 100_000_000 }),
);
const grades = fc.constantFrom(1, 2, 3);
const floors = [0, 500_000, 300_000, 100_000];

const p1 = (fen: number) => ({ scheme: "SHDF-2018", rule: "P1", operatingAmount: yuanFromFen(fen) });

describe("a formula award", () => {
  it("is one amount, never above the cap and never below the floor", () => {
    fc.assert(
      fc.property(amounts, grades, (fines, grade) => {
        const { minFen, maxFen, coDecision } = calculate(
          rewards,
          { scheme: "SAMR-2021", grade, fines: yuanFromFen(fines) },
          today,
        );
        expect(minFen).toBe(maxFen);
        expect(maxFen).toBeLessThanOrEqual(100_000_000);
        expect(maxFen).toBeGreaterThanOrEqual(floors[grade] ?? 0);
        expect(coDecision).toBe(maxFen >= 50_000_000 ? "finance" : null);
      }),
    );
  });

  it("never falls when the fines rise", () => {
    fc.assert(
      fc.property(amounts, amounts, grades, (one, other, grade) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
          (fines) =>
            calculate(rewards, { scheme: "SAMR-2021", grade, fines: yuanFromFen(fines) }, today).maxFen,
        );
        expect(less).toBeLessThanOrEqual(more ?? 0);
      }),
    );
  });
});

describe("a ceiling award", () => {
  it("stays under the cap, alone and with a second line, and its lines make up the whole", () => {
    fc.assert(
      fc.property(amounts, amounts, (operating, fines) => {
        fc.pre(operating >= 5_000_000);
        const both = calculate(
          rewards,
          {
            scheme: "SHDF-2018",
            rules: ["P1", "P2"],
            operatingAmount: yuanFromFen(operating),
            fines: yuanFromFen(fines),
          },
          today,
        );
        expect(both.maxFen).toBeLessThanOrEqual(60_000_000);
        expect(both.lines.reduce((sum, line) => sum + line.maxFen, 0)).toBe(both.maxFen);
        expect(both.minFen).toBeLessThanOrEqual(both.maxFen);
        expect(both.maxFen).toBeGreaterThanOrEqual(calculate(rewards, p1(operating), today).maxFen);
      }),
    );
  });

  it("applies by P1 or by P3, never by both and never by neither", () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        const applies = ["P1", "P3"].filter((rule) => {
          try {
            return calculate(rewards, { ...p1(fen), rule }, today).maxFen >= 0;
          } catch (cause) {
            if (cause instanceof Refusal && cause.code === "reward.rule-not-applicable") return false;
            throw cause;
          }
        });
        expect(applies).toEqual([fen >= 5_000_000 ? "P1" : "P3"]);
      }),
    );
  });

  it("keeps every step a whole number of fen", () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        fc.pre(fen >= 5_000_000);
        for (const step of calculate(rewards, p1(fen), today).steps) {
          expect(Number.isSafeInteger(step.fen)).toBe(true);
        }
      }),
    );
  });
});

describe("the version that counts", () => {
  it("is the one in force on the day, or none", () => {
    const days = fc
      .date({ min: new Date("2015-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(...rewards), (day, scheme) => {
        const work = () => schemeInForce(rewards, scheme.id, day);
        if (day < scheme.inForceFrom) expect(work).toThrow("reward.no-version");
        else expect(work()).toBe(scheme);
      }),
    );
  });
});

describe("the sum that staff choose", () => {
  const range = { minFen: 100_000, maxFen: 500_000 };

  it.each([100_000, 100_001, 500_000])("may be %d fen, inside the range", (fen) => {
    expect(() => requireWithinRange(range, fen)).not.toThrow();
  });

  it.each([99_999, 500_001, 0, -1, 100_000.5, Number.NaN])("may not be %d", (fen) => {
    expect(() => requireWithinRange(range, fen)).toThrow("award.amount-outside-range");
  });

  it("needs a second approver and a co-decision from the scheme's thresholds on", () => {
    const shdf = schemeInForce(rewards, "SHDF-2018", today);
    const samr = schemeInForce(rewards, "SAMR-2021", today);
    expect(approvalNeeds(shdf, 999_999)).toEqual({ approvers: 1, coDecision: null });
    expect(approvalNeeds(shdf, 1_000_000)).toEqual({ approvers: 2, coDecision: null });
    expect(approvalNeeds(samr, 49_999_999).coDecision).toBeNull();
    expect(approvalNeeds(samr, 50_000_000).coDecision).toBe("finance");
  });
});
