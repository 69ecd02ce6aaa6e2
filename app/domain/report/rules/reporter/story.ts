// Where a report stands for its reporter: in which stage, on which clock, and what still comes.
import { dayIn } from "#app/base/day.ts";
import {
  type Calendar,
  type Clock,
  type ClockName,
  dueAt,
  type TimeLeft,
  timeLeft,
  workingDaysLeft,
} from "#app/domain/clock/rules.ts";
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";

/** The stages of the way that lie ahead of a reporter, in their order. */
export type Stage = "accept-or-refuse" | "verify" | "decide" | "tell";

const ahead: Partial<Record<ReportState, readonly Stage[]>> = {
  received: ["verify", "decide", "tell"],
  "in-review": ["verify", "decide", "tell"],
  accepted: ["verify", "decide", "tell"],
  verifying: ["decide", "tell"],
  // It concludes with the case that it joined.
  joined: ["decide", "tell"],
};

/** A question hides where the work is: the state in which it was asked. */
export function workingState(states: readonly ReportState[]): ReportState {
  return states.findLast((state) => state !== "needs-info") ?? "received";
}

/** What comes after the present stage; nothing where the report has come to its end. `states`: oldest first. */
export function stagesAhead(states: readonly ReportState[]): readonly Stage[] {
  const working = workingState(states);
  const stages = ahead[working] ?? [];
  // While a question is open the review itself is still to come.
  const asked = states.at(-1) === "needs-info" && clockOf(working) === "accept";
  return asked ? ["accept-or-refuse", ...stages] : stages;
}

type Waiting = "accept" | "verify";

function clockOf(working: ReportState): Waiting | null {
  if (working === "received" || working === "in-review") return "accept";
  return working === "accepted" || working === "verifying" ? "verify" : null;
}

export type ReportDates = {
  readonly filedAt: Date;
  readonly acceptBy: Date;
  readonly acceptedAt: Date | null;
  readonly verifyBy: Date | null;
};

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

type Times = { readonly calendar: Calendar; readonly clocks: Readonly<Record<ClockName, Clock>> };

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
