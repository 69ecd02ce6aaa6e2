// The decision of a case: the form that makes it, and the decision made.
import type { DecisionView } from "#app/domain/casework/queries/outcome.server.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel, Preview } from "../../data/desk/bench.tsx";
import { Pairs } from "../../data/rows.tsx";
import { Outcome } from "../../data/status/outcome.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Choice } from "../../form/choice.tsx";
import { Field, FieldGroup } from "../../form/field.tsx";
import { TextArea, TextInput } from "../../form/text.tsx";
import { otherLanguage, useLanguage, useT } from "../../page/words.tsx";

export function DecisionForm(props: {
  form: Answered;
  outcomes: readonly CaseOutcome[];
  bases: string;
  coolingMinutes: number;
}) {
  const { form } = props;
  const t = useT();
  const errorOf = (name: string) => ({ id: form.idOf(name), error: form.errorOf(name) });
  return (
    <Panel id="decide" title={t("desk.case.decision")}>
      <form method="post" noValidate>
        <FieldGroup {...errorOf("outcome")} label={t("desk.case.decision.outcome")}>
          {props.outcomes.map((outcome) => (
            <Choice key={outcome} type="radio" {...form.choice("outcome", outcome)}>
              {t(`term.outcome.${outcome}`)}
            </Choice>
          ))}
        </FieldGroup>
        <Field
          {...errorOf("basis")}
          label={t("desk.case.measures.basis")}
          hint={props.bases && t("desk.case.basis.hint", { bases: props.bases })}
        >
          <TextInput {...form.field("basis")} autoComplete="off" />
        </Field>
        <Field
          {...errorOf("reasonsZh")}
          label={t("desk.case.decision.reasons-zh")}
          hint={t("desk.case.decision.reasons.hint")}
        >
          <TextArea {...form.field("reasonsZh")} lang="zh-CN" rows={5} />
        </Field>
        <Field {...errorOf("reasonsEn")} label={t("desk.case.decision.reasons-en")}>
          <TextArea {...form.field("reasonsEn")} lang="en" rows={5} />
        </Field>
        <p className="hint mt-s4">{t("desk.case.decision.cooling", { minutes: props.coolingMinutes })}</p>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="decide">
            {t("desk.case.decision.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

export type Decided = Omit<DecisionView, "by"> & { readonly byName: string };

export function Decision({ decision, now }: { decision: Decided; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const visible = decision.publicFrom <= now;
  const at = (when: Date) => format.dateTime(when, now);
  return (
    <Outcome id="decision" title={t(`term.outcome.${decision.outcome}`)}>
      <Pairs
        pairs={[
          {
            term: t("desk.case.decision.by"),
            value: t("desk.case.decision.by-when", { name: decision.byName, when: at(decision.at) }),
          },
          { term: t("desk.case.measures.basis"), value: decision.basis },
          {
            term: t("desk.case.decision.reporter"),
            value: t(visible ? "desk.case.decision.public" : "desk.case.decision.held", {
              when: at(decision.publicFrom),
            }),
          },
        ]}
      />
      {[language, otherLanguage(language)].map((each) => (
        <div key={each} className="mt-s4">
          <h3 className="mb-s2">
            {t(each === "en" ? "desk.case.decision.reasons-en" : "desk.case.decision.reasons-zh")}
          </h3>
          <Preview language={each}>{decision.reasons[each]}</Preview>
        </div>
      ))}
    </Outcome>
  );
}
