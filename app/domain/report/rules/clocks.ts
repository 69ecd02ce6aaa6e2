// What each event of a report does to the clock to accept or refuse it.
import type { ReportEvent } from "./lifecycle.ts";

type ClockEffect = "start" | "end" | "reopen" | "pause" | "resume" | "none";

/**
 * `accept` runs from filing until the office has said what becomes of the report, pauses while its reporter is asked, and
 * starts over where the report comes back to intake. A question in a case pauses the clocks of the case as well.
 */
const effects = {
  file: "start",
  "take-up": "none",
  accept: "end",
  refuse: "end",
  refer: "end",
  return: "start",
  "start-verifying": "none",
  conclude: "none",
  "grant-review": "start",
  undo: "reopen",
  ask: "pause",
  "resume-review": "resume",
  "resume-accepted": "resume",
  "resume-verifying": "resume",
  join: "end",
  "undo-join-review": "reopen",
  "undo-join-accepted": "none",
  "undo-join-verifying": "none",
  withdraw: "end",
} as const satisfies Record<ReportEvent | "file", ClockEffect>;

/** `to`: where the event leads; only in review does the clock to accept run. */
export function clockEffect(event: ReportEvent | "file", to: string): ClockEffect {
  const effect = effects[event];
  if ((effect === "start" || effect === "reopen") && to !== "in-review" && to !== "received") return "none";
  return effect;
}
