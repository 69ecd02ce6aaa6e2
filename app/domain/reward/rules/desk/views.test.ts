// Each state of an award is found in exactly one view, and nonsense in an address shows the first page.
import { describe, expect, it } from "vitest";
import { awardStates } from "../lifecycle.ts";
import { awardViews, readAwardCursor, readAwardView, statesOf } from "./views.ts";

describe("the list of awards", () => {
  it("shows an award of any state in one view, and only one", () => {
    expect(awardViews.flatMap(statesOf).sort()).toEqual([...awardStates].sort());
  });

  it("starts with what waits when nothing, or nonsense, was asked for", () => {
    expect(readAwardView("settled")).toBe("settled");
    expect(readAwardView("paid")).toBe("waiting");
    expect(readAwardCursor("01938c7e-0000-7000-8000-0123456789ab")).toBe(
      "01938c7e-0000-7000-8000-0123456789ab",
    );
    for (const typed of [null, "", "\0", "7' or 1=1"]) expect(readAwardCursor(typed)).toBeNull();
  });
});
