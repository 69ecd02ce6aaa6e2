// How the sum of a reward came about, step by step, as its reporter reads it.
import type { GrantedAward } from "#app/domain/reward/queries/public.server.ts";
import type { Step, totalRule } from "#app/domain/reward/rules/engine/step.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import { Rows } from "../../../data/rows.tsx";
import { SlipPart, Tear } from "../../../data/slip/slip.tsx";
import { useLanguage, useT } from "../../../page/words.tsx";

/** What the engine calls the steps that are about all rules together. */
const total: typeof totalRule = "total";

/** Steps whose sentence says all: beside them a sum would read as if it were the reward. */
const saysAll: readonly Step["name"][] = [
  "amount-unknown",
  "between",
  "choose-within",
  "co-decision",
  "low-edge",
];

export function Reckoning({ amountFen, scheme, rules, used, steps }: GrantedAward) {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const ruleName = (id: string) => rules[id]?.[language] ?? id;
  // Also where it is empty, so that the words beside it stay at the start of the line.
  const sum = (money: string) => <span className="nowrap">{money}</span>;
  const rowsOf = (rule: string) =>
    steps
      .filter((step) => step.rule === rule)
      .map((step, place) => ({
        id: `${rule}-${place}`,
        text: rewardStepText(step, { t, format, ruleName }),
        note: sum(saysAll.includes(step.name) ? "" : format.money(step.fen)),
      }));
  return (
    <>
      <Tear />
      <SlipPart>
        <h3>{t("status.reward.how")}</h3>
        <Rows
          look="split"
          rows={[
            ...used.flatMap((rule) => [{ id: rule, name: ruleName(rule), note: sum("") }, ...rowsOf(rule)]),
            ...rowsOf(total),
            { id: "yours", name: t("status.reward.yours"), note: <b>{sum(format.money(amountFen))}</b> },
          ]}
        />
        {scheme && <p className="hint mt-s4">{t("status.reward.scheme", { scheme: scheme[language] })}</p>}
      </SlipPart>
    </>
  );
}
