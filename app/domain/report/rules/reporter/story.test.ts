// A reporter always reads what comes next, until the report has come to its end.
import { describe, expect, it } from "vitest";
import { reportStates } from "#app/domain/report/rules/lifecycle.ts";
import { runningClock, stagesAhead, workingState } from "./story.ts";

describe("the way ahead of a report", () => {
  it("ends with the answer as long as it is open", () => {
    const open = reportStates.filter((state) => stagesAhead(state).length > 0);
    expect(open).toEqual(["received", "in-review", "accepted", "verifying", "joined"]);
    for (const state of open) expect(stagesAhead(state).at(-1)).toBe("tell");
  });

  it("grows shorter from state to state", () => {
    expect(stagesAhead("in-review")).toEqual(["accept-or-refuse", "verify", "decide", "tell"]);
    expect(stagesAhead("accepted")).toEqual(["verify", "decide", "tell"]);
    expect(stagesAhead("verifying")).toEqual(["decide", "tell"]);
    expect(stagesAhead("concluded")).toEqual([]);
  });

  it("is that of the state in which a question was asked", () => {
    expect(workingState(["received", "in-review", "accepted", "verifying", "needs-info"])).toBe("verifying");
    expect(workingState(["received", "in-review", "needs-info"])).toBe("in-review");
  });
});

describe("the clock that a reporter waits on", () => {
  it("is that of acceptance first, then that of verifying, then none", () => {
    expect(runningClock("in-review")).toBe("accept");
    expect(runningClock("accepted")).toBe("verify");
    expect(runningClock("verifying")).toBe("verify");
    expect(runningClock("concluded")).toBeNull();
    expect(runningClock("not-accepted")).toBeNull();
  });
});
