// What came out: one amount or a range, who decides it, and every step that led there.
import type { Calculation as Reckoned } from "#app/domain/reward/rules/engine/calculate.ts";
import { formatFor } from "#app/messages/format.ts";
import { Calculation } from "../data/desk/calculation.tsx";
import { Outcome, Sum } from "../data/status/outcome.tsx";
import { Block } from "../page/layout.tsx";
import { useLanguage, useT } from "../page/words.tsx";
import type { Chosen } from "./estimated.ts";
import { useRewardSteps } from "./steps.ts";

export function Estimate({ chosen, calculation }: { chosen: Chosen; calculation: Reckoned }) {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const { minFen, maxFen } = calculation;
  const ruleName = (id: string) => chosen.names.find((rule) => rule.id === id)?.name[language] ?? id;
  const isExact = minFen === maxFen;
  const range = { from: format.money(minFen), to: format.money(maxFen) };
  const sum = minFen === 0 ? t("reward.result.up-to", { to: range.to }) : t("reward.range", range);
  return (
    <>
      <Outcome id="result" tone="plain" title={t("reward.result.title")}>
        <Sum money={isExact ? format.money(maxFen) : sum} />
        <p className="mt-s3">{t(isExact ? "reward.result.exact" : "reward.result.range")}</p>
        <p className="hint">{t("reward.promise.text")}</p>
      </Outcome>
      <Block id="steps" title={t("reward.result.steps")}>
        <Calculation steps={useRewardSteps(calculation.steps, ruleName)} />
        <p className="hint mt-s4">
          {t("reward.result.by", {
            scheme: chosen.scheme.name[language],
            day: format.day(chosen.scheme.inForceFrom),
          })}
        </p>
      </Block>
    </>
  );
}
