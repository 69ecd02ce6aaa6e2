// The schemes in words, from their data: what each rule gives, caps, who is rewarded and who is not.
import type { Exclusion } from "#app/domain/reward/rules/declared.ts";
import type { Cap, Rule, Scheme } from "#app/domain/reward/rules/scheme.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardAmountText } from "#app/messages/reward-amount.ts";
import { rewardCapText, rewardCoDecisionText } from "#app/messages/reward-scheme.ts";
import { Rows } from "../data/rows.tsx";
import { Block } from "../page/layout.tsx";
import { useLanguage, useT } from "../page/words.tsx";

export type SchemeExplained = Pick<
  Scheme,
  "id" | "name" | "source" | "inForceFrom" | "inForceUntil" | "coDecision" | "conditions"
> & {
  readonly rules: readonly Pick<Rule, "id" | "name" | "condition" | "amount">[];
  readonly caps: readonly Cap[];
};

export function SchemesExplained({ schemes }: { schemes: readonly SchemeExplained[] }) {
  return schemes.map((scheme) => <SchemeExplanation key={scheme.id} scheme={scheme} />);
}

function SchemeExplanation({ scheme }: { scheme: SchemeExplained }) {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const from = format.day(scheme.inForceFrom);
  const inForce =
    scheme.inForceUntil === null
      ? t("reward.scheme.from", { from })
      : t("reward.scheme.from-until", { from, until: format.day(scheme.inForceUntil) });
  const rows = scheme.rules.map((rule) => ({
    id: rule.id,
    name: rule.name[language],
    text: rule.condition[language],
    note: rewardAmountText(rule.amount, { t, format }).map((line) => (
      <span key={line} className="block font-semibold text-ink first-letter:uppercase">
        {line}
      </span>
    )),
  }));
  return (
    <Block id={`about-${scheme.id}`} title={scheme.name[language]}>
      <p className="hint">
        {inForce} {t("reward.scheme.source", { source: scheme.source[language] })}
      </p>
      <Rows rows={rows} />
      <Limits scheme={scheme} />
    </Block>
  );
}

function Limits({ scheme }: { scheme: SchemeExplained }) {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const nameOf = (id: string) => scheme.rules.find((rule) => rule.id === id)?.name[language] ?? id;
  const lines = [
    ...scheme.caps.map((cap) => rewardCapText(cap, scheme.rules.length, { t, format, ruleName: nameOf })),
    ...(scheme.coDecision ? [rewardCoDecisionText(scheme.coDecision, { t, format, ruleName: nameOf })] : []),
    ...scheme.conditions.map((condition) => t(`reward.condition.${condition}`)),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="stack mt-s4">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const grounds = ["facts", "proven", "first", "together", "anonymous"] as const;
/** Reasons beside those that staff state; both are the domain's. */
const further = ["withdrawn"] as const;

export function WhoIsRewarded({ exclusions }: { exclusions: readonly Exclusion[] }) {
  const t = useT();
  return (
    <>
      <Block id="who" title={t("reward.who.title")}>
        <ul className="stack">
          {grounds.map((ground) => (
            <li key={ground}>{t(`reward.who.${ground}`)}</li>
          ))}
        </ul>
      </Block>
      <Block id="not" title={t("reward.not.title")}>
        <ul className="stack">
          {[...exclusions, ...further].map((reason) => (
            <li key={reason}>{t(`term.ineligible.${reason}`)}</li>
          ))}
        </ul>
      </Block>
    </>
  );
}
