// A few public figures on the home page, so that nobody expects what seldom comes.
import type { Headline } from "#app/domain/statistics/rules/headline/headline.ts";
import { formatFor } from "#app/messages/format.ts";
import { Facts } from "../data/rows.tsx";
import { Band } from "../page/layout.tsx";
import { useLanguage, useSurroundings, useT } from "../page/words.tsx";

/** Nothing at all while there is too little to tell. */
export function Honest({ headline }: { headline: Headline | null }) {
  const t = useT();
  const { sample } = useSurroundings();
  const format = formatFor(useLanguage());
  const hundredths = (share: number) => format.number(Math.round(share * 1000) / 10);
  const facts = (["half", "ninety", "proven", "rewarded"] as const).flatMap((name) => {
    const value = headline?.[name] ?? null;
    if (value === null) return [];
    const isTime = name === "half" || name === "ninety";
    const figure = isTime ? format.number(value) : hundredths(value);
    const unit = isTime ? t("home.honest.days", { count: value }) : "%";
    return [{ figure, unit, text: t(`home.honest.${name}`) }];
  });
  if (facts.length < 2) return null;
  return (
    <Band>
      <h2>{t("home.honest.title")}</h2>
      <Facts facts={facts} />
      <p className="hint mt-s5">
        {t("home.honest.period", { sample: sample ? "yes" : "no" })}
        <a className="nowrap" href="/figures">
          {t("home.honest.more")}
        </a>
      </p>
    </Band>
  );
}
