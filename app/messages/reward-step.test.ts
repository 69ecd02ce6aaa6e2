// How a sum came about is told in whole sentences, in both languages, with money as money and rules by their names.
import { describe, expect, it } from "vitest";
import { languages } from "#app/base/language.ts";
import type { Step } from "#app/domain/reward/rules/engine/step.ts";
import { translatorFor } from "./catalogue.server.ts";
import { formatFor } from "./format.ts";
import { rewardStepText } from "./reward-step.ts";

const rule = "P1";
const fen = 1_724_000;

/** One of each. */
const steps: readonly Step[] = [
  { rule, name: "amount", facts: { input: "operatingAmount", amount: 86_200_000 }, fen },
  { rule, name: "amount-unknown", facts: { input: "operatingAmount" }, fen: 0 },
  { rule, name: "at-least", facts: { input: "operatingAmount", threshold: 5_000_000 }, fen },
  { rule, name: "below", facts: { input: "fines", threshold: 1 }, fen },
  { rule, name: "between", facts: { from: 100_000, to: 500_000 }, fen },
  { rule, name: "fixed", facts: { sum: 5_000_000 }, fen: 5_000_000 },
  { rule, name: "bracket", facts: { input: "fines", from: 0 }, fen },
  { rule, name: "share", facts: { input: "fines", amount: 12_000_000, percent: "5" }, fen },
  {
    rule,
    name: "up-to-share",
    facts: { input: "operatingAmount", amount: 86_200_000, percent: "2" },
    fen,
  },
  { rule, name: "raised-to-floor", facts: { floor: 500_000 }, fen },
  { rule, name: "low-edge", facts: { other: "P3", from: 100_000, to: 500_000 }, fen },
  { rule: "total", name: "sum", facts: { count: 2 }, fen },
  { rule: "total", name: "cap-not-reached", facts: { cap: 60_000_000 }, fen },
  { rule: "total", name: "cap", facts: { cap: 60_000_000 }, fen },
  { rule, name: "cap-share", facts: { cap: 60_000_000 }, fen },
  { rule: "total", name: "choose-within", facts: { from: 0, to: fen }, fen },
  { rule: "total", name: "result", facts: {}, fen },
  { rule: "total", name: "co-decision", facts: { threshold: 50_000_000, by: "finance" }, fen },
];

/** Written out, so that a new name does not compile without its sentence being tried here. */
const everyName: Record<Step["name"], true> = {
  amount: true,
  "amount-unknown": true,
  "at-least": true,
  below: true,
  between: true,
  fixed: true,
  bracket: true,
  share: true,
  "up-to-share": true,
  "raised-to-floor": true,
  "low-edge": true,
  sum: true,
  "cap-not-reached": true,
  cap: true,
  "cap-share": true,
  "choose-within": true,
  result: true,
  "co-decision": true,
};

function told(language: (typeof languages)[number], step: Step | undefined): string {
  if (!step) throw new Error("there is such a step");
  const ruleName = (id: string) => `<${id}>`;
  return rewardStepText(step, { t: translatorFor(language), format: formatFor(language), ruleName });
}

const named = (name: Step["name"]) => steps.find((step) => step.name === name);

describe("a step of a calculation", () => {
  it.each(languages)("has its sentence in %s, whatever the step", (language) => {
    for (const step of steps) expect(told(language, step)).not.toMatch(/[{}]|operatingAmount|undefined/);
  });

  it("is tried here under every name that the engine has", () => {
    expect(steps.map(({ name }) => name).sort()).toEqual(Object.keys(everyName).sort());
  });

  it("tells money as money, and what it is of", () => {
    expect(told("zh-CN", named("up-to-share"))).toBe("经营额 862,000.00 元的 2%，为上限");
    expect(told("en", named("up-to-share"))).toBe("2% of 862,000.00 CNY (operating amount), the ceiling");
  });

  it("calls another rule and another department by name", () => {
    expect(told("en", named("low-edge"))).toContain("<P3>");
    expect(told("zh-CN", named("co-decision"))).toContain("财务部门");
  });
});
