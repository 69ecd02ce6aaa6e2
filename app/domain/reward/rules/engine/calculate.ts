// Reckons an award from schemes, facts and a day: a range or one amount, and every step that led there.
import { type Fen, fenFromYuan, isPlainAmount } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import { type RewardInput, type Rule, rewardInputs, type Scheme } from "#app/domain/reward/rules/scheme.ts";
import { underCaps } from "./cap.ts";
import { approvalNeeds } from "./choice.ts";
import { type KnownAmounts, type Line, lineOf, type Range } from "./line.ts";
import { type Step, totalRule } from "./step.ts";

/** Amounts in yuan as plain decimal strings; null or absent where not known. One of `rule`, `rules`, `grade`. */
export type RewardRequest = {
  readonly scheme: string;
  readonly rule?: string;
  /** Several lines of one award, where the scheme lets them stand together. */
  readonly rules?: readonly string[];
  readonly grade?: number;
} & { readonly [Input in RewardInput]?: string | null };

/** Everything needed to tell, years later, how a sum came about. One amount has `minFen === maxFen`. */
export type Calculation = Range & {
  readonly scheme: string;
  readonly version: number;
  /** Who has to decide as well if the greatest amount is chosen; null where nobody. */
  readonly coDecision: string | null;
  readonly lines: readonly (Range & { readonly rule: string })[];
  readonly steps: readonly Step[];
};

/**
 * `at`: the day whose version counts, YYYY-MM-DD. Refuses `reward.scheme-unknown`, `reward.no-version`,
 * `reward.rule-unknown`, `reward.rule-not-applicable`, `reward.amount-missing`, `reward.amount-unreadable`.
 */
export function calculate(schemes: readonly Scheme[], request: RewardRequest, at: string): Calculation {
  const scheme = schemeInForce(schemes, request.scheme, at);
  const known = knownAmounts(request);
  const lines = wantedRules(scheme, request).map((rule) => lineOf(rule, scheme.rules, known));
  const capped = underCaps(lines, scheme.caps);
  const minFen = sumOf(capped.lines, "minFen");
  const maxFen = sumOf(capped.lines, "maxFen");
  const { coDecision } = approvalNeeds(scheme, maxFen);
  return {
    scheme: scheme.id,
    version: scheme.version,
    minFen,
    maxFen,
    coDecision,
    lines: capped.lines.map((line) => ({ rule: line.rule, minFen: line.minFen, maxFen: line.maxFen })),
    steps: [
      ...lines.flatMap((line) => line.steps),
      ...sumStep(lines),
      ...capped.steps,
      resultStep(minFen, maxFen),
      ...coDecisionStep(scheme, maxFen),
    ],
  };
}

/** The version in force on the day `at`. Refuses `reward.scheme-unknown`, `reward.no-version`. */
export function schemeInForce(schemes: readonly Scheme[], id: string, at: string): Scheme {
  const versions = schemes.filter((scheme) => scheme.id === id);
  if (versions.length === 0) throw new Refusal("reward.scheme-unknown", { scheme: id });
  const [latest] = versions
    .filter((one) => one.inForceFrom <= at && (one.inForceUntil === null || at <= one.inForceUntil))
    .sort((one, other) => other.version - one.version);
  if (!latest) throw new Refusal("reward.no-version", { scheme: id, at });
  return latest;
}

function knownAmounts(request: RewardRequest): KnownAmounts {
  const known: Record<RewardInput, Fen | null> = {
    operatingAmount: null,
    fines: null,
    auctionProceeds: null,
  };
  for (const input of rewardInputs) {
    const typed = request[input] ?? null;
    if (typed === null) continue;
    if (!isPlainAmount(typed)) throw new Refusal("reward.amount-unreadable", { input });
    known[input] = fenFromYuan(typed);
  }
  return known;
}

function wantedRules(scheme: Scheme, { rule, rules, grade }: RewardRequest): Rule[] {
  const ofGrade = scheme.rules.find((one) => grade !== undefined && one.grade === grade)?.id;
  const ids = rules ?? [rule ?? ofGrade ?? ""];
  const wanted = ids.map((id) => {
    const found = scheme.rules.find((one) => one.id === id);
    if (!found)
      throw new Refusal("reward.rule-unknown", { scheme: scheme.id, rule: id || String(grade ?? "") });
    return found;
  });
  const [first, second] = wanted;
  if (!first) throw new Refusal("reward.rule-unknown", { scheme: scheme.id, rule: "" });
  const mayStandTogether =
    new Set(ids).size === ids.length &&
    scheme.caps.some((cap) => cap.together && ids.every((id) => cap.rules.includes(id)));
  if (second && !mayStandTogether) {
    throw new Refusal("reward.rule-not-applicable", { rule: second.id, other: first.id });
  }
  return wanted;
}

function sumOf(lines: readonly Line[], part: keyof Range): Fen {
  return lines.reduce((sum, line) => sum + line[part], 0);
}

function sumStep(lines: readonly Line[]): readonly Step[] {
  if (lines.length < 2) return [];
  return [{ rule: totalRule, name: "sum", facts: { count: lines.length }, fen: sumOf(lines, "maxFen") }];
}

function resultStep(from: Fen, to: Fen): Step {
  if (from === to) return { rule: totalRule, name: "result", facts: {}, fen: to };
  return { rule: totalRule, name: "choose-within", facts: { from, to }, fen: to };
}

function coDecisionStep(scheme: Scheme, maxFen: Fen): readonly Step[] {
  const { coDecision } = approvalNeeds(scheme, maxFen);
  if (!scheme.coDecision || coDecision === null) return [];
  const facts = { threshold: fenFromYuan(scheme.coDecision.from), by: coDecision };
  return [{ rule: totalRule, name: "co-decision", facts, fen: maxFen }];
}
