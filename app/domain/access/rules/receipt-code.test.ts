// The receipt code is read as people type it, and every slip of the finger is found.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeGroups, readReceiptCode, receiptCodeFrom } from "./receipt-code.ts";

const zeros = "0".repeat(26);
const code = receiptCodeFrom("12345678901234567890123456");
const drawn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 26, maxLength: 26 })
  .map((digits) => receiptCodeFrom(digits.join("")));

function issueOf(typed: string): string | null {
  const reading = readReceiptCode(typed);
  return reading.ok ? null : reading.issue;
}

describe("a receipt code", () => {
  it("keeps the digits drawn and adds two check digits, so that the whole leaves 1 when divided by 97", () => {
    expect(code.startsWith("12345678901234567890123456")).toBe(true);
    fc.assert(
      fc.property(drawn, (whole) => {
        expect(whole).toMatch(/^[0-9]{28}$/);
        expect(BigInt(whole) % 97n).toBe(1n);
      }),
    );
  });

  it("has check digits from 02 to 98, written with both digits", () => {
    expect(receiptCodeFrom(zeros)).toBe(`${zeros}98`);
    // ISO 7064's own example: 794 takes 44.
    expect(receiptCodeFrom("794".padStart(26, "0"))).toMatch(/079444$/);
    const checks = new Set(
      Array.from({ length: 97 }, (_, n) => receiptCodeFrom(String(n).padStart(26, "0")).slice(-2)),
    );
    expect(checks.size).toBe(97);
    expect([...checks].sort().at(0)).toBe("02");
    expect([...checks].sort().at(-1)).toBe("98");
  });

  it.each(["", "1", "1".repeat(25), "1".repeat(27), `${"1".repeat(25)}x`, "１".repeat(26)])(
    "is not made from %j",
    (digits) => {
      expect(() => receiptCodeFrom(digits)).toThrow(RangeError);
    },
  );

  it("stands in seven groups of four that make up the whole", () => {
    expect(codeGroups(code)).toHaveLength(7);
    expect(codeGroups(code).every((group) => group.length === 4)).toBe(true);
    expect(codeGroups(code).join("")).toBe(code);
  });
});

describe("reading a receipt code", () => {
  const fullWidth = code.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  it.each([
    ["bare", code],
    ["in groups", codeGroups(code).join(" ")],
    ["with dashes", codeGroups(code).join("-")],
    ["full-width", fullWidth],
    ["full-width with full-width spaces", codeGroups(fullWidth).join("\u3000")],
    ["with full-width dashes", codeGroups(code).join("－")],
    ["with en dashes", codeGroups(code).join("–")],
    ["with Chinese dashes", codeGroups(code).join("——")],
    ["with a minus sign", codeGroups(code).join("−")],
    ["with the long mark of a Japanese keyboard", codeGroups(code).join("ー")],
    ["with hard spaces", codeGroups(code).join("\u00a0")],
    ["with narrow hard spaces", codeGroups(code).join("\u202f")],
    ["with zero-width spaces", codeGroups(code).join("\u200b")],
    ["over two lines with a tab", ` ${code.slice(0, 14)}\r\n\t${code.slice(14)}\n`],
    ["with a byte order mark", `\ufeff${code}`],
  ])("is the same %s", (_how, typed) => {
    expect(readReceiptCode(typed)).toEqual({ ok: true, code });
  });

  it.each([
    ["", "code.missing"],
    [" - \u3000", "code.missing"],
    [code.slice(1), "code.wrong-length"],
    [`${code}0`, "code.wrong-length"],
    ["0".repeat(5_000), "code.wrong-length"],
    [`${code.slice(0, 27)}O`, "code.unreadable"],
    [`${code}.`, "code.unreadable"],
    ["一二三四", "code.unreadable"],
    ["\u0660".repeat(28), "code.unreadable"],
    ["0".repeat(28), "code.wrong-digits"],
  ])("says what is wrong with %j", (typed, wrong) => {
    expect(issueOf(typed)).toBe(wrong);
  });

  it("finds every single wrong digit", () => {
    fc.assert(
      fc.property(drawn, fc.nat(27), fc.integer({ min: 1, max: 9 }), (whole, at, off) => {
        const wrong = String((Number(whole[at]) + off) % 10);
        expect(issueOf(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe("code.wrong-digits");
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds every pair of neighbours that changed places", () => {
    fc.assert(
      fc.property(drawn, fc.nat(26), (whole, at) => {
        fc.pre(whole[at] !== whole[at + 1]);
        const swapped = whole.slice(0, at) + whole[at + 1] + whole[at] + whole.slice(at + 2);
        expect(issueOf(swapped)).toBe("code.wrong-digits");
      }),
      { numRuns: 2_000 },
    );
  });
});
