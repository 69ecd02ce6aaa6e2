// The twelve months that are over, in the office's zone.
import { describe, expect, it } from "vitest";
import { periodAt } from "./period.ts";

const zone = "Asia/Shanghai";

describe("the period of the figures", () => {
  it("is the twelve months before the current one", () => {
    const period = periodAt(zone, new Date("2026-11-20T10:00:00+08:00"));
    expect(period.months).toHaveLength(12);
    expect([period.months[0], period.months[11], period.next]).toEqual(["2025-11", "2026-10", "2026-11"]);
    expect(period.start).toEqual(new Date("2025-11-01T00:00:00+08:00"));
    expect(period.starts[2]).toEqual(new Date("2026-01-01T00:00:00+08:00"));
    expect(period.end).toEqual(new Date("2026-11-01T00:00:00+08:00"));
  });

  it("turns at midnight of the office, not of Greenwich", () => {
    expect(periodAt(zone, new Date("2026-10-31T15:59:59Z")).next).toBe("2026-10");
    expect(periodAt(zone, new Date("2026-10-31T16:00:00Z")).next).toBe("2026-11");
  });

  it("crosses the year", () => {
    const { months, next } = periodAt(zone, new Date("2027-01-03T00:00:00Z"));
    expect([months[0], months[11], next]).toEqual(["2026-01", "2026-12", "2027-01"]);
  });
});
