// The same facts are always written the same way, by the letter of RFC 8785.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditEventTypes, canonicalJson } from "./rules.ts";

describe("the canonical payload", () => {
  it("follows the examples of RFC 8785, section 3.2", () => {
    expect(
      canonicalJson({
        numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\u002f",
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const names = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    expect(canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))).toBe(
      `{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(",")}}`,
    );
  });

  it("does not depend on the order in which facts were put together", () => {
    expect(canonicalJson({ b: 1, a: { d: [2, 1], c: "x" } })).toBe(
      canonicalJson({ a: { c: "x", d: [2, 1] }, b: 1 }),
    );
  });

  it("reads back as the facts it was made from", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON itself does not tell -0 from 0.
        const facts = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(facts))).toEqual(facts);
      }),
    );
  });

  it("leaves out what is undefined and refuses numbers that JSON can not hold", () => {
    expect(canonicalJson({ ground: undefined, fen: 0 })).toBe('{"fen":0}');
    expect(() => canonicalJson({ fen: Number.NaN })).toThrow();
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow();
  });

  it("writes half a surrogate pair down instead of stopping the act", () => {
    expect(canonicalJson({ note: "\ud83d" })).toBe('{"note":"\\ud83d"}');
  });
});

describe("the list of events", () => {
  it("is sorted, says what happened to which noun, and names each once", () => {
    expect([...auditEventTypes].sort()).toEqual(auditEventTypes);
    expect(new Set(auditEventTypes).size).toBe(auditEventTypes.length);
    for (const type of auditEventTypes) expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });
});
