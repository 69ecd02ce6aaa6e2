// The reward as its reporter may read it: looked into, none and why, or the sum and how it came about.
import type { Bilingual } from "#app/base/language.ts";
import type { Step, totalRule } from "#app/domain/reward/rules/engine/step.ts";
import type { IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import { Rows } from "../../data/rows.tsx";
import { Slip, SlipPart, Tear } from "../../data/slip/slip.tsx";
import { Sum } from "../../data/status/outcome.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

type Approved = {
  readonly stage: "approved";
  readonly amountFen: number;
  readonly scheme: Bilingual | null;
  /** Names of the scheme's rules by id. */
  readonly rules: Readonly<Record<string, Bilingual>>;
  /** Ids of the rules that the sum was reckoned by. */
  readonly used: readonly string[];
  readonly steps: readonly Step[];
};

export type RewardProps =
  | { readonly stage: "looked-into"; readonly startBy: Date; readonly now: Date }
  | { readonly stage: "none"; readonly reason: IneligibleReason | null }
  | Approved;

export function Reward(props: RewardProps) {
  const t = useT();
  return (
    <div id="reward" className="mt-s6">
      <Slip labelledBy="reward-title">
        <SlipPart>
          <h2 id="reward-title">{t("status.reward.title")}</h2>
          <Words {...props} />
        </SlipPart>
        {props.stage === "approved" && <Reckoning {...props} />}
      </Slip>
    </div>
  );
}

function Words(props: RewardProps) {
  const t = useT();
  const format = formatFor(useLanguage());
  if (props.stage === "looked-into") {
    return (
      <>
        <p className="mt-s2">{t("status.reward.looked-into")}</p>
        <p className="hint">
          {t("status.reward.looked-into.by", { day: format.day(props.startBy, props.now) })}
        </p>
      </>
    );
  }
  if (props.stage === "none") {
    const reason = props.reason
      ? t("status.reward.none.reason", { reason: t(`term.ineligible.${props.reason}`) })
      : t("status.reward.none.refused");
    return (
      <>
        <p className="mt-s2">{t("status.reward.none")}</p>
        <p>{reason}</p>
      </>
    );
  }
  return (
    <>
      <Sum money={format.money(props.amountFen)} />
      <p className="mt-s2">{t("status.reward.approved")}</p>
    </>
  );
}

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

function Reckoning({ amountFen, scheme, rules, used, steps }: Approved) {
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
