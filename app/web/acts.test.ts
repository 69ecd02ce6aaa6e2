// A button means an act of its page's table and nothing that every object knows.
import { describe, expect, it } from "vitest";
import { actNamed } from "./acts.ts";

const acts = { answer: "answers", withdraw: "withdraws" };

describe("the act that a button means", () => {
  it("is the one that the table names", () => {
    expect(actNamed(acts, "withdraw")).toBe("withdraws");
  });

  it.each(["", "other", "__proto__", "constructor", "toString", "hasOwnProperty", undefined])(
    "is none for %j",
    (intent) => {
      expect(actNamed(acts, intent)).toBeNull();
    },
  );

  it("is none where two buttons are said to be pressed", () => {
    expect(actNamed(acts, ["answer", "withdraw"])).toBeNull();
  });
});
