// A place in the queue travels in the address: what came back changed begins the queue anew and breaks nothing.
import { describe, expect, it } from "vitest";
import { cursorText, isQueueView, readCursor } from "./queue.ts";

const id = "019a9f3c-5f00-7a31-8c11-0123456789ab";

describe("a place in the queue", () => {
  it.each([0, 217_468_800, -43_200])("comes back from its address as it was: rank %d", (rank) => {
    expect(readCursor(cursorText({ rank, id }))).toEqual({ rank, id });
  });

  it.each([
    null,
    "",
    ".",
    `.${id}`,
    "217468800",
    "217468800.",
    `99999999999.${id}`,
    `NaN.${id}`,
    `1e9.${id}`,
    `1.${id.toUpperCase()}`,
    `1.${id}'--`,
    `1.${id} `,
    "1.\u0000",
    `１.${id}`,
  ])("is nowhere when it reads %j", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

describe("a view of the queue", () => {
  it("is one of those there are, whatever the address asks for", () => {
    expect(isQueueView("asked")).toBe(true);
    for (const other of ["", "toString", null, undefined, ["asked"]]) expect(isQueueView(other)).toBe(false);
  });
});
