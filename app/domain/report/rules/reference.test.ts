// A reference can be said aloud, and a misheard digit is found.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReference, referenceFrom } from "./reference.ts";

const digitsOf = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((digits) => digits.join(""));
const drawn = fc.oneof(digitsOf(8), digitsOf(11));

function issueOf(typed: string): string | null {
  const reading = readReference(typed);
  return reading.ok ? null : reading.issue;
}

describe("a reference", () => {
  it("ends in the check digit of ISO 7064 MOD 11,10", () => {
    // Eight digits and the same check digit make a German VAT number; DE136695976 is its textbook example.
    expect(referenceFrom("13669597")).toBe("1366-9597-6");
    expect(referenceFrom("48271936")).toBe("4827-1936-4");
  });

  it("stands in groups of four, nine digits short or twelve digits long", () => {
    expect(referenceFrom("00000000")).toMatch(/^0000-0000-[0-9]$/);
    expect(referenceFrom("12345678901")).toMatch(/^1234-5678-901[0-9]$/);
  });

  it.each(["", "1234567", "123456789", "1234567890", "123456789012", "1234567x"])(
    "is not made from %j",
    (digits) => {
      expect(() => referenceFrom(digits)).toThrow(RangeError);
    },
  );

  it("comes back as it was stored, however it is typed", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom("", " ", "－", "–", "\u00a0", "\u3000"), (digits, between) => {
        const reference = referenceFrom(digits);
        expect(readReference(reference.replaceAll("-", between))).toEqual({ ok: true, reference });
      }),
    );
  });

  it.each([
    ["", "reference.missing"],
    ["4827-1936", "reference.wrong-length"],
    ["4827-1936-44", "reference.wrong-length"],
    ["4827-1936-A", "reference.unreadable"],
    ["4827-1936-5", "reference.wrong-digits"],
  ])("says what is wrong with %j", (typed, wrong) => {
    expect(issueOf(typed)).toBe(wrong);
  });

  it("finds every single wrong digit", () => {
    fc.assert(
      fc.property(drawn, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, place, off) => {
        const whole = referenceFrom(digits).replaceAll("-", "");
        const at = place % whole.length;
        const wrong = String((Number(whole[at]) + off) % 10);
        expect(issueOf(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe("reference.wrong-digits");
      }),
      { numRuns: 2_000 },
    );
  });
});
