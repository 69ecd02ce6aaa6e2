// A case's deadlines run until it is decided, and one in a year without a published calendar is provisional.
import { describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import type { ShownClock } from "#app/domain/clock/rules/running.ts";
import { runningClocks } from "./clock.ts";

const policy = channelNamed("12390");
const clock = (due: string, more: Partial<ShownClock> = {}): ShownClock => ({
  startedAt: new Date("2026-11-13T09:12:00+08:00"),
  due: new Date(due),
  provisional: false,
  pausedAt: null,
  pauses: [],
  extendedDays: 0,
  ...more,
});
const started = new Map([
  ["verify", clock("2026-12-04T23:59:59.999+08:00")],
  ["decide", clock("2027-02-11T23:59:59.999+08:00", { provisional: true })],
]);

describe("the deadlines of a case", () => {
  it("are to verify and to decide, the second one provisional while 2027 has no published calendar", () => {
    expect(runningClocks(policy, "verifying", started, new Date("2026-11-20T10:00:00+08:00"))).toEqual([
      expect.objectContaining({
        name: "verify",
        left: { kind: "working-days", count: 10 },
        provisional: false,
        extensible: true,
      }),
      expect.objectContaining({ name: "decide", urgency: "calm", provisional: true }),
    ]);
  });

  it("press when they come near, and are late once they ran out", () => {
    const [near] = runningClocks(policy, "verifying", started, new Date("2026-12-03T10:00:00+08:00"));
    const [late] = runningClocks(policy, "verifying", started, new Date("2026-12-05T00:00:00+08:00"));
    expect([near?.urgency, late?.urgency]).toEqual(["near", "late"]);
  });

  it("stand still while they are paused, and are extended once only", () => {
    const pausedAt = new Date("2026-12-03T10:00:00+08:00");
    const paused = new Map([
      ["verify", clock("2026-12-04T23:59:59.999+08:00", { pausedAt, extendedDays: 15 })],
    ]);
    expect(runningClocks(policy, "open", paused, new Date("2026-12-20T00:00:00+08:00"))).toEqual([
      expect.objectContaining({
        urgency: "paused",
        left: { kind: "working-days", count: 1 },
        extended: true,
        extensible: false,
      }),
    ]);
  });

  it("end with the decision", () => {
    for (const state of ["decided", "acting", "closed"] as const) {
      expect(runningClocks(policy, state, started, new Date("2026-11-20T10:00:00+08:00"))).toEqual([]);
    }
  });
});
