// What of a report's history its reporter is told, and as what.
import type { ReportEvent } from "#app/domain/report/rules/lifecycle.ts";
import type { MessageKind } from "#app/domain/report/rules/thread.ts";

/** How an event reads to the reporter; null where the next one says the same to them. */
const told = {
  file: "file",
  "take-up": null,
  accept: "accept",
  refuse: "refuse",
  refer: "refer",
  return: "return",
  "start-verifying": "start-verifying",
  conclude: "conclude",
  "grant-review": "grant-review",
  undo: "undo",
  ask: "ask",
  "resume-review": "unanswered",
  "resume-accepted": "unanswered",
  "resume-verifying": "unanswered",
  join: "join",
  "undo-join-review": "unjoin",
  "undo-join-accepted": "unjoin",
  "undo-join-verifying": "unjoin",
  withdraw: "withdraw",
} as const satisfies Record<ReportEvent | "file", string | null>;

export type ToldAs = NonNullable<(typeof told)[keyof typeof told]> | "answered";
export type ToldStep = {
  readonly id: string;
  readonly as: ToldAs;
  readonly at: Date;
  /** To whom it was referred. */
  readonly authority: string | null;
  /** What the office said with it; a refusal's stand with the refusal itself. */
  readonly words: string | null;
};

type Happened = {
  readonly id: string;
  readonly event: string;
  readonly at: Date;
  readonly authority: string | null;
  readonly words: string | null;
};
type Said = { readonly kind: MessageKind; readonly at: Date };

/** `steps` and `thread` oldest first. A question that an answer ended was answered, any other was let go. */
export function toldSteps(steps: readonly Happened[], thread: readonly Said[]): ToldStep[] {
  const isAnswered = (at: Date) =>
    thread.some((said) => said.kind === "answer" && said.at.getTime() === at.getTime());
  return steps.flatMap(({ id, event, at, authority, words }) => {
    const as = isTold(event) ? told[event] : null;
    if (!as) return [];
    return [
      {
        id,
        as: as === "unanswered" && isAnswered(at) ? "answered" : as,
        at,
        authority,
        words: as === "refuse" ? null : words,
      },
    ];
  });
}

function isTold(event: string): event is keyof typeof told {
  return event in told;
}
