// A report shows why it stands where it stands, also when the rule that placed it is gone.
import { describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { standing } from "./standing.ts";

const policy = channelNamed("12390");
const filedAt = new Date("2026-11-11T20:17:00+08:00");
const report = {
  category: "copyright-piracy",
  dangerNow: false,
  minors: true,
  state: "in-review" as const,
  filedAt,
  acceptBy: new Date("2026-11-20T23:59:59.999+08:00"),
  ruleId: "piracy",
  running: null,
};
const friday = new Date("2026-11-20T10:00:00+08:00");

describe("where a report stands", () => {
  it("is told by a score that is the sum of its parts, and by the rule that placed it", () => {
    const { score, parts, rule } = standing(policy, report, friday);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(parts.find(({ part }) => part === "deadline")?.facts).toEqual({ workingDaysLeft: 0 });
    expect(rule).toEqual({ number: 16, title: { "zh-CN": "盗版侵权", en: "Copyright piracy" } });
  });

  it("rises while it waits", () => {
    const thursday = new Date("2026-11-19T10:00:00+08:00");
    expect(standing(policy, report, friday).score).toBeGreaterThan(standing(policy, report, thursday).score);
  });

  it("has a clock that presses from two working days before, and is late once it ran out", () => {
    const urgencyAt = (now: string) => standing(policy, report, new Date(now)).clock?.urgency;
    expect(urgencyAt("2026-11-17T10:00:00+08:00")).toBe("calm");
    expect(urgencyAt("2026-11-18T10:00:00+08:00")).toBe("near");
    expect(urgencyAt("2026-11-20T23:00:00+08:00")).toBe("near");
    expect(urgencyAt("2026-11-21T00:00:00+08:00")).toBe("late");
  });

  it("has a clock that waits with the reporter who is asked, and none once it was decided", () => {
    expect(standing(policy, { ...report, state: "needs-info" }, friday).clock?.urgency).toBe("paused");
    for (const state of ["accepted", "not-accepted", "concluded", "withdrawn"] as const) {
      expect(standing(policy, { ...report, state }, friday).clock).toBeNull();
    }
  });

  it("shows what was left when its clock paused, that it was extended, and that it may move", () => {
    const running = {
      ...{ startedAt: filedAt, due: report.acceptBy, provisional: true, extendedDays: 7, pauses: [] },
      pausedAt: new Date("2026-11-17T10:00:00+08:00"),
    };
    expect(standing(policy, { ...report, running, state: "needs-info" }, friday).clock).toMatchObject({
      ...{ urgency: "paused", left: { kind: "working-days", count: 3 }, extended: true, provisional: true },
    });
  });

  it("is told without the rule once a later policy dropped it", () => {
    expect(standing(policy, { ...report, ruleId: "dropped" }, friday).rule).toBeNull();
  });
});
