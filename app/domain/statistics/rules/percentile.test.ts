// Percentiles by nearest rank, against the plain definition.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile, publicPercentile } from "./percentile.ts";

function counted(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe("a percentile", () => {
  it("is the value of the nearest rank", () => {
    const days = counted([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
    expect(percentile(days, 0.5)).toBe(3);
    expect(percentile(days, 0.9)).toBe(6);
    expect(percentile(days, 1)).toBe(9);
    expect(percentile(counted(Array.from({ length: 100 }, (_, at) => at + 1)), 0.07)).toBe(7);
  });

  it("of nothing is nothing", () => {
    expect(percentile(new Map(), 0.5)).toBeNull();
  });

  it("leaves at least its share at or below, and with any smaller value would not", () => {
    const values = fc.array(fc.nat(60), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 5, 10, 50, 90, 99, 100), (days, hundredths) => {
        const value = percentile(counted(days), hundredths / 100) ?? -1;
        const upTo = (limit: number) => days.filter((day) => day <= limit).length * 100;
        expect(days).toContain(value);
        expect(upTo(value)).toBeGreaterThanOrEqual(hundredths * days.length);
        expect(upTo(value - 1)).toBeLessThan(hundredths * days.length);
      }),
    );
  });
});

describe("a percentile for the public", () => {
  const days = (count: number) => counted(Array.from({ length: count }, (_, at) => at + 1));

  it("needs as many values as any number", () => {
    expect(publicPercentile(days(4), 0.5, 5)).toBeNull();
    expect(publicPercentile(days(5), 0.5, 5)).toBe(3);
  });

  it("is never the wait of the slowest", () => {
    expect(publicPercentile(days(9), 0.9, 5)).toBeNull();
    expect(publicPercentile(days(10), 0.9, 5)).toBe(9);
    expect(publicPercentile(days(10), 0.05, 5)).toBeNull();
  });
});
