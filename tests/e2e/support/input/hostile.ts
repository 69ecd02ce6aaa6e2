// What strangers put into fields: values that no person types, encoded as they travel in a form.

const coded = encodeURIComponent;

/** Name of the trick, and what stands behind the `=`. */
export const hostileValues: Readonly<Record<string, string>> = {
  nothing: "",
  "spaces only": "+++",
  "no visible character": coded("\u200b\u2060\u00ad"),
  "10,000 characters": coded("字".repeat(10_000)),
  "100,000 characters": "a".repeat(100_000),
  "control characters": "a%01%07%1Bb",
  NUL: "a%00b",
  "bidi overrides": coded("\u202egpj.exe\u2066x"),
  "a lone surrogate": "a%ED%A0%80b",
  "broken UTF-8": "%FF%FE%C3%28",
  "an overlong slash": "%C0%AFetc",
  "half a character": "%E4%B8",
  "half an escape": "100%",
  "no escape": "%zz",
  "a rare character": coded("𠜎👩‍👩‍👧‍👦"),
  "combining marks": coded(`a${"\u0301".repeat(2_000)}`),
  "a new header": coded("x\r\nSet-Cookie: draft=stolen"),
  prototype: "__proto__",
  constructor: "constructor",
  SQL: coded("'; DROP TABLE report; --"),
  HTML: coded("</textarea><script>alert(1)</script><img src=x onerror=alert(1)>"),
  "a template": coded("{count, plural, one {"),
  "a path": coded("../../../../etc/passwd"),
  "an unknown id": "019312ab-0000-7000-8000-000000000000",
  "an unknown reference": "4827-1936-5",
  "a huge number": "9".repeat(400),
  "a number too far": "1e309",
  "a negative number": "-1",
  "a number with an exponent": "1e3",
  "full-width digits": coded("１２３４５６７８"),
  "no number": "NaN",
  "a date that never was": "2026-02-30",
  "a date of the year 0": "0000-00-00",
  "a date beyond all": "275760-09-14",
  JSON: coded('{"$ne":null}'),
};

export const markup = "<script>alert(1)</script>";

export type Body = { readonly body: string | Uint8Array; readonly type: string };

/** Whole bodies that are no form of ours, with the type that they claim. */
export const hostileBodies: Readonly<Record<string, Body>> = {
  "no type at all": { body: "a=b", type: "" },
  JSON: { body: '{"__proto__":{"admin":true}}', type: "application/json" },
  "plain text": { body: "a=b", type: "text/plain" },
  XML: { body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', type: "application/xml" },
  "multipart without a boundary": { body: "--x\r\n\r\n", type: "multipart/form-data" },
  "multipart that is none": { body: "a=b", type: "multipart/form-data; boundary=x" },
  "a boundary of 300 characters": { body: "a=b", type: `multipart/form-data; boundary=${"x".repeat(300)}` },
  "bytes that are no text": {
    body: Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]),
    type: "application/x-www-form-urlencoded",
  },
  "300 kilobytes": { body: `x=${"a".repeat(300_000)}`, type: "application/x-www-form-urlencoded" },
  "600 fields": { body: "a=b&".repeat(600), type: "application/x-www-form-urlencoded" },
  "fields without a name": { body: "=1&=2&&&=", type: "application/x-www-form-urlencoded" },
  "names of the prototype": {
    body: "__proto__=1&constructor=2&toString=3&__proto__[a]=4&hasOwnProperty=5",
    type: "application/x-www-form-urlencoded",
  },
};

/** One field told in ways that no page of ours tells it. */
export function told(name: string, value: string): Readonly<Record<string, string>> {
  const one = `${coded(name)}=${coded(value)}`;
  return {
    twice: `${one}&${one}`,
    "twice, differently": `${one}&${coded(name)}=other`,
    "as a list": `${coded(name)}%5B%5D=${coded(value)}`,
    "as an object": `${coded(name)}%5Ba%5D=${coded(value)}`,
    "by a dotted name": `${coded(name)}.0=${coded(value)}`,
    "not at all": "",
  };
}

/** Names in addresses, as they travel there, that name nothing. */
export const hostileReferences = [
  "0000-0000-0",
  "x",
  "%27%20OR%201=1",
  "__proto__",
  "..%2F..%2Fetc",
  "%E2%80%AE",
  "a%00b",
  "%ED%A0%80",
  coded("4827－1936－5"),
  "9".repeat(300),
  "019312ab-0000-7000-8000-000000000000",
] as const;

/** Cookies that we never gave. */
export const hostileCookies: Readonly<Record<string, string>> = {
  empty: "",
  short: "a",
  "1,000 characters": "a".repeat(1_000),
  "4,000 characters": "b".repeat(4_000),
  "a quoted one": '"a b"',
  escapes: "%00%FF",
  "a path": "../../keys.sqlite",
  SQL: "'%20OR%201=1--",
  "another alphabet": "\u00e4\u00f6\u00fc",
};
