// Money is read, written and shared exactly.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenFromYuan, isPlainAmount, percentFrom, shareOf, yuanFromFen } from "./money.ts";
import { Refusal } from "./refusal.ts";

const amounts = fc.integer({ min: 0, max: 999_999_999_999_999 });

describe("an amount of money", () => {
  it.each([
    ["0", 0],
    ["0.5", 50],
    ["0.05", 5],
    ["5000", 500_000],
    ["499999.95", 49_999_995],
    ["9999999999999.99", 999_999_999_999_999],
  ])("%s yuan is %d fen", (text, fen) => {
    expect(fenFromYuan(text)).toBe(fen);
  });

  it.each([
    "",
    " ",
    "10,000",
    "１００００",
    "+5",
    "-5",
    "5.",
    ".5",
    "5.001",
    "05",
    "1e3",
    "0x10",
    "5 ",
    "5\n",
    "五千",
    "NaN",
    "Infinity",
    "99999999999999",
    "٥",
  ])("%j is refused as unreadable", (text) => {
    expect(isPlainAmount(text)).toBe(false);
    expect(() => fenFromYuan(text)).toThrow(new Refusal("reward.amount-unreadable"));
  });

  it("comes back the same after being written down", () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(fenFromYuan(yuanFromFen(fen))).toBe(fen);
      }),
    );
  });

  it("may be below nothing when written in a ledger", () => {
    expect(yuanFromFen(-5)).toBe("-0.05");
    expect(yuanFromFen(-123_456)).toBe("-1234.56");
  });

  it("is never a fraction of a fen", () => {
    expect(() => yuanFromFen(0.5)).toThrow(RangeError);
    expect(() => shareOf(Number.NaN, 100)).toThrow(RangeError);
  });
});

describe("a share of money", () => {
  it.each([
    [10_000_017, 300, 300_001, "3,000.0051 rounds down"],
    [10_000_050, 100, 100_001, "1,000.005 rounds half up"],
    [10_000_049, 100, 100_000, "1,000.0049 rounds down"],
    [999_999_999, 500, 50_000_000, "499,999.99995 rounds up"],
    [0, 500, 0, "nothing of nothing"],
  ])("of %d fen at %d basis points is %d (%s)", (fen, basisPoints, share) => {
    expect(shareOf(fen, basisPoints)).toBe(share);
  });

  it("is off by half a fen at most, whatever the size", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (fen, basisPoints) => {
        const off = BigInt(shareOf(fen, basisPoints)) * 10_000n - BigInt(fen) * BigInt(basisPoints);
        expect(off > -5_000n && off <= 5_000n).toBe(true);
      }),
    );
  });

  it("is named in percent without needless zeros", () => {
    expect([200, 50, 1_000, 10_000, 1, 0].map(percentFrom)).toEqual(["2", "0.5", "10", "100", "0.01", "0"]);
  });
});
