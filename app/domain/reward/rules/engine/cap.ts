// Holds the lines of one award under the caps of its scheme; lines under a common cap give way in proportion.
import { type Fen, fenFromYuan } from "#app/base/money.ts";
import type { Cap } from "#app/domain/reward/rules/scheme.ts";
import type { Line } from "./line.ts";
import { apportion } from "./split.ts";
import { type Step, totalRule } from "./step.ts";

export type Capped = { readonly lines: readonly Line[]; readonly steps: readonly Step[] };

export function underCaps(lines: readonly Line[], caps: readonly Cap[]): Capped {
  return caps.reduce<Capped>(
    (so, cap) => {
      const next = underCap(so.lines, cap);
      return { lines: next.lines, steps: [...so.steps, ...next.steps] };
    },
    { lines, steps: [] },
  );
}

function underCap(lines: readonly Line[], { rules, yuan }: Cap): Capped {
  const isUnder = (line: Line) => rules.includes(line.rule);
  const under = lines.filter(isUnder);
  if (under.length === 0) return { lines, steps: [] };
  const cap = fenFromYuan(yuan);
  const before = under.reduce((sum, line) => sum + line.maxFen, 0);
  if (before <= cap) {
    return { lines, steps: [{ rule: totalRule, name: "cap-not-reached", facts: { cap }, fen: before }] };
  }
  const tops = apportion(
    cap,
    under.map((line) => line.maxFen),
  );
  const lowered = new Map(under.map((line, index) => [line, withTop(line, tops[index] ?? 0)]));
  return {
    lines: lines.map((line) => lowered.get(line) ?? line),
    steps: [
      { rule: totalRule, name: "cap", facts: { cap }, fen: cap },
      ...(under.length > 1 ? [...lowered.values()].map((line) => capShare(line, cap)) : []),
    ],
  };
}

function withTop(line: Line, top: Fen): Line {
  return { ...line, minFen: Math.min(line.minFen, top), maxFen: top };
}

function capShare(line: Line, cap: Fen): Step {
  return { rule: line.rule, name: "cap-share", facts: { cap }, fen: line.maxFen };
}
