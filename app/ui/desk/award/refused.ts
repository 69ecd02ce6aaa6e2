// Which field of a proposal a refusal belongs to, and its words with the rules and sums that it names.
import type { Refused } from "#app/base/form-answer.ts";
import type { Language } from "#app/base/language.ts";
import { refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import type { Translate } from "#app/messages/translate.ts";
import type { Placed } from "../../form/answered.ts";

type Say = { readonly t: Translate; readonly language: Language };

const fields: Partial<Record<Refused["code"], string>> = {
  "reward.scheme-unknown": "scheme",
  "reward.no-version": "scheme",
  "reward.rule-unknown": "rules",
  "reward.rule-not-applicable": "rules",
  "reward.condition-not-met": "conditions",
  "award.amount-outside-range": "amount",
};

/** Null for a refusal of the award itself: it stands above the form. */
export function refusedField(refusal: Refused, say: Say): Placed | null {
  const { code, facts } = refusal;
  const field = code === "reward.amount-missing" ? String(facts.input) : fields[code];
  return field === undefined ? null : { field, text: textOf(refusal, say) };
}

function textOf({ code, facts }: Refused, { t, language }: Say): string {
  if (code === "reward.rule-not-applicable") {
    return t("desk.award.refused.rule", { rule: facts.rule ?? "", other: facts.other ?? "none" });
  }
  if (code === "award.amount-outside-range") {
    const { money } = formatFor(language);
    return t("desk.award.refused.range", { from: money(Number(facts.min)), to: money(Number(facts.max)) });
  }
  if (code === "reward.amount-missing") return t("desk.award.refused.amount", { rule: facts.rule ?? "" });
  return t(refusalKey(code), facts);
}
