// What a reward scheme is: versioned data with an effective date and a source. The engine knows rules, never schemes.
import { z } from "zod";
import { isDay } from "#app/base/day.ts";
import { fenFromYuan, isPlainAmount } from "#app/base/money.ts";

/** The facts of a case that amounts are reckoned from. */
export const rewardInputs = ["operatingAmount", "fines", "auctionProceeds"] as const;
export type RewardInput = (typeof rewardInputs)[number];

/** Conditions that only some schemes set, beyond what holds for all (`eligibility`). */
export const schemeConditions = ["natural-person", "not-already-known"] as const;
export type SchemeCondition = (typeof schemeConditions)[number];

const words = z.string().min(1);
const bilingual = z.strictObject({ "zh-CN": words, en: words }).readonly();
const day = z.string().refine(isDay, "must be a day that exists, as YYYY-MM-DD");
/** Aborts, because what holds between amounts is only asked of amounts that can be read. */
const yuan = z
  .string()
  .refine(isPlainAmount, { error: "must be yuan as a plain decimal string", abort: true });
const share = z.int().min(1).max(10_000);
const input = z.enum(rewardInputs);

const simpleAmount = z.discriminatedUnion("kind", [
  /** A range to choose in; one amount where both ends are the same. */
  z.strictObject({ kind: z.literal("between"), from: yuan, to: yuan }).readonly(),
  /** Any amount up to a share of the input, in hundredths of a percent; from `atLeast`, which also raises a lower top. */
  z.strictObject({ kind: z.literal("up-to-share"), of: input, basisPoints: share, atLeast: yuan }).readonly(),
  /** Exactly a share of the input, raised to `atLeast`. */
  z.strictObject({ kind: z.literal("share"), of: input, basisPoints: share, atLeast: yuan }).readonly(),
]);
export type SimpleAmount = z.infer<typeof simpleAmount>;

/** The whole input decides one bracket, and that bracket's amount is for the whole: sums may jump at its edges. */
const brackets = z
  .strictObject({
    kind: z.literal("brackets"),
    of: input,
    brackets: z
      .array(z.strictObject({ from: yuan, amount: simpleAmount }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();

const amount = z.discriminatedUnion("kind", [...simpleAmount.options, brackets]);
export type Amount = z.infer<typeof amount>;

const condition = z
  .strictObject({
    input,
    /** The input must be this much at least, or must be below it. */
    is: z.enum(["at-least", "below"]),
    yuan,
    /** Whether the rule applies where the input is not known. */
    unknown: z.enum(["applies", "not"]),
    /** The rule for the other case, named in the refusal. */
    otherwise: words.nullable(),
  })
  .readonly();
export type Condition = z.infer<typeof condition>;

const rule = z
  .strictObject({
    id: words,
    /** The grade by which people call it, where the scheme has grades. */
    grade: z.int().min(1).nullable(),
    name: bilingual,
    condition: bilingual,
    when: z.array(condition).readonly(),
    amount,
    /** A rule whose range starts higher although its cases are smaller: shown as a hint, never corrected. */
    lowEdge: words.nullable(),
  })
  .readonly();
export type Rule = z.infer<typeof rule>;

const cap = z
  .strictObject({
    rules: z.array(words).min(1).readonly(),
    yuan,
    /** Whether these rules may stand in one award, sum and share the cap in proportion. */
    together: z.boolean(),
  })
  .readonly();
export type Cap = z.infer<typeof cap>;

export const schemeSchema = z
  .strictObject({
    id: words,
    version: z.int().min(1),
    name: bilingual,
    source: bilingual,
    family: z.enum(["ceiling", "formula"]),
    inForceFrom: day,
    /** The last day; null while nothing has replaced it. */
    inForceUntil: day.nullable(),
    rules: z.array(rule).min(1).readonly(),
    caps: z.array(cap).readonly(),
    coDecision: z.strictObject({ from: yuan, by: words }).readonly().nullable(),
    /** Awards of this sum or more need one more approver. */
    secondApproverFrom: yuan.nullable(),
    conditions: z.array(z.enum(schemeConditions)).readonly(),
    /** Where the money is booked, all that a payment tells of its scheme. */
    budgetLine: z.strictObject({ code: words, source: words }).readonly(),
  })
  .readonly()
  .superRefine(checkScheme);
export type Scheme = z.infer<typeof schemeSchema>;

type Unchecked = {
  readonly family: "ceiling" | "formula";
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
  readonly rules: readonly Rule[];
  readonly caps: readonly Cap[];
};

function checkScheme(scheme: Unchecked, context: z.core.$RefinementCtx): void {
  const report = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  const ids = scheme.rules.map(({ id }) => id);
  const named = (id: string | null) => id === null || ids.includes(id);
  if (new Set(ids).size < ids.length) report(["rules"], "two rules have the same id");
  if (scheme.inForceUntil !== null && scheme.inForceUntil < scheme.inForceFrom) {
    report(["inForceUntil"], "ends before it begins");
  }
  scheme.rules.forEach((one, index) => {
    const at = ["rules", index];
    if (![one.lowEdge, ...one.when.map(({ otherwise }) => otherwise)].every(named)) {
      report(at, "names a rule that the scheme does not have");
    }
    if (!simpleAmountsOf(one.amount).every(isOrdered)) report(at, "a range must not end before it starts");
    if (!hasOrderedBrackets(one.amount)) report(at, "brackets must start at 0 and rise");
    if (scheme.family === "formula" && !simpleAmountsOf(one.amount).every(isExact)) {
      report(at, "a formula answers one amount, not a range");
    }
  });
  scheme.caps.forEach((one, index) => {
    if (!one.rules.every(named)) report(["caps", index], "names a rule that the scheme does not have");
  });
}

function simpleAmountsOf(of: Amount): readonly SimpleAmount[] {
  return of.kind === "brackets" ? of.brackets.map((bracket) => bracket.amount) : [of];
}

function isOrdered(of: SimpleAmount): boolean {
  return of.kind !== "between" || fenFromYuan(of.from) <= fenFromYuan(of.to);
}

function isExact(of: SimpleAmount): boolean {
  return of.kind === "share" || (of.kind === "between" && fenFromYuan(of.from) === fenFromYuan(of.to));
}

function hasOrderedBrackets(of: Amount): boolean {
  if (of.kind !== "brackets") return true;
  const starts = of.brackets.map(({ from }) => fenFromYuan(from));
  return starts.every((start, index) => (index === 0 ? start === 0 : start > (starts[index - 1] ?? start)));
}
