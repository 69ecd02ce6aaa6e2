// An account number is read as people write it; a missing check digit is noticed, never judged.
import { describe, expect, it } from "vitest";
import { hasCheckDigit, readAccount } from "./account.ts";

describe("an account number", () => {
  it("may be written in groups, with dashes and in full-width digits", () => {
    expect(readAccount("6222 0000 0000 0000 009")).toBe("6222000000000000009");
    expect(readAccount("６２２２－０００００")).toBe("622200000");
  });

  it("is none with letters, or too short, or too long", () => {
    for (const typed of ["", "1234567", "CN12345678", "1".repeat(31)]) expect(readAccount(typed)).toBeNull();
    expect(readAccount("1".repeat(30))).toBe("1".repeat(30));
  });

  it("of a card carries a check digit, and one wrong digit or two swapped ones show", () => {
    expect(hasCheckDigit("79927398713")).toBe(true);
    expect(hasCheckDigit("4111111111111111")).toBe(true);
    expect(hasCheckDigit("79927398714")).toBe(false);
    expect(hasCheckDigit("79927398173")).toBe(false);
  });
});
