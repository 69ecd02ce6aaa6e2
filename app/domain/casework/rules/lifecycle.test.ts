// A case goes where the domain lets it go, and nowhere else.
import { describe } from "vitest";
import { walkLifecycle } from "#tests/support/lifecycle-walk.ts";
import { caseLifecycle } from "./lifecycle.ts";

describe("the life of a case", () => {
  walkLifecycle({
    lifecycle: caseLifecycle,
    arrows: [
      "start-verifying: open, reopened > verifying",
      "decide: verifying > decided",
      "undo: decided > verifying",
      "act: decided > acting",
      "close: decided, acting > closed",
      "reopen: decided, acting, closed > reopened",
    ],
    // Even a closed case can be opened again, by a review or by the subject's return.
    ends: [],
    rests: ["closed"],
  });
});
