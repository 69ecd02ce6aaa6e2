// A third reward scheme, unlike the channel's two: whole amounts by bracket, with jumps, nothing else. For tests only.
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";

const yuan = (sum: string) => ({ kind: "between", from: sum, to: sum }) as const;

/** From what fines on which whole sum is given, in yuan; at the last edge it falls. */
export const rungs = [
  ["0", "300"],
  ["10000", "1000"],
  ["50000", "8000"],
  ["200000", "50000"],
  ["1000000", "40000"],
] as const;

export const ladder: Scheme = {
  id: "LADDER-2024",
  version: 1,
  name: { "zh-CN": "阶梯奖励办法", en: "Ladder of rewards" },
  source: { "zh-CN": "为测试虚构", en: "Made up for tests" },
  family: "formula",
  inForceFrom: "2024-03-01",
  inForceUntil: "2026-06-30",
  rules: [
    {
      id: "rung",
      grade: null,
      name: { "zh-CN": "按罚没款分档", en: "By bracket of fines" },
      condition: { "zh-CN": "作出罚没", en: "There were fines" },
      when: [],
      amount: {
        kind: "brackets",
        of: "fines",
        brackets: rungs.map(([from, sum]) => ({ from, amount: yuan(sum) })),
      },
      lowEdge: null,
    },
  ],
  caps: [],
  coDecision: { from: "50000", by: "finance" },
  secondApproverFrom: "8000",
  budgetLine: { code: "test", source: "为测试虚构" },
  conditions: [],
};

/** Its next version: half of every rung, in force from the day after. */
export const nextLadder: Scheme = {
  ...ladder,
  version: 2,
  inForceFrom: "2026-07-01",
  inForceUntil: null,
  rules: ladder.rules.map((rule) => ({
    ...rule,
    amount: {
      kind: "brackets",
      of: "fines",
      brackets: rungs.map(([from, sum]) => ({ from, amount: yuan(String(Number(sum) / 2)) })),
    },
  })),
};
