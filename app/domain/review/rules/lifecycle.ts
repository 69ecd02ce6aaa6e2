// The life of a request to look again, and who can ask for what.
import { defineLifecycle } from "#app/base/lifecycle.ts";

/** `review` by a reporter, of a refusal or an outcome; `objection` by the party that a measure affects. */
export const reviewKinds = ["review", "objection"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export const reviewStates = ["asked", "granted", "upheld"] as const;
export type ReviewState = (typeof reviewStates)[number];

const deciders = ["supervisor"] as const;

/** `undo` is for the cooling period only. What is granted sets work going at once and is not undone. */
export const reviewLifecycle = defineLifecycle({
  start: "asked",
  states: reviewStates,
  transitions: [
    {
      from: ["asked"],
      event: "grant",
      to: "granted",
      who: deciders,
      needs: ["reasons", "another-person"],
    },
    {
      from: ["asked"],
      event: "uphold",
      to: "upheld",
      who: deciders,
      needs: ["reasons", "another-person"],
    },
    { from: ["upheld"], event: "undo", to: "asked", who: deciders, needs: ["cooling-period"] },
  ],
});

export type ReviewEvent = (typeof reviewLifecycle)["transitions"][number]["event"];
