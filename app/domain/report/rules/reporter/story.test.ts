// A reporter always reads what comes next and how long it may take, until the report has come to its end.
import { describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { type ReportState, reportStates } from "#app/domain/report/rules/lifecycle.ts";
import { type ReportClocks, runningClock, stagesAhead, workingState } from "./story.ts";

const policy = channelNamed("12390");

/** Filed on a Tuesday, accepted on the Friday after. */
const clockFrom = (startedAt: string, due: string, provisional = false) => ({
  ...{
    startedAt: new Date(startedAt),
    due: new Date(due),
    provisional,
    pausedAt: null,
    pauses: [],
    extendedDays: 0,
  },
});
const filed: ReportClocks = { accept: clockFrom("2026-11-10T06:09:00Z", "2026-11-19T15:59:59.999Z") };
const verify = clockFrom("2026-11-13T01:12:00Z", "2026-12-04T15:59:59.999Z");
const accepted: ReportClocks = {
  ...filed,
  verify,
  // Into a year whose holidays are not published yet.
  decide: clockFrom("2026-11-13T01:12:00Z", "2027-02-11T15:59:59.999Z", true),
};
const ahead = (...states: ReportState[]) => stagesAhead(policy, states, filed).map(({ stage }) => stage);

describe("the way ahead of a report", () => {
  it("ends with the answer as long as the report is open", () => {
    const way = (state: ReportState) => ahead("received", "in-review", state);
    const ended = reportStates.filter((state) => way(state).length === 0);
    expect(ended).toEqual(["not-accepted", "referred", "concluded", "withdrawn"]);
    const open = reportStates.filter((state) => !ended.includes(state));
    for (const state of open) expect(way(state).at(-1)).toBe("tell");
  });

  it("grows shorter from state to state", () => {
    expect(ahead("received", "in-review")).toEqual(["verify", "decide", "tell"]);
    expect(ahead("in-review", "accepted", "verifying")).toEqual(["decide", "tell"]);
  });

  it("goes on from where a question was asked", () => {
    expect(workingState(["received", "in-review", "accepted", "verifying", "needs-info"])).toBe("verifying");
    expect(ahead("verifying", "needs-info")).toEqual(["decide", "tell"]);
    expect(ahead("in-review", "needs-info")).toEqual(["accept-or-refuse", "verify", "decide", "tell"]);
  });

  it("tells how long each stage takes after the one before, until its date is known", () => {
    expect(stagesAhead(policy, ["in-review"], filed)).toEqual([
      { stage: "verify", after: "acceptance", unit: "working", days: 15 },
      { stage: "decide", after: "acceptance", unit: "calendar", days: 90 },
      { stage: "tell", after: "decision", unit: "working", days: 7 },
    ]);
    expect(stagesAhead(policy, ["accepted"], accepted)).toEqual([
      { stage: "verify", due: verify.due, provisional: false },
      { stage: "decide", due: accepted.decide?.due, provisional: true },
      { stage: "tell", after: "decision", unit: "working", days: 7 },
    ]);
  });
});

describe("the clock that a reporter waits on", () => {
  const onThursday = new Date("2026-11-19T02:00:00Z");
  const clockIn = (working: ReportState, now = onThursday) => runningClock(policy, working, accepted, now);

  it("is that of acceptance first", () => {
    expect(clockIn("in-review", new Date("2026-11-12T02:00:00Z"))).toMatchObject({
      name: "accept",
      due: filed.accept?.due,
      left: { kind: "working-days", count: 5 },
      day: 2,
      limit: 7,
      provisional: false,
    });
  });

  it("is that of verifying from acceptance on, counted from there", () => {
    expect(clockIn("verifying")).toMatchObject({
      name: "verify",
      start: verify.startedAt,
      left: { kind: "working-days", count: 11 },
      day: 4,
      limit: 15,
      extension: true,
    });
  });

  it("says by how much it is late", () => {
    expect(clockIn("verifying", new Date("2026-12-08T02:00:00Z"))).toMatchObject({
      left: { kind: "overdue", workingDays: 2 },
      day: 17,
    });
  });

  it("stands still while its reporter is asked, and can not be extended twice", () => {
    const asked = { ...verify, pausedAt: new Date("2026-11-18T02:00:00Z"), extendedDays: 15 };
    expect(
      runningClock(policy, "verifying", { verify: asked }, new Date("2026-12-30T02:00:00Z")),
    ).toMatchObject({
      left: { kind: "working-days", count: 12 },
      day: 3,
      extension: false,
    });
  });

  it("is none once the report has come to its end, or joined another", () => {
    for (const state of ["concluded", "not-accepted", "withdrawn", "joined"] as const) {
      expect(clockIn(state)).toBeNull();
    }
  });
});
