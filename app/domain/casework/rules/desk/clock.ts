// The deadlines of a case that still run, as the desk shows them.
import { dueAt, type TimeLeft, timeLeft } from "#app/domain/clock/rules/clock.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import type { CaseState } from "../lifecycle.ts";
import { waitsForDecision } from "./views.ts";

export type CaseClock = {
  readonly name: "verify" | "decide";
  readonly due: Date;
  readonly left: TimeLeft;
  readonly urgency: "calm" | "near" | "late";
  /** It leans on a year whose holidays are not published yet, and may move. */
  readonly provisional: boolean;
};

type Timed = {
  readonly state: CaseState;
  readonly openedAt: Date;
  readonly verifyBy: Date;
  readonly decideBy: Date;
};

/** None once the case is decided. */
export function runningClocks(
  { calendar, clocks }: Pick<Policy, "calendar" | "clocks">,
  { state, openedAt, verifyBy, decideBy }: Timed,
  now: Date,
): CaseClock[] {
  if (!waitsForDecision(state)) return [];
  const running = [
    { name: "verify" as const, due: verifyBy },
    { name: "decide" as const, due: decideBy },
  ];
  return running.map(({ name, due }) => {
    const left = timeLeft(calendar, due, now);
    const { provisional } = dueAt(calendar, clocks[name], openedAt);
    return { name, due, left, urgency: urgencyOf(left), provisional };
  });
}
