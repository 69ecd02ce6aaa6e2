// What the calculator knows after each step, and what of it stands beside which field.
import type { FieldIssue, KeptValues, Refused } from "#app/base/form-answer.ts";
import type { Bilingual } from "#app/base/language.ts";
import type { Calculation } from "#app/domain/reward/rules/engine/calculate.ts";
import type { AskedInput } from "#app/domain/reward/rules/engine/estimate.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import type { MessageKey } from "#app/messages/translate.ts";
import type { Problem } from "../form/error-summary.tsx";
import { useLanguage, useT } from "../page/words.tsx";

export type Named = { readonly id: string; readonly name: Bilingual };
export type Linked = Named & { readonly href: string };

/** Scheme and rules that were chosen, in the version that counts, and what they ask for. */
export type Chosen = {
  readonly scheme: Named & { readonly source: Bilingual; readonly inForceFrom: string };
  readonly rules: readonly (Named & { readonly condition: Bilingual })[];
  readonly asked: readonly AskedInput[];
  /** Names of all rules of the scheme, for sentences that mention another one. */
  readonly names: readonly Named[];
  readonly changeHref: string;
  /** Rules that may be added, each with the address that adds it. */
  readonly beside: readonly Linked[];
  /** The rule for a case like this where the chosen one does not apply. */
  readonly instead: Linked | null;
};

export type Estimated = {
  /** As typed; `at` is today where nothing was. */
  readonly values: KeptValues;
  readonly issues: readonly FieldIssue[];
  readonly refusal: (Refused & { readonly field: string }) | null;
  /** Null while scheme and rule are still to be chosen. */
  readonly chosen: Chosen | null;
  /** Null while something is still to be asked or is wrong. */
  readonly calculation: Calculation | null;
};

/** What an amount is called above its field. */
export const amountLabels = {
  operatingAmount: "reward.figure.operating-amount",
  fines: "reward.figure.fines",
  auctionProceeds: "reward.figure.auction-proceeds",
} as const satisfies Record<AskedInput["input"], MessageKey>;

export function useEstimated({ values, issues, refusal, chosen }: Estimated) {
  const t = useT();
  const language = useLanguage();
  const kept = (name: string) => [values[name] ?? []].flat();
  const amounts = chosen?.asked.map(({ input }) => input) ?? [];
  const wrong: Problem[] = [
    ...issues.map(({ field, code }) => ({ field: idOf(field), text: t(issueKey(code)) })),
    ...(refusal ? [{ field: idOf(refusal.field), text: refusalText(refusal) }] : []),
  ];
  // Before the rule is chosen the page has no other fields.
  const placed = chosen
    ? wrong
    : wrong.map((one) => ({ ...one, field: one.field === "rules" ? "rules" : "scheme" }));
  const order = ["scheme", "rules", ...amounts, "at"];
  placed.sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
  return {
    /** For the summary, where an amount says which one it is. */
    problems: placed.map(({ field, text }) => {
      const input = amounts.find((one) => one === field);
      return { field, text: input ? t("site.of", { name: t(amountLabels[input]) }) + text : text };
    }),
    errorOf: (name: string) => placed.find(({ field }) => field === name)?.text,
    kept,
    field: (name: string) => ({ name, defaultValue: kept(name)[0] ?? "" }),
  };

  function refusalText({ code, facts }: Refused): string {
    if (code === "reward.amount-missing") return t("issue.amount.missing");
    if (code !== "reward.rule-not-applicable") return t(refusalKey(code), facts);
    const rule = chosen?.names.find(({ id }) => id === facts.rule)?.name[language] ?? String(facts.rule);
    return t("reward.wrong.rule", { rule });
  }
}

export type Answers = ReturnType<typeof useEstimated>;

function idOf(field: string): string {
  return field.split(".")[0] || "scheme";
}
