// A scheme that contradicts itself is refused before it is ever used.
import { describe, expect, it } from "vitest";
import { rewards } from "#app/channel/12390/rewards.ts";
import { type Amount, type Scheme, schemeSchema } from "./scheme.ts";

const [sound] = rewards;
if (!sound) throw new Error("the channel has a scheme");

function problemsOf(scheme: unknown): string[] {
  const parsed = schemeSchema.safeParse(scheme);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

function withRule(change: Partial<Scheme["rules"][number]>, family: Scheme["family"] = "ceiling"): Scheme {
  const [first, ...rest] = sound?.rules ?? [];
  if (!sound || !first) throw new Error("the scheme has a rule");
  return { ...sound, family, rules: [{ ...first, ...change }, ...rest] };
}

describe("a reward scheme", () => {
  it.each(rewards.map((scheme) => [scheme.id, scheme] as const))(
    "%s of the channel is sound",
    (_id, scheme) => {
      expect(problemsOf(scheme)).toEqual([]);
      expect(schemeSchema.parse(scheme)).toEqual(scheme);
    },
  );

  it.each<[string, unknown]>([
    ["inForceFrom: must be a day that exists, as YYYY-MM-DD", { ...sound, inForceFrom: "2018-11-31" }],
    ["inForceUntil: ends before it begins", { ...sound, inForceUntil: "2018-11-30" }],
    ["rules: two rules have the same id", { ...sound, rules: [...sound.rules, ...sound.rules] }],
    ["rules.0: names a rule that the scheme does not have", withRule({ lowEdge: "P9" })],
    [
      "caps.0: names a rule that the scheme does not have",
      { ...sound, caps: [{ rules: ["P9"], yuan: "1", together: false }] },
    ],
    [
      "rules.0: a range must not end before it starts",
      withRule({ amount: { kind: "between", from: "2", to: "1" } }),
    ],
    [
      "rules.0.amount.from: must be yuan as a plain decimal string",
      withRule({ amount: { kind: "between", from: "1,000", to: "2000" } }),
    ],
  ])("says %s", (problem, scheme) => {
    expect(problemsOf(scheme)).toContain(problem);
  });

  it("has brackets that start at nothing and rise", () => {
    const one: Amount = { kind: "between", from: "1", to: "1" };
    const starting = (...from: string[]): Amount => ({
      kind: "brackets",
      of: "fines",
      brackets: from.map((start) => ({ from: start, amount: one })),
    });
    const problem = "rules.0: brackets must start at 0 and rise";
    expect(problemsOf(withRule({ amount: starting("0", "10", "20") }))).toEqual([]);
    expect(problemsOf(withRule({ amount: starting("1", "10") }))).toContain(problem);
    expect(problemsOf(withRule({ amount: starting("0", "10", "10") }))).toContain(problem);
  });

  it("answers one amount where it is a formula", () => {
    const problem = "rules.0: a formula answers one amount, not a range";
    const range: Amount = { kind: "between", from: "1", to: "2" };
    expect(problemsOf(withRule({ amount: range }, "formula"))).toContain(problem);
    expect(problemsOf(withRule({ amount: range }, "ceiling"))).not.toContain(problem);
  });
});
