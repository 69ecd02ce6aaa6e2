// The life of a report, as staff and the reporter see it: its states, and the one table of what leads where.
import { defineLifecycle } from "#app/base/lifecycle.ts";

export const reportStates = [
  "received",
  "in-review",
  "needs-info",
  "not-accepted",
  "referred",
  "accepted",
  "verifying",
  "concluded",
  "joined",
  "withdrawn",
] as const;
export type ReportState = (typeof reportStates)[number];

export const reportModes = ["anonymous", "confidential", "real-name"] as const;
export type ReportMode = (typeof reportModes)[number];

/** How a report reached the office. */
export const reportSources = ["web", "phone", "counter", "post", "api"] as const;

/** Coded grounds for not accepting (domain: lifecycles). */
export const refusalGrounds = [
  "outside-remit",
  "protected-expression",
  "another-authority",
  "already-handled",
  "no-identifiable-subject",
  "not-enough-facts",
  "limitation-period",
  "in-court",
  "false-or-abusive",
  "other",
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** Grounds that say nothing without words: which authority, or what the other reason is. */
const groundsWithWords: readonly RefusalGround[] = ["another-authority", "other"];

export function needsWords(ground: RefusalGround): boolean {
  return groundsWithWords.includes(ground);
}

const intake = ["system", "intake", "triage", "supervisor"] as const;
const triage = ["triage", "supervisor"] as const;
const casework = ["investigator", "supervisor"] as const;
const back = ["same-state-before"] as const;
const review = { event: "grant-review", who: ["supervisor"], needs: ["reason", "another-person"] } as const;
const asking = ["triage", "investigator", "supervisor"] as const;
/** Where work is going on: only from here is a reporter asked, or a report joined to an earlier one. */
const open = ["in-review", "accepted", "verifying"] as const;
/** An answer, the office's own step, or the end of the time to answer. */
const resuming = ["reporter", "triage", "investigator", "supervisor", "system"] as const;

/**
 * `needs-info` and `joined` lead back to the state before, so each has one event for every state it was entered from
 * (`resumeEvent` picks it). `undo` is for the cooling period only; what comes later is a new, reasoned entry.
 * A joined report concludes with its case, because every receipt gets an answer (domain: promises).
 */
export const reportLifecycle = defineLifecycle({
  start: "received",
  states: reportStates,
  transitions: [
    { from: ["received"], event: "take-up", to: "in-review", who: intake, needs: [] },
    { from: ["in-review"], event: "accept", to: "accepted", who: triage, needs: ["case"] },
    { from: ["in-review"], event: "refuse", to: "not-accepted", who: triage, needs: ["ground"] },
    { from: ["in-review"], event: "refer", to: "referred", who: triage, needs: ["authority"] },
    { from: ["referred"], event: "return", to: "in-review", who: intake, needs: ["reason"] },
    { from: ["accepted"], event: "start-verifying", to: "verifying", who: casework, needs: [] },
    {
      from: ["verifying", "joined"],
      event: "conclude",
      to: "concluded",
      who: ["investigator", "supervisor", "system"],
      needs: ["decision"],
    },
    { ...review, from: ["not-accepted"], to: "in-review" },
    { ...review, from: ["concluded"], to: "verifying" },
    { from: ["not-accepted"], event: "undo", to: "in-review", who: triage, needs: ["cooling-period"] },
    { from: ["concluded"], event: "undo", to: "verifying", who: casework, needs: ["cooling-period"] },
    { from: open, event: "ask", to: "needs-info", who: asking, needs: ["question"] },
    { from: ["needs-info"], event: "resume-review", to: "in-review", who: resuming, needs: back },
    { from: ["needs-info"], event: "resume-accepted", to: "accepted", who: resuming, needs: back },
    { from: ["needs-info"], event: "resume-verifying", to: "verifying", who: resuming, needs: back },
    { from: open, event: "join", to: "joined", who: asking, needs: ["earlier-report"] },
    { from: ["joined"], event: "undo-join-review", to: "in-review", who: asking, needs: back },
    { from: ["joined"], event: "undo-join-accepted", to: "accepted", who: asking, needs: back },
    { from: ["joined"], event: "undo-join-verifying", to: "verifying", who: asking, needs: back },
    {
      from: ["received", "in-review", "needs-info", "accepted", "verifying", "joined"],
      event: "withdraw",
      to: "withdrawn",
      who: ["reporter"],
      needs: [],
    },
  ],
});

export type ReportEvent = (typeof reportLifecycle)["transitions"][number]["event"];

/**
 * The event that leads out of `needs-info`, back to the state in which the question was asked; null where none can be
 * asked in that state. The caller knows `before` from the report's steps.
 */
export function resumeEvent(before: ReportState): ReportEvent | null {
  if (!open.some((state) => state === before)) return null;
  return (
    reportLifecycle.transitions.find((t) => t.from.includes("needs-info") && t.to === before)?.event ?? null
  );
}
