// Until when somebody may ask, with the channel's calendar: 180 calendar days, a last day off moves on.
import { describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { askWindow } from "./window.ts";

const times = channelNamed("12390");
const told = new Date("2026-11-27T07:40:00Z");

describe("the time to ask", () => {
  it("is 180 days for a review and for an objection alike, to the end of the last one", () => {
    for (const kind of ["review", "objection"] as const) {
      const { until, open, provisional } = askWindow(times, kind, told, told);
      expect(until.toISOString()).toBe("2027-05-26T15:59:59.999Z");
      // 2027's list of holidays is not published yet.
      expect({ open, provisional }).toEqual({ open: true, provisional: true });
    }
  });

  it("moves on where the last day is off", () => {
    // The 180th day is Saturday 26 June 2027.
    const { until } = askWindow(times, "review", new Date("2026-12-28T02:00:00Z"), told);
    expect(until.toISOString()).toBe("2027-06-28T15:59:59.999Z");
  });

  it("is over an instant after it", () => {
    const { until, left } = askWindow(times, "review", told, told);
    expect(left.kind).toBe("working-days");
    expect(askWindow(times, "review", told, until).open).toBe(true);
    const after = new Date(until.getTime() + 1);
    expect(askWindow(times, "review", told, after)).toMatchObject({ open: false, left: { kind: "overdue" } });
  });
});
