// What a rule gives is told from its data, whatever its shape, in both languages; so are the limits of a scheme.
import { describe, expect, it } from "vitest";
import { languages } from "#app/base/language.ts";
import { rewards } from "#app/channel/12390/rewards.ts";
import { calculate } from "#app/domain/reward/rules/engine/calculate.ts";
import type { Amount } from "#app/domain/reward/rules/scheme.ts";
import { ladder, nextLadder } from "#tests/support/ladder-scheme.ts";
import { translatorFor } from "./catalogue.server.ts";
import { formatFor } from "./format.ts";
import { rewardAmountText } from "./reward-amount.ts";
import { rewardCapText, rewardCoDecisionText } from "./reward-scheme.ts";
import { rewardStepText } from "./reward-step.ts";

const telling = (language: (typeof languages)[number]) => ({
  t: translatorFor(language),
  format: formatFor(language),
  ruleName: (id: string) => `<${id}>`,
});
const zh = telling("zh-CN");
const en = telling("en");

describe("what a rule gives", () => {
  it.each<[Amount, string, string]>([
    [
      { kind: "between", from: "1000", to: "5000" },
      "1,000.00 元至 5,000.00 元",
      "1,000.00 CNY to 5,000.00 CNY",
    ],
    [{ kind: "between", from: "0", to: "50000" }, "最高 50,000.00 元", "up to 50,000.00 CNY"],
    [{ kind: "between", from: "8", to: "8" }, "8.00 元", "8.00 CNY"],
    [
      { kind: "up-to-share", of: "operatingAmount", basisPoints: 200, atLeast: "0" },
      "最高为经营额的 2%",
      "up to 2% of operating amount",
    ],
    [
      { kind: "share", of: "fines", basisPoints: 50, atLeast: "1000" },
      "罚没款的 0.5%，不足 1,000.00 元的按 1,000.00 元算",
      "0.5% of fines and confiscations, at least 1,000.00 CNY",
    ],
  ])("%j is told", (amount, chinese, english) => {
    expect(rewardAmountText(amount, zh)).toEqual([chinese]);
    expect(rewardAmountText(amount, en)).toEqual([english]);
  });

  it("by bracket is a line each", () => {
    const [rule] = ladder.rules;
    const lines = rule ? rewardAmountText(rule.amount, zh) : [];
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("罚没款 10,000.00 元起：1,000.00 元");
  });
});

describe("the limits of a scheme", () => {
  it("are told with the rules that they are about", () => {
    const said = rewards.flatMap(({ caps, rules }) =>
      caps.map((cap) => rewardCapText(cap, rules.length, zh)),
    );
    expect(said).toEqual([
      "“<P1>”和“<P2>”可以一起算，合计每案最多 600,000.00 元；超过的，按比例减到上限。",
      "每案最多 1,000,000.00 元。",
    ]);
    expect(rewardCapText({ rules: ["P1"], yuan: "5", together: false }, 3, en)).toBe(
      "“<P1>”: at most 5.00 CNY a case.",
    );
    expect(rewardCoDecisionText({ from: "500000", by: "finance" }, zh)).toBe(
      "500,000.00 元以上的，还须财务部门共同决定。",
    );
  });
});

describe("a third scheme", () => {
  it.each(languages)("tells its steps in %s as the others do", (language) => {
    const asked = { scheme: ladder.id, rule: "rung", fines: "200000" };
    const { steps } = calculate([ladder, nextLadder], asked, "2026-06-30");
    const told = steps.map((step) => rewardStepText(step, telling(language)));
    expect(told).toHaveLength(4);
    for (const sentence of told) expect(sentence).not.toMatch(/[{}…]|undefined|fines\b(?! and)/);
    expect(told[0]).toContain(language === "en" ? "200,000.00 CNY" : "200,000.00 元");
    expect(told[1]).toContain(language === "en" ? "50,000.00 CNY" : "50,000.00 元");
  });
});
