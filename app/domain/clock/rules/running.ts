// A clock under way: what pauses, an extension and a restart do to its due date. Reckoned from the facts each time.
import { dayIn, daysBetween } from "#app/base/day.ts";
import {
  type Calendar,
  type Clock,
  type Due,
  dueAt,
  type PauseReason,
  type TimeLeft,
  timeLeft,
  workingDaysLeft,
} from "./clock.ts";

/** What a clock runs for. */
export const clockedKinds = ["report", "case", "award", "review"] as const;
export type ClockedKind = (typeof clockedKinds)[number];

/** Instants as ISO strings, because the row keeps them as JSON; `to` is null while it lasts. */
export type Pause = { readonly from: string; readonly to: string | null; readonly reason: PauseReason };

export type Run = {
  readonly startedAt: Date;
  /** Oldest first; they do not overlap. */
  readonly pauses: readonly Pause[];
  readonly extendedDays: number;
};

/** A running clock as screens show it. */
export type ShownClock = Pick<Run, "startedAt" | "extendedDays"> & {
  readonly due: Date;
  /** It leans on a year whose holidays are not published yet, and may move. */
  readonly provisional: boolean;
  readonly pausedAt: Date | null;
  /** Of this run; the last one says why it is paused. */
  readonly pauses: readonly Pause[];
};

/**
 * When the run ends. The day on which a pause begins still counts, those after it up to the day on which it ends do not,
 * in the clock's own unit (domain: clocks). A pause that began when the time was over already heals nothing.
 */
export function dueOfRun(calendar: Calendar, clock: Pick<Clock, "unit" | "days">, run: Run): Due {
  const reckon = (paused: number) =>
    dueAt(calendar, { unit: clock.unit, days: clock.days + run.extendedDays + paused }, run.startedAt);
  let paused = 0;
  for (const pause of run.pauses) {
    const from = new Date(pause.from);
    if (pause.to === null || from > reckon(paused).due) continue;
    paused += pausedDays(calendar, clock.unit, from, new Date(pause.to));
  }
  return reckon(paused);
}

function pausedDays(calendar: Calendar, unit: Clock["unit"], from: Date, to: Date): number {
  const [first, last] = [dayIn(calendar.zone, from), dayIn(calendar.zone, to)];
  return unit === "working" ? workingDaysLeft(calendar, first, last) : daysBetween(first, last);
}

/** What is left; of a paused clock what was left when it paused. */
export function timeLeftOf(
  calendar: Calendar,
  running: { readonly due: Date; readonly pausedAt: Date | null },
  now: Date,
): TimeLeft {
  return timeLeft(calendar, running.due, running.pausedAt ?? now);
}

/** Null where the clock is paused already, or that reason does not pause it. */
export function pausedBy(
  clock: Pick<Clock, "pauses">,
  run: Run,
  reason: PauseReason,
  now: Date,
): readonly Pause[] | null {
  if (!clock.pauses.includes(reason) || openPause(run)) return null;
  return [...run.pauses, { from: now.toISOString(), to: null, reason }];
}

/** Null where it is not paused, or for another reason. */
export function resumedFrom(run: Run, reason: PauseReason, now: Date): readonly Pause[] | null {
  const open = openPause(run);
  if (open?.reason !== reason) return null;
  return [...run.pauses.slice(0, -1), { ...open, to: now.toISOString() }];
}

export function openPause({ pauses }: Pick<Run, "pauses">): Pause | null {
  const last = pauses.at(-1);
  return last && last.to === null ? last : null;
}

/** Binds the reason of an extension to its clock; it lies sealed under the key of what the clock is about. */
export function extensionContext(clockId: string): string {
  return `clock:${clockId}:extension`;
}
