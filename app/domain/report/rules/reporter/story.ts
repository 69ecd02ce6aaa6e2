// The story of a report for its reporter: what happened, on which clock it is, and what still comes.
import { dayIn } from "#app/base/day.ts";
import {
  type Calendar,
  type Clock,
  type ClockName,
  dueAt,
  type TimeLeft,
  timeLeft,
  workingDaysLeft,
} from "#app/domain/clock/rules/clock.ts";
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";

type Times = { readonly calendar: Calendar; readonly clocks: Readonly<Record<ClockName, Clock>> };

/** Null where the report has not come so far. */
export type ReportDates = {
  readonly filedAt: Date;
  readonly acceptBy: Date;
  readonly acceptedAt: Date | null;
  readonly verifyBy: Date | null;
  readonly decideBy: Date | null;
};

/** A question hides where the work is: the state in which it was asked. `states`: oldest first. */
export function workingState(states: readonly ReportState[]): ReportState {
  return states.findLast((state) => state !== "needs-info") ?? "received";
}

/** The stages of the way that lie ahead of a reporter, in their order. */
export type Stage = "accept-or-refuse" | "verify" | "decide" | "tell";

/** Either a date is known, or how long after something else. */
export type StageAhead = { readonly stage: Stage } & (
  | { readonly due: Date; readonly provisional: boolean }
  | { readonly after: "acceptance" | "decision"; readonly unit: Clock["unit"]; readonly days: number }
);

const ahead: Partial<Record<ReportState, readonly Stage[]>> = {
  received: ["verify", "decide", "tell"],
  "in-review": ["verify", "decide", "tell"],
  accepted: ["verify", "decide", "tell"],
  verifying: ["decide", "tell"],
  // It concludes with the case that it joined.
  joined: ["decide", "tell"],
};

/** What comes after the present stage; nothing where the report has come to its end. `states`: oldest first. */
export function stagesAhead(times: Times, states: readonly ReportState[], dates: ReportDates): StageAhead[] {
  const working = workingState(states);
  const stages = ahead[working] ?? [];
  // While a question is open the review itself is still to come.
  const asked = states.at(-1) === "needs-info" && clockOf(working) === "accept";
  return [...(asked ? (["accept-or-refuse"] as const) : []), ...stages].map((stage) =>
    stageAhead(times, stage, dates),
  );
}

function stageAhead({ calendar, clocks }: Times, stage: Stage, dates: ReportDates): StageAhead {
  const dated = (clock: Clock, start: Date, due: Date) => ({
    stage,
    due,
    provisional: dueAt(calendar, clock, start).provisional,
  });
  if (stage === "accept-or-refuse") return dated(clocks.accept, dates.filedAt, dates.acceptBy);
  if (stage === "tell") return { stage, after: "decision", ...lengthOf(clocks["tell-reporter"]) };
  const due = stage === "verify" ? dates.verifyBy : dates.decideBy;
  if (dates.acceptedAt && due) return dated(clocks[stage], dates.acceptedAt, due);
  return { stage, after: "acceptance", ...lengthOf(clocks[stage]) };
}

function lengthOf({ unit, days }: Clock) {
  return { unit, days };
}

type Waiting = "accept" | "verify";

function clockOf(working: ReportState): Waiting | null {
  if (working === "received" || working === "in-review") return "accept";
  return working === "accepted" || working === "verifying" ? "verify" : null;
}

/** `day` and `limit` are working days since the clock started: on day 4 of 15. */
export type RunningClock = {
  readonly name: Waiting;
  readonly start: Date;
  readonly due: Date;
  readonly left: TimeLeft;
  readonly day: number;
  readonly limit: number;
  readonly provisional: boolean;
  /** Whether a supervisor may extend it once. */
  readonly extension: boolean;
};

/** The legal clock that the reporter waits on, or null where none runs. */
export function runningClock(
  { calendar, clocks }: Times,
  working: ReportState,
  dates: ReportDates,
  now: Date,
): RunningClock | null {
  const name = clockOf(working);
  const [start, due] =
    name === "verify" ? [dates.acceptedAt, dates.verifyBy] : [dates.filedAt, dates.acceptBy];
  if (!name || !start || !due) return null;
  const daysTo = (end: Date) =>
    workingDaysLeft(calendar, dayIn(calendar.zone, start), dayIn(calendar.zone, end));
  return {
    name,
    start,
    due,
    left: timeLeft(calendar, due, now),
    day: daysTo(now),
    limit: daysTo(due),
    provisional: dueAt(calendar, clocks[name], start).provisional,
    extension: clocks[name].extension !== null,
  };
}
