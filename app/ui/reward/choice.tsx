// Which scheme and which of its rules: chosen on one page, and shown on the next with a way to change it.
import type { Rule, Scheme } from "#app/domain/reward/rules/scheme.ts";
import { Answers as AnswerRows } from "../data/answers.tsx";
import { Note } from "../data/note.tsx";
import { ActRow, Button, ButtonLink } from "../form/button.tsx";
import { Choice, RadioCard, RadioCards } from "../form/choice.tsx";
import { FieldGroup } from "../form/field.tsx";
import { useLanguage, useT } from "../page/words.tsx";
import type { Answers, Chosen } from "./estimated.ts";

export type SchemeToChoose = Pick<Scheme, "id" | "name" | "source"> & {
  readonly rules: readonly Pick<Rule, "id" | "name" | "condition">[];
};

type Props = { readonly estimate: Answers; readonly schemes: readonly SchemeToChoose[] };

/** Each scheme opens its rules when it is chosen, before any script; the first one is open from the start. */
export function RuleChoice({ estimate, schemes }: Props) {
  const t = useT();
  const typed = estimate.kept("scheme")[0];
  const open = schemes.some(({ id }) => id === typed) ? typed : schemes[0]?.id;
  return (
    <form method="get" action="/rewards" noValidate>
      <FieldGroup id="scheme" label={t("reward.choose.scheme")} error={estimate.errorOf("scheme")}>
        <RadioCards>
          {schemes.map((scheme) => (
            <SchemeCard key={scheme.id} scheme={scheme} estimate={estimate} isOpen={scheme.id === open} />
          ))}
        </RadioCards>
      </FieldGroup>
      <ActRow className="mt-s5">
        <Button weight="act">{t("site.button.next")}</Button>
      </ActRow>
    </form>
  );
}

function SchemeCard(props: { scheme: SchemeToChoose; estimate: Answers; isOpen: boolean }) {
  const { scheme, estimate, isOpen } = props;
  const t = useT();
  const language = useLanguage();
  const rules = estimate.kept("rules");
  // An error's link must have one target: the group of the scheme that was sent.
  const group = isOpen
    ? { id: "rules", error: estimate.errorOf("rules") }
    : { id: `rules-${scheme.id}`, error: undefined };
  const choices = (
    <FieldGroup {...group} label={t("reward.choose.rule")}>
      {scheme.rules.map(({ id, name, condition }) => (
        <Choice
          key={id}
          id={`${scheme.id}-${id}`}
          type="radio"
          name={`rules.${scheme.id}`}
          value={id}
          defaultChecked={isOpen && rules.includes(id)}
          note={condition[language]}
        >
          {name[language]}
        </Choice>
      ))}
    </FieldGroup>
  );
  return (
    <RadioCard
      id={`scheme-${scheme.id}`}
      name="scheme"
      value={scheme.id}
      defaultChecked={isOpen}
      title={scheme.name[language]}
      more={choices}
    />
  );
}

/** What was chosen; a rule that does not apply says so here, with the way to the one that does. */
export function ChosenRules(props: { chosen: Chosen; estimate: Answers; isReckoned: boolean }) {
  const { chosen, estimate, isReckoned } = props;
  const t = useT();
  const language = useLanguage();
  const error = estimate.errorOf("rules");
  if (isReckoned) return null;
  return (
    <>
      <AnswerRows
        rows={[
          {
            id: "scheme",
            term: t("reward.chosen.scheme"),
            answer: chosen.scheme.name[language],
            changeHref: chosen.changeHref,
          },
          {
            id: "rules",
            term: t("reward.chosen.rule"),
            answer: chosen.rules.map(({ name }) => name[language]).join("\n"),
            note: chosen.rules.map(({ condition }) => condition[language]).join("\n"),
            changeHref: chosen.changeHref,
            error,
          },
        ]}
      />
      {chosen.instead && (
        <div className="mt-s4">
          <Note tone="wait" washed level={2} title={t("reward.instead.title")}>
            <ActRow className="mt-s2">
              <ButtonLink weight="small" href={chosen.instead.href}>
                {t("reward.instead.act", { rule: chosen.instead.name[language] })}
              </ButtonLink>
            </ActRow>
          </Note>
        </div>
      )}
    </>
  );
}
