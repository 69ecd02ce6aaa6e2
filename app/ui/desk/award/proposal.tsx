// The form of a proposal: scheme and rules, the amounts they are reckoned from, the sum chosen, and why.
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";
import { Panel } from "../../data/desk/bench.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Choice, RadioCard, RadioCards } from "../../form/choice.tsx";
import { Field, FieldGroup } from "../../form/field.tsx";
import { TextArea, TextInput } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export type SchemeChoice = Pick<Scheme, "id" | "name" | "source" | "inForceFrom" | "conditions"> & {
  readonly rules: readonly Pick<Scheme["rules"][number], "id" | "name" | "condition">[];
};

const amounts = [
  { name: "operatingAmount", label: "reward.input.operating-amount" },
  { name: "fines", label: "reward.input.fines" },
  { name: "auctionProceeds", label: "reward.input.auction-proceeds" },
] as const;

/** Each scheme has its own fields for rules and conditions, so that changing one's mind mixes nothing. */
export function ProposalForm({ form, schemes }: { form: Answered; schemes: readonly SchemeChoice[] }) {
  const t = useT();
  return (
    <Panel id="propose" title={t("desk.award.propose.title")}>
      <form method="post" noValidate>
        <FieldGroup
          id={form.idOf("scheme")}
          error={form.errorOf("scheme")}
          label={t("desk.award.propose.scheme")}
        >
          <RadioCards>
            {schemes.map((scheme, place) => (
              <SchemeCard key={scheme.id} form={form} scheme={scheme} isFirst={place === 0} />
            ))}
          </RadioCards>
        </FieldGroup>
        <Amounts form={form} />
        <ActRow className="mt-s4">
          <Button name="intent" value="calculate" formAction="#sum">
            {t("desk.award.propose.calculate")}
          </Button>
          <span className="hint">{t("desk.award.propose.calculate.hint")}</span>
        </ActRow>
        <Chosen form={form} />
      </form>
    </Panel>
  );
}

function Amounts({ form }: { form: Answered }) {
  const t = useT();
  return (
    <FieldGroup
      id={form.idOf("amounts")}
      label={t("desk.award.propose.amounts")}
      hint={t("desk.award.propose.amounts.hint")}
    >
      <div className="grid gap-s4 tablet:grid-cols-3">
        {amounts.map(({ name, label }) => (
          <Field
            key={name}
            id={form.idOf(name)}
            error={form.errorOf(name)}
            className="mt-0!"
            label={<span className="inline-block first-letter:uppercase">{t(label)}</span>}
            optional
          >
            <TextInput {...form.field(name)} inputMode="decimal" autoComplete="off" />
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}

function Chosen({ form }: { form: Answered }) {
  const t = useT();
  return (
    <>
      <Field
        id={form.idOf("amount")}
        error={form.errorOf("amount")}
        label={t("desk.award.propose.amount")}
        hint={t("desk.award.propose.amount.hint")}
      >
        <TextInput
          {...form.field("amount")}
          inputMode="decimal"
          autoComplete="off"
          className="max-w-[16rem]"
        />
      </Field>
      <Field
        id={form.idOf("reason")}
        error={form.errorOf("reason")}
        label={t("desk.award.propose.reason")}
        hint={t("desk.award.propose.reason.hint")}
      >
        <TextArea {...form.field("reason")} />
      </Field>
      <ActRow className="mt-s4">
        <Button weight="act" name="intent" value="propose">
          {t("desk.award.propose.button")}
        </Button>
      </ActRow>
    </>
  );
}

type CardProps = { form: Answered; scheme: SchemeChoice; isFirst: boolean };

function SchemeCard({ form, scheme, isFirst }: CardProps) {
  const language = useLanguage();
  const radio = form.choice("scheme", scheme.id);
  const isChosen = form.came ? radio.defaultChecked : isFirst;
  return (
    <RadioCard
      {...radio}
      defaultChecked={isChosen}
      title={scheme.name[language]}
      what={scheme.source[language]}
      more={<RulesOf form={form} scheme={scheme} isChosen={isChosen} />}
    />
  );
}

function RulesOf({ form, scheme, isChosen }: Omit<CardProps, "isFirst"> & { isChosen: boolean }) {
  const t = useT();
  const language = useLanguage();
  // An error's link must have one target: the group of the scheme that was sent.
  const group = (name: string) => ({
    id: form.idOf(isChosen ? name : `${name}.of.${scheme.id}`),
    error: isChosen ? form.errorOf(name) : undefined,
  });
  return (
    <>
      <FieldGroup {...group("rules")} label={t("desk.award.propose.rules")}>
        {scheme.rules.map(({ id, name, condition }) => (
          <Choice
            key={id}
            type="checkbox"
            {...form.choice(`rules.${scheme.id}`, id)}
            note={condition[language]}
          >
            {t("desk.award.rule", { id, name: name[language] })}
          </Choice>
        ))}
      </FieldGroup>
      {scheme.conditions.length > 0 && (
        <FieldGroup {...group("conditions")} label={t("desk.award.propose.conditions")}>
          {scheme.conditions.map((condition) => (
            <Choice key={condition} type="checkbox" {...form.choice(`conditions.${scheme.id}`, condition)}>
              {t(`desk.award.condition.${condition}`)}
            </Choice>
          ))}
        </FieldGroup>
      )}
    </>
  );
}
