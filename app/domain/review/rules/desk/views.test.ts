// The list of requests and the places in its order that addresses carry.
import { describe, expect, it } from "vitest";
import { readReviewCursor, readReviewView, reviewCursorText } from "./views.ts";

describe("the list of requests", () => {
  it("shows what waits unless something else is asked for by its name", () => {
    expect(readReviewView("answered")).toBe("answered");
    for (const asked of [null, "", "all", "constructor"]) expect(readReviewView(asked)).toBe("waiting");
  });

  it("begins at its beginning for anything but a place that it gave out", () => {
    const place = { at: new Date("2026-12-01T02:03:04.005Z"), id: "0193a000-0000-7000-8000-000000000001" };
    expect(readReviewCursor(reviewCursorText(place))).toEqual(place);
    for (const text of [null, "", "1", ".x", "1.2", `999999999999999.${place.id}`]) {
      expect(readReviewCursor(text)).toBeNull();
    }
  });
});
