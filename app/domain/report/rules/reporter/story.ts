// Where a report stands for its reporter: which stage it is in, which clock runs, what still comes.
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";

/** The stages of the way that lie ahead of a reporter, in their order. */
export type Stage = "accept-or-refuse" | "verify" | "decide" | "tell";

const ahead: Partial<Record<ReportState, readonly Stage[]>> = {
  received: ["accept-or-refuse", "verify", "decide", "tell"],
  "in-review": ["accept-or-refuse", "verify", "decide", "tell"],
  accepted: ["verify", "decide", "tell"],
  verifying: ["decide", "tell"],
  // It concludes with the case that it joined.
  joined: ["decide", "tell"],
};

/** A question hides where the work is: the state in which it was asked. */
export function workingState(states: readonly ReportState[]): ReportState {
  return states.findLast((state) => state !== "needs-info") ?? "received";
}

/** What still comes; nothing where the report has come to its end. */
export function stagesAhead(working: ReportState): readonly Stage[] {
  return ahead[working] ?? [];
}

/** The legal clock that a reporter waits on, or null where none runs. */
export function runningClock(working: ReportState): "accept" | "verify" | null {
  if (working === "received" || working === "in-review") return "accept";
  return working === "accepted" || working === "verifying" ? "verify" : null;
}
