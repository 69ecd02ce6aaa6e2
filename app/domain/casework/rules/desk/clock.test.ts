// A case's deadlines run until it is decided, and one in a year without a published calendar is provisional.
import { describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { runningClocks } from "./clock.ts";

const policy = channelNamed("12390");
const opened = {
  state: "verifying",
  openedAt: new Date("2026-11-13T09:12:00+08:00"),
  verifyBy: new Date("2026-12-04T23:59:59.999+08:00"),
  decideBy: new Date("2027-02-11T23:59:59.999+08:00"),
} as const;

describe("the deadlines of a case", () => {
  it("are to verify and to decide, the second one provisional while 2027 has no published calendar", () => {
    expect(runningClocks(policy, opened, new Date("2026-11-20T10:00:00+08:00"))).toEqual([
      expect.objectContaining({
        name: "verify",
        left: { kind: "working-days", count: 10 },
        provisional: false,
      }),
      expect.objectContaining({ name: "decide", urgency: "calm", provisional: true }),
    ]);
  });

  it("press when they come near, and are late once they ran out", () => {
    const [near] = runningClocks(policy, opened, new Date("2026-12-03T10:00:00+08:00"));
    const [late] = runningClocks(policy, opened, new Date("2026-12-05T00:00:00+08:00"));
    expect([near?.urgency, late?.urgency]).toEqual(["near", "late"]);
  });

  it("end with the decision", () => {
    for (const state of ["decided", "acting", "closed"] as const) {
      expect(runningClocks(policy, { ...opened, state }, opened.openedAt)).toEqual([]);
    }
  });
});
