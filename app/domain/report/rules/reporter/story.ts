// The story of a report for its reporter: what happened, on which clock it is, and what still comes.
import { dayIn } from "#app/base/day.ts";
import {
  type Calendar,
  type Clock,
  type ClockName,
  type TimeLeft,
  workingDaysLeft,
} from "#app/domain/clock/rules/clock.ts";
import { type ShownClock, timeLeftOf } from "#app/domain/clock/rules/running.ts";
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";

type Times = { readonly calendar: Calendar; readonly clocks: Readonly<Record<ClockName, Clock>> };

/** The clocks of the report and of its case that have started; whether one still runs is told by the state. */
export type ReportClocks = Readonly<Partial<Record<"accept" | "verify" | "decide", ShownClock>>>;

/** A question hides where the work is: the state in which it was asked. `states`: oldest first. */
export function workingState(states: readonly ReportState[]): ReportState {
  return states.findLast((state) => state !== "needs-info") ?? "received";
}

/** The stages of the way that lie ahead of a reporter, in their order. */
export type Stage = "accept-or-refuse" | "verify" | "decide" | "tell";

/** Either a date is known, or how long after something else; while its clock stands still, neither. */
export type StageAhead = { readonly stage: Stage } & (
  | { readonly due: Date; readonly provisional: boolean }
  | { readonly paused: true }
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
export function stagesAhead(
  { clocks }: Pick<Times, "clocks">,
  states: readonly ReportState[],
  started: ReportClocks,
): StageAhead[] {
  const working = workingState(states);
  const stages = ahead[working] ?? [];
  // While a question is open the review itself is still to come.
  const asked = states.at(-1) === "needs-info" && clockOf(working) === "accept";
  return [...(asked ? (["accept-or-refuse"] as const) : []), ...stages].map((stage) =>
    stageAhead(clocks, stage, started),
  );
}

function stageAhead(clocks: Times["clocks"], stage: Stage, started: ReportClocks): StageAhead {
  if (stage === "tell") return { stage, after: "decision", ...lengthOf(clocks["tell-reporter"]) };
  const running = started[stage === "accept-or-refuse" ? "accept" : stage];
  if (running?.pausedAt) return { stage, paused: true };
  if (running) return { stage, due: running.due, provisional: running.provisional };
  return { stage, after: "acceptance", ...lengthOf(clocks[stage === "verify" ? "verify" : "decide"]) };
}

function lengthOf({ unit, days }: Clock) {
  return { unit, days };
}

type Waiting = "accept" | "verify";

function clockOf(working: ReportState): Waiting | null {
  if (working === "received" || working === "in-review") return "accept";
  return working === "accepted" || working === "verifying" ? "verify" : null;
}

/** `day` and `limit` are working days since the clock started: on day 4 of 15; of a paused clock when it paused. */
export type RunningClock = {
  readonly name: Waiting;
  readonly start: Date;
  readonly due: Date;
  readonly left: TimeLeft;
  readonly day: number;
  readonly limit: number;
  readonly provisional: boolean;
  readonly pausedAt: Date | null;
  /** Days in the clock's unit by which it was extended; 0 where it was not. */
  readonly extendedDays: number;
  /** Whether a supervisor may (still) extend it once. */
  readonly extension: boolean;
};

/** The legal clock that the reporter waits on, or null where none runs. */
export function runningClock(
  { calendar, clocks }: Times,
  working: ReportState,
  started: ReportClocks,
  now: Date,
): RunningClock | null {
  const name = clockOf(working);
  const running = name && started[name];
  if (!name || !running) return null;
  const { startedAt: start, due, provisional, pausedAt, extendedDays } = running;
  const daysTo = (end: Date) =>
    workingDaysLeft(calendar, dayIn(calendar.zone, start), dayIn(calendar.zone, end));
  return {
    ...{ name, start, due, provisional, pausedAt, extendedDays },
    left: timeLeftOf(calendar, running, now),
    day: daysTo(pausedAt ?? now),
    limit: daysTo(due),
    extension: clocks[name].extension !== null && extendedDays === 0,
  };
}
