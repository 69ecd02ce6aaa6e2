// Until when somebody may ask to have it looked at again, and which clock the answer runs on.
import {
  type Calendar,
  type Clock,
  type ClockName,
  dueAt,
  type TimeLeft,
  timeLeft,
} from "#app/domain/clock/rules/clock.ts";
import type { ReviewKind } from "./lifecycle.ts";

type Times = { readonly calendar: Calendar; readonly clocks: Readonly<Record<ClockName, Clock>> };

const asking = {
  review: "ask-review",
  objection: "ask-objection",
} as const satisfies Record<ReviewKind, ClockName>;

/** Started when it is asked; a row of its own each (`clock/steps`). */
export const answerClocks = {
  review: "answer-review",
  objection: "answer-objection",
} as const satisfies Record<ReviewKind, ClockName>;

export type AskWindow = {
  readonly until: Date;
  /** It leans on a year whose holidays are not published yet, and may move. */
  readonly provisional: boolean;
  readonly left: TimeLeft;
  readonly open: boolean;
};

/** `told`: when the outcome could first be read, or the notice was issued. The last instant still counts. */
export function askWindow({ calendar, clocks }: Times, kind: ReviewKind, told: Date, now: Date): AskWindow {
  const { due, provisional } = dueAt(calendar, clocks[asking[kind]], told);
  return { until: due, provisional, left: timeLeft(calendar, due, now), open: now <= due };
}
