// Each state of a case is found in exactly one view, and a page's place in the list survives its address.
import { describe, expect, it } from "vitest";
import { caseStates } from "../lifecycle.ts";
import {
  caseCursorText,
  caseViews,
  readCaseCursor,
  readCaseView,
  statesOf,
  waitsForDecision,
} from "./views.ts";

describe("the list of cases", () => {
  it("shows a case of any state in one view, and only one", () => {
    expect(caseViews.flatMap(statesOf).sort()).toEqual([...caseStates].sort());
    expect(caseStates.filter(waitsForDecision)).toEqual(
      caseStates.filter((one) => statesOf("running").includes(one)),
    );
  });

  it("starts with what waits when nothing, or nonsense, was asked for", () => {
    expect(readCaseView("decided")).toBe("decided");
    for (const asked of [null, "", "closed", "running"]) expect(readCaseView(asked)).toBe("running");
  });

  it("goes on where the page before ended", () => {
    const place = {
      decideBy: new Date("2027-02-18T15:59:59.999Z"),
      id: "01938c7e-0000-7000-8000-0123456789ab",
    };
    expect(readCaseCursor(caseCursorText(place))).toEqual(place);
    for (const typed of [null, "", "1.x", "-5.01938c7e-0000-7000-8000-0123456789ab", "1.01938c7e' or 1=1"]) {
      expect(readCaseCursor(typed)).toBeNull();
    }
  });
});
