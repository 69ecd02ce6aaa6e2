// The deadlines of a case that still run, as the desk shows them.
import type { PauseReason, TimeLeft } from "#app/domain/clock/rules/clock.ts";
import { openPause, type ShownClock, timeLeftOf } from "#app/domain/clock/rules/running.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import type { CaseState } from "../lifecycle.ts";
import { waitsForDecision } from "./views.ts";

export const caseClockNames = ["verify", "decide"] as const;
export type CaseClockName = (typeof caseClockNames)[number];

export type CaseClock = {
  readonly name: CaseClockName;
  readonly due: Date;
  readonly left: TimeLeft;
  readonly urgency: "calm" | "near" | "late" | "paused";
  /** Why it is paused, where it is. */
  readonly pausedFor: PauseReason | null;
  /** It leans on a year whose holidays are not published yet, and may move. */
  readonly provisional: boolean;
  readonly extended: boolean;
  /** Whether a supervisor may extend it now. */
  readonly extensible: boolean;
};

type Started = ReadonlyMap<string, ShownClock>;

/** None once the case is decided. `started`: by name. */
export function runningClocks(
  { calendar, clocks }: Pick<Policy, "calendar" | "clocks">,
  state: CaseState,
  started: Started,
  now: Date,
): CaseClock[] {
  if (!waitsForDecision(state)) return [];
  return caseClockNames.flatMap((name) => {
    const running = started.get(name);
    if (!running) return [];
    const { due, provisional, pausedAt, extendedDays } = running;
    const left = timeLeftOf(calendar, running, now);
    const extended = extendedDays > 0;
    const extensible = !extended && clocks[name].extension !== null;
    const urgency = pausedAt ? "paused" : urgencyOf(left);
    const pausedFor = openPause(running)?.reason ?? null;
    return [{ name, due, left, urgency, pausedFor, provisional, extended, extensible }];
  });
}
