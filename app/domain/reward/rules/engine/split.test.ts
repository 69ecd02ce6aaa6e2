// A sum divided among people comes to the same sum, to the fen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenFromYuan } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import known from "#tests/support/reward-vectors.json" with { type: "json" };
import { apportion, splitByShares, splitEqually } from "./split.ts";

const fen = (yuan: number) => fenFromYuan(String(yuan));
const incomplete = new Refusal("reward.shares-incomplete");
const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
const totals = fc.integer({ min: 0, max: 100_000_000_000 });

/** Shares in hundredths of a percent that come to the whole, each above nothing. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 12 })
  .map((cuts) => [0, ...cuts.sort((one, other) => one - other), 10_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

describe("the known answers", () => {
  it.each(known.splits.map((split) => [JSON.stringify(split), split] as const))("%s", (_name, split) => {
    const work = () =>
      typeof split.shares === "string"
        ? splitEqually(fen(split.award), split.people ?? 0)
        : splitByShares(
            fen(split.award),
            split.shares.map((percent) => percent * 100),
          );
    if (split.refused !== undefined) expect(work).toThrow(incomplete);
    else expect(work()).toEqual(split.amounts?.map(fen));
  });
});

describe("parts of a sum", () => {
  it("come to the sum, whatever the shares", () => {
    fc.assert(
      fc.property(totals, shares, (total, agreed) => {
        expect(sum(splitByShares(total, agreed))).toBe(total);
      }),
    );
  });

  it("are within a fen of what was agreed", () => {
    fc.assert(
      fc.property(totals, shares, (total, agreed) => {
        splitByShares(total, agreed).forEach((part, index) => {
          const off = BigInt(part) * 10_000n - BigInt(total) * BigInt(agreed[index] ?? 0);
          expect(off > -10_000n && off < 10_000n).toBe(true);
        });
      }),
    );
  });

  it("differ by a fen at most where all are equal, the earlier never getting less", () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 50 }), (total, people) => {
        const parts = splitEqually(total, people);
        expect(sum(parts)).toBe(total);
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        expect([...parts].sort((one, other) => other - one)).toEqual(parts);
      }),
    );
  });

  it("give nothing to a weight of nothing, and never more than the weight when the sum is below all weights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, part) => {
          fc.pre(sum(weights) > 0);
          const parts = apportion(Math.floor(sum(weights) * part), weights);
          expect(sum(parts)).toBe(Math.floor(sum(weights) * part));
          parts.forEach((one, index) => {
            expect(one).toBeLessThanOrEqual(weights[index] ?? 0);
          });
        },
      ),
    );
  });
});

describe("shares that do not hold", () => {
  it.each([
    ["too little", [5_000, 3_000]],
    ["too much", [5_000, 6_000]],
    ["a share of nothing", [10_000, 0]],
    ["a share below nothing", [11_000, -1_000]],
    ["a fraction", [5_000.5, 4_999.5]],
    ["nobody", []],
  ])("%s is refused", (_what, agreed) => {
    expect(() => splitByShares(100, agreed)).toThrow(incomplete);
  });

  it.each([0, -1, 1.5, Number.NaN])("%d people cannot share", (people) => {
    expect(() => splitEqually(100, people)).toThrow(incomplete);
  });
});
