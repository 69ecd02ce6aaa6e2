// A report goes where the domain lets it go, and nowhere else.
import { describe, expect, it } from "vitest";
import { follow } from "#app/base/lifecycle.ts";
import { walkLifecycle } from "#tests/support/lifecycle-walk.ts";
import { needsWords, refusalGrounds, reportLifecycle, reportStates, resumeEvent } from "./lifecycle.ts";

describe("the life of a report", () => {
  walkLifecycle({
    lifecycle: reportLifecycle,
    arrows: [
      "take-up: received > in-review",
      "accept: in-review > accepted",
      "refuse: in-review > not-accepted",
      "refer: in-review > referred",
      "return: referred > in-review",
      "start-verifying: accepted > verifying",
      "conclude: verifying, joined > concluded",
      "grant-review: not-accepted > in-review",
      "grant-review: concluded > verifying",
      "undo: not-accepted > in-review",
      "undo: concluded > verifying",
      "ask: in-review, accepted, verifying > needs-info",
      "resume-review: needs-info > in-review",
      "resume-accepted: needs-info > accepted",
      "resume-verifying: needs-info > verifying",
      "join: in-review, accepted, verifying > joined",
      "undo-join-review: joined > in-review",
      "undo-join-accepted: joined > accepted",
      "undo-join-verifying: joined > verifying",
      "withdraw: received, in-review, needs-info, accepted, verifying, joined > withdrawn",
    ],
    ends: ["withdrawn"],
    rests: ["not-accepted", "referred", "concluded"],
  });

  it("goes back to where the question was asked, from wherever one can be asked", () => {
    for (const before of reportStates) {
      const back = resumeEvent(before);
      if (follow(reportLifecycle, before, "ask") === null) expect(back).toBeNull();
      else expect(back && follow(reportLifecycle, "needs-info", back)).toBe(before);
    }
  });

  it("lets nobody but the reporter withdraw", () => {
    const withdraw = reportLifecycle.transitions.filter((t) => t.event === "withdraw");
    expect(withdraw.flatMap((t) => t.who)).toEqual(["reporter"]);
  });
});

describe("the grounds for not accepting", () => {
  it("are ten, and two of them say nothing without words", () => {
    expect(refusalGrounds).toHaveLength(10);
    expect(refusalGrounds.filter(needsWords)).toEqual(["another-authority", "other"]);
  });
});
