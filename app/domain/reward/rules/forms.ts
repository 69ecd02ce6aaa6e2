// The forms of rewards: what staff state, what is reckoned, what is proposed.
import * as z from "zod/mini";
import { choice, line, optionalParagraph, paragraph, ticked } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";
import { isPlainAmount } from "#app/base/money.ts";
import { exclusions } from "./declared.ts";
import type { RewardRequest } from "./engine/calculate.ts";
import { ineligibleReasons } from "./lifecycle.ts";
import { schemeConditions } from "./scheme.ts";

/**
 * What people write for an amount, as the engine wants it: full-width digits, a currency and well-formed grouping
 * (`1,234,567.80`) go; anything doubtful stays, and is refused.
 */
function plainAmount(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:¥|CNY|RMB)|(?:元|CNY|RMB)$/gi, "");
  return /^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$/.test(text) ? text.replaceAll(",", "") : text;
}

const unreadable = issue("amount.unreadable");

const amount = z.string({ error: issue("amount.missing") }).check(
  z.overwrite(plainAmount),
  z.refine((typed) => typed !== "", { error: issue("amount.missing"), abort: true }),
  z.refine(isPlainAmount, { error: unreadable }),
);

/** Empty where the amount is not known. */
const knownAmount = z._default(
  z.string({ error: unreadable }).check(
    z.overwrite(plainAmount),
    z.refine((typed) => typed === "" || isPlainAmount(typed), { error: unreadable }),
  ),
  "",
);

const calculation = {
  scheme: line({ missing: "scheme.missing", max: 64, tooLong: "unknown-choice" }),
  /** Ids of one rule, or of several that may stand together. */
  rules: z
    .array(line({ missing: "rule.missing", max: 64, tooLong: "unknown-choice" }), {
      error: issue("rule.missing"),
    })
    .check(z.minLength(1, issue("rule.missing")), z.maxLength(9, issue("unknown-choice"))),
  operatingAmount: knownAmount,
  fines: knownAmount,
  auctionProceeds: knownAmount,
};

/** Asks what the rules would give; nothing is recorded. */
export const calculationForm = z.object(calculation);

/** Proposes a sum inside the range that the rules give, with the reason for choosing it. */
export const awardForm = z.object({
  ...calculation,
  /** What the scheme asks beyond the rest, as far as the proposer states it. */
  conditions: z._default(z.array(z.enum(schemeConditions, { error: issue("unknown-choice") })), []),
  amount,
  reason: paragraph({ missing: "reason.missing", max: 2_000, tooLong: "reason.too-long" }),
});

/** What the engine is asked, from either form. */
export function rewardRequestOf(form: z.output<typeof calculationForm>): RewardRequest {
  const { scheme, rules, operatingAmount, fines, auctionProceeds } = form;
  return {
    scheme,
    rules,
    operatingAmount: operatingAmount || null,
    fines: fines || null,
    auctionProceeds: auctionProceeds || null,
  };
}

/** What staff state about a report when they assess it (`DeclaredFacts`). */
export const assessForm = z.object({
  factsAndEvidence: ticked(),
  decisiveFacts: ticked(),
  excludedBy: z._default(z.array(z.enum(exclusions, { error: issue("unknown-choice") })), []),
});

/** Approves a proposal, or decides on it as another department; a remark is welcome and not needed. */
export const approveForm = z.object({
  remark: optionalParagraph({ max: 2_000, tooLong: "reason.too-long" }),
});

/** Sends back, refuses, gives more time, revokes: each with words. */
export const reasonForm = z.object({
  reason: paragraph({ missing: "reason.missing", max: 2_000, tooLong: "reason.too-long" }),
});

/** Makes an award not due: with the reason that the reporter reads. */
export const ineligibleForm = z.extend(reasonForm, {
  ineligible: choice(ineligibleReasons, "ground.missing"),
});

/** The reporter claims with the password chosen at filing. Its length is no hint: any text is tried. */
export const claimForm = z.object({
  claimPassword: z
    .string({ error: issue("claim-password.missing") })
    .check(
      z.minLength(1, { error: issue("claim-password.missing") }),
      z.maxLength(1_000, { error: issue("password.too-long") }),
    ),
});

/** The second step of waiving: a declaration, so that no single click gives money away. */
export const waiveForm = z.object({
  declared: ticked().check(z.refine((isTicked) => isTicked, { error: issue("waive.not-declared") })),
});
