// From what a rule of a scheme gives to its words: sums as money, shares of what they are reckoned from.
import { fenFromYuan, percentFrom } from "#app/base/money.ts";
import type { Amount, SimpleAmount } from "#app/domain/reward/rules/scheme.ts";
import type { Format } from "./format.ts";
import { rewardInputText } from "./reward-step.ts";
import type { Translate } from "./translate.ts";

type Say = { readonly t: Translate; readonly format: Format };

/** One line, or one a bracket: whichever holds the whole sum decides for the whole. */
export function rewardAmountText(amount: Amount, say: Say): readonly string[] {
  if (amount.kind !== "brackets") return [simpleText(amount, say)];
  const { t, format } = say;
  const input = rewardInputText(amount.of, t);
  return amount.brackets.map((bracket) =>
    t("reward.amount.bracket", {
      input,
      from: format.money(fenFromYuan(bracket.from)),
      amount: simpleText(bracket.amount, say),
    }),
  );
}

function simpleText(amount: SimpleAmount, { t, format }: Say): string {
  const money = (yuan: string) => format.money(fenFromYuan(yuan));
  if (amount.kind === "between") {
    const [from, to] = [fenFromYuan(amount.from), fenFromYuan(amount.to)];
    if (from === to) return format.money(to);
    if (from === 0) return t("reward.amount.up-to", { to: format.money(to) });
    return t("reward.range", { from: format.money(from), to: format.money(to) });
  }
  const facts = { input: rewardInputText(amount.of, t), percent: percentFrom(amount.basisPoints) };
  const share = t(`reward.amount.${amount.kind}`, facts);
  if (fenFromYuan(amount.atLeast) === 0) return share;
  return t("reward.amount.with-floor", { share, floor: money(amount.atLeast) });
}
