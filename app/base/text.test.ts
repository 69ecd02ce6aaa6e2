// Readable text is told from unreadable, and counted as people count.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints, isBlank, isReadable, tidied } from "./text.ts";

describe("readable text", () => {
  it.each(["我看到了", "two\nlines\tand a tab", "👨‍👩‍👧 家", "𠮷野家", "café", "نص عربي", "", "\u200e"])(
    "%j is readable",
    (text) => {
      expect(isReadable(text)).toBe(true);
    },
  );

  it.each([
    ["NUL", "a\u0000b"],
    ["escape", "a\u001b[31m"],
    ["carriage return", "a\rb"],
    ["delete", "a\u007f"],
    ["C1 control", "a\u0085b"],
    ["bidi override", "a\u202eb"],
    ["bidi isolate", "a\u2066b"],
    ["lone high surrogate", "a\ud83d"],
    ["lone low surrogate", "\ude00a"],
    ["noncharacter", "a\uffff"],
  ])("%s is not", (_name, text) => {
    expect(isReadable(text)).toBe(false);
  });
});

describe("the length of a text", () => {
  it("counts what people see as one character once", () => {
    expect(codePoints("𠮷野家")).toBe(3);
    expect(codePoints("😀😀")).toBe(2);
    expect(codePoints("")).toBe(0);
  });
});

describe("a blank text", () => {
  it.each(["", "   ", "\u3000\u3000", "\n\t", "\u200b\u200b", "\u00ad", "\u3164"])("%j is blank", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(["a", " 。 ", "\u200b我", "0"])("%j is not", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe("tidied text", () => {
  it("is the same whether the browser sent CRLF or LF, composed or decomposed letters", () => {
    expect(tidied("  一\r\n二\rthree e\u0301 \n")).toBe("一\n二\nthree é");
  });

  it("stays as it is when tidied twice", () => {
    const pieces = fc.constantFrom(
      " ",
      "\r",
      "\n",
      "\t",
      "\u3000",
      "\u200b",
      "\ufeff",
      "e",
      "\u0301",
      "\u0323",
      "字",
      "각",
      "ᄀ",
      "ᅡ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const once = tidied(typed.join(""));
        expect(tidied(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});
