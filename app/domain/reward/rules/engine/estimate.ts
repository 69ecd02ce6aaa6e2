// What an estimate is asked with: by a program as plain fields, by a person as a form with only what a rule looks at.
import * as z from "zod/mini";
import { dayIn, isDay } from "#app/base/day.ts";
import { issue } from "#app/base/issue.ts";
import { isPlainAmount } from "#app/base/money.ts";
import type { Refusal } from "#app/base/refusal.ts";
import { calculationForm } from "#app/domain/reward/rules/forms.ts";
import {
  type Amount,
  type RewardInput,
  type Rule,
  rewardInputs,
  type Scheme,
} from "#app/domain/reward/rules/scheme.ts";
import type { RewardRequest } from "./calculate.ts";

const unknown = issue("unknown-choice");
const name = z.string({ error: unknown }).check(z.maxLength(64, unknown));
const amount = z.nullish(
  z.string({ error: issue("amount.unreadable") }).check(z.refine(isPlainAmount, issue("amount.unreadable"))),
);
const moment = z
  .string({ error: issue("day.unreadable") })
  .check(z.refine(isMoment, issue("day.unreadable")));

/**
 * The body of an estimate as a program sends it, every number already the text that it was written as. Amounts are
 * yuan as plain decimals; nothing is tidied for a program. Other members are passed over. One of `rule`, `rules`,
 * `grade`; with none of them the engine says which rule is missing.
 */
export const estimateBody = z
  .object({
    scheme: z.string({ error: issue("scheme.missing") }).check(z.minLength(1, issue("scheme.missing"))),
    rule: z.nullish(name),
    rules: z.nullish(z.array(name, { error: unknown }).check(z.maxLength(9, unknown))),
    grade: z.nullish(z.string({ error: unknown }).check(z.regex(/^\d{1,3}$/, unknown))),
    operatingAmount: amount,
    fines: amount,
    auctionProceeds: amount,
    at: z.nullish(moment),
  })
  .check(
    z.refine(({ rule, rules, grade }) => [rule, rules, grade].filter((one) => one != null).length <= 1, {
      error: issue("rule.several"),
      path: ["rule"],
    }),
  );

/** What the engine is asked for a body that came through. */
export function requestOfBody(body: z.output<typeof estimateBody>): RewardRequest {
  const { scheme, rule, rules, grade, operatingAmount, fines, auctionProceeds } = body;
  return {
    ...{ scheme, operatingAmount, fines, auctionProceeds },
    ...(rule == null ? {} : { rule }),
    ...(rules == null ? {} : { rules }),
    ...(grade == null ? {} : { grade: Number(grade) }),
  };
}

const refusedMembers: Partial<Record<Refusal["code"], string>> = {
  "reward.scheme-unknown": "scheme",
  "reward.no-version": "at",
};

/** Which member of what was asked the engine refused; null where it was none of them. */
export function refusedMember({ code, facts }: Refusal, { rules, grade }: RewardRequest): string | null {
  if (code === "reward.amount-missing" || code === "reward.amount-unreadable") return String(facts.input);
  const isAboutRule = code === "reward.rule-unknown" || code === "reward.rule-not-applicable";
  if (!isAboutRule) return refusedMembers[code] ?? null;
  if (rules) return "rules";
  return grade === undefined ? "rule" : "grade";
}

/** The day whose version counts, YYYY-MM-DD in `zone`: the day given, the day on which the instant given lies, or today. */
export function dayAsked(at: string | null | undefined, zone: string, now: Date): string {
  if (!at) return dayIn(zone, now);
  return isDay(at) ? at : dayIn(zone, new Date(at));
}

/** A day, or an instant with its zone: without one nobody could say on which day it lies. */
function isMoment(text: string): boolean {
  if (isDay(text)) return true;
  // At the edges of the years that are written with four digits a zone leads out of them.
  if (!/^[1-8]\d{3}-/.test(text)) return false;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return false;
  return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** The public form: as staff type a calculation, and the day of it, empty for today. */
export const calculatorForm = z.extend(calculationForm, {
  at: z._default(
    z
      .string({ error: issue("day.unreadable") })
      .check(z.refine((typed) => typed === "" || isDay(typed), issue("day.unreadable"))),
    "",
  ),
});

/** Rules that may stand beside these in one award, as a cap that they share allows. */
export function rulesBeside(
  { rules, caps }: Pick<Scheme, "rules" | "caps">,
  chosen: readonly Rule[],
): readonly Rule[] {
  const isUnder = (ids: readonly string[]) => chosen.every(({ id }) => ids.includes(id));
  const beside = caps.filter((cap) => cap.together && isUnder(cap.rules)).flatMap((cap) => cap.rules);
  return rules.filter((rule) => beside.includes(rule.id) && !chosen.includes(rule));
}

export type AskedInput = { readonly input: RewardInput; readonly needed: boolean };

/** What these rules look at, each input once; first those `needed`, which one cannot do without. */
export function inputsAsked(rules: readonly Rule[]): readonly AskedInput[] {
  const asked = rewardInputs.flatMap((input) => {
    const needs = rules.flatMap((rule) => needsOf(rule, input));
    return needs.length === 0 ? [] : [{ input, needed: needs.includes(true) }];
  });
  return asked.sort((one, other) => Number(other.needed) - Number(one.needed));
}

function needsOf({ amount: given, when }: Rule, input: RewardInput): boolean[] {
  const conditions = when.filter((one) => one.input === input).map((one) => one.unknown === "not");
  return reckonedFrom(given).includes(input) ? [...conditions, true] : conditions;
}

function reckonedFrom(given: Amount): RewardInput[] {
  if (given.kind === "between") return [];
  const inside = given.kind === "brackets" ? given.brackets.flatMap((one) => reckonedFrom(one.amount)) : [];
  return [given.of, ...inside];
}
