// Bodies of JSON, right and wrong.
import { type Body, hostileValues } from "../../support/input/hostile.ts";
import type { Fields } from "../table/action.ts";

const type = "application/json";
const json = (body: string): Body => ({ body, type });

export function jsonOf(fields: Fields): Body {
  return json(JSON.stringify(fields));
}

/** What stands in place of a member's text, as it is written. */
const values: Readonly<Record<string, string>> = {
  null: "null",
  "a truth": "true",
  "a list": "[]",
  "a list of lists": `${"[".repeat(4_000)}${"]".repeat(4_000)}`,
  "an object": "{}",
  "a prototype": '{"__proto__":{"admin":true}}',
  "a number": "1",
  "a negative number": "-1",
  "a number without end": "1e400",
  "a number of 400 digits": "9".repeat(400),
  "a number too small": "1e-400",
  "half a character": '"\\ud800"',
  NUL: '"a\\u0000b"',
};

export function jsonTries(fields: Fields, field: string): readonly (readonly [name: string, sent: Body])[] {
  const rest = Object.entries(fields).filter(([name]) => name !== field);
  const members = rest.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const withMember = (...own: string[]) => json(`{${[...members, ...own].join()}}`);
  const name = JSON.stringify(field);
  const right = JSON.stringify(fields[field]);
  const texts = Object.entries(hostileValues).map(
    ([trick, value]) => [`text: ${trick}`, withMember(`${name}:${JSON.stringify(value)}`)] as const,
  );
  const others = Object.entries(values).map(
    ([trick, value]) => [trick, withMember(`${name}:${value}`)] as const,
  );
  const odd = [
    ["not at all", withMember()],
    ["twice", withMember(`${name}:${right}`, `${name}:${right}`)],
    ["a list of it", withMember(`${name}:[${right}]`)],
    ["broken off", json(`{${members.join()},${name}:"`)],
  ] as const;
  return [...texts, ...others, ...odd];
}

export const jsonBodies: Readonly<Record<string, Body>> = {
  nothing: json(""),
  "a list": json("[]"),
  "a text": json('"a"'),
  "a prototype": json('{"__proto__":{"scheme":"SAMR-2021"}}'),
  "names of the prototype as values": json('{"scheme":"__proto__","rule":"constructor"}'),
  "a rule twice": json('{"scheme":"SHDF-2018","rules":["P1","P1"],"operatingAmount":1}'),
  "no rules": json('{"scheme":"SHDF-2018","rules":[]}'),
  "a grade with an exponent": json('{"scheme":"SAMR-2021","grade":1e3,"fines":1}'),
  "the last day of all": json('{"scheme":"SAMR-2021","grade":1,"fines":1,"at":"9999-12-31T23:59:59Z"}'),
  "a day before all": json('{"scheme":"SAMR-2021","grade":1,"fines":1,"at":"0000-01-01T00:00:00Z"}'),
  "broken UTF-8": { body: Buffer.from('{"scheme":"\xff"}', "latin1"), type },
};
