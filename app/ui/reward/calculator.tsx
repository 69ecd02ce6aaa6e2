// The figures of a case: only those that the chosen rules look at, and the day whose version counts.
import type { AskedInput } from "#app/domain/reward/rules/engine/estimate.ts";
import { ActRow, Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextInput } from "../form/text.tsx";
import { useLanguage, useT } from "../page/words.tsx";
import { type Answers, amountLabels, type Chosen } from "./estimated.ts";

export function Calculator(props: { chosen: Chosen; estimate: Answers; isReckoned: boolean }) {
  const { chosen, estimate, isReckoned } = props;
  const t = useT();
  return (
    <section className="block" aria-labelledby="figures-title">
      <h2 id="figures-title">{t(isReckoned ? "reward.figures.again" : "reward.figures.title")}</h2>
      <form method="get" action="/rewards" noValidate>
        <input type="hidden" name="scheme" value={chosen.scheme.id} />
        {chosen.rules.map(({ id }) => (
          <input key={id} type="hidden" name="rules" value={id} />
        ))}
        {chosen.asked.map((one) => (
          <AmountField key={one.input} asked={one} estimate={estimate} />
        ))}
        <Field id="at" label={t("reward.at.label")} hint={t("reward.at.hint")} error={estimate.errorOf("at")}>
          <TextInput {...estimate.field("at")} type="date" className="max-w-[14rem]" />
        </Field>
        <ActRow className="mt-s5">
          <Button weight="act">{t("reward.figures.act")}</Button>
        </ActRow>
      </form>
      <Beside chosen={chosen} />
    </section>
  );
}

function AmountField({ asked, estimate }: { asked: AskedInput; estimate: Answers }) {
  const t = useT();
  const { input, needed } = asked;
  return (
    <Field
      id={input}
      label={t(amountLabels[input])}
      hint={t(needed ? "reward.figure.hint" : "reward.figure.hint.optional")}
      error={estimate.errorOf(input)}
      optional={!needed}
    >
      <TextInput
        {...estimate.field(input)}
        inputMode="decimal"
        autoComplete="off"
        className="max-w-[16rem]"
      />
    </Field>
  );
}

/** Rules that may stand in the same award. */
function Beside({ chosen }: { chosen: Chosen }) {
  const t = useT();
  const language = useLanguage();
  return chosen.beside.map(({ id, name, href }) => (
    <p key={id} className="mt-s5">
      <a href={href}>{t("reward.beside", { rule: name[language] })}</a>
    </p>
  ));
}
