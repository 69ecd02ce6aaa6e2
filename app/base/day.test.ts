// Days and their edges in an office's zone, whatever zone the server runs in.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, endOfDay, isDay, plusDays, startOfDay, weekdayOf } from "./day.ts";

const shanghai = "Asia/Shanghai";

describe("a calendar day", () => {
  it("changes at midnight in the office's zone, not in UTC", () => {
    expect(dayIn(shanghai, new Date("2026-11-20T15:59:59.999Z"))).toBe("2026-11-20");
    expect(dayIn(shanghai, new Date("2026-11-20T16:00:00.000Z"))).toBe("2026-11-21");
  });

  it("begins and ends where the office's clocks say so", () => {
    expect(startOfDay(shanghai, "2026-12-04").toISOString()).toBe("2026-12-03T16:00:00.000Z");
    expect(endOfDay(shanghai, "2026-12-04").toISOString()).toBe("2026-12-04T15:59:59.999Z");
  });

  it("is 23 or 25 hours long where clocks change", () => {
    expect(startOfDay("Europe/Berlin", "2026-03-29").toISOString()).toBe("2026-03-28T23:00:00.000Z");
    expect(endOfDay("Europe/Berlin", "2026-03-29").toISOString()).toBe("2026-03-29T21:59:59.999Z");
    expect(endOfDay("Europe/Berlin", "2026-10-25").toISOString()).toBe("2026-10-25T22:59:59.999Z");
  });

  it("exists or does not", () => {
    expect(isDay("2028-02-29")).toBe(true);
    expect(isDay("2027-02-29")).toBe(false);
    expect(isDay("2026-13-01")).toBe(false);
    expect(isDay("2026-1-1")).toBe(false);
    expect(isDay("tomorrow")).toBe(false);
  });

  it("moves across months and years and knows its weekday", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(plusDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(weekdayOf("2026-11-20")).toBe(5);
  });

  it("holds every instant between its edges", () => {
    const instants = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(shanghai, "America/New_York", "Asia/Kathmandu"),
        (instant, zone) => {
          const day = dayIn(zone, instant);
          expect(startOfDay(zone, day).getTime()).toBeLessThanOrEqual(instant.getTime());
          expect(endOfDay(zone, day).getTime()).toBeGreaterThanOrEqual(instant.getTime());
        },
      ),
    );
  });
});
