// Whether an award is due: what the case says by itself with where it stands, and what staff state beside it.
import type { FactsOfCase, SourcesOfFacts } from "#app/domain/reward/queries/facts.server.ts";
import type { Exclusion } from "#app/domain/reward/rules/declared.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel, Section } from "../../data/desk/bench.tsx";
import { TableFrame } from "../../data/rows.tsx";
import { StatusTag } from "../../data/status/tag.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Choice } from "../../form/choice.tsx";
import { FieldGroup } from "../../form/field.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export function CaseFacts(props: { facts: FactsOfCase; sources: SourcesOfFacts; now: Date }) {
  const t = useT();
  return (
    <Section id="facts" title={t("desk.award.facts")} note={t("desk.award.facts.note")}>
      <TableFrame label={t("desk.award.facts")}>
        <table className="min-w-[34rem]">
          <thead>
            <tr>
              <th scope="col">{t("desk.award.facts.condition")}</th>
              <th scope="col">{t("desk.award.facts.holds")}</th>
              <th scope="col">{t("desk.award.facts.source")}</th>
            </tr>
          </thead>
          <tbody>
            {useFacts(props).map(({ id, holds, source }) => (
              <tr key={id}>
                <th scope="row">{t(`desk.award.fact.${id}`)}</th>
                <td>
                  <StatusTag tone={holds ? "done" : "wrong"}>{t(holds ? "desk.yes" : "desk.no")}</StatusTag>
                </td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}

function useFacts({ facts, sources, now }: { facts: FactsOfCase; sources: SourcesOfFacts; now: Date }) {
  const t = useT();
  const day = formatFor(useLanguage()).day(sources.filedAt, now);
  const outcome = sources.outcome ? t(`term.outcome.${sources.outcome}`) : t("desk.award.source.no-outcome");
  return [
    {
      id: "definite-subject",
      holds: facts.definiteSubject,
      source: t("desk.award.source.subjects", { count: sources.subjects }),
    },
    { id: "verified", holds: facts.verified, source: t("desk.award.source.outcome", { outcome }) },
    {
      id: "handled",
      holds: facts.lawfullyHandled,
      source: t("desk.award.source.measures", { count: sources.measures }),
    },
    {
      id: "first",
      holds: facts.registeredFirst,
      source: t("desk.award.source.filed", { day, count: sources.earlierReports }),
    },
    {
      id: "not-withdrawn",
      holds: !facts.withdrawnBeforeDecision,
      source: t(facts.withdrawnBeforeDecision ? "desk.award.source.withdrawn" : "desk.award.source.stands"),
    },
  ] as const;
}

/** `asksDecisive`: a later report may share only where its facts were decisive. */
export function AssessForm(props: {
  form: Answered;
  exclusions: readonly Exclusion[];
  asksDecisive: boolean;
}) {
  const { form } = props;
  const t = useT();
  return (
    <Panel id="assess" title={t("desk.award.assess.title")}>
      <form method="post" noValidate>
        <FieldGroup id={form.idOf("stated")} label={t("desk.award.assess.stated")}>
          <Choice type="checkbox" {...form.choice("factsAndEvidence", "yes")}>
            {t("desk.award.assess.facts-and-evidence")}
          </Choice>
          {props.asksDecisive && (
            <Choice
              type="checkbox"
              {...form.choice("decisiveFacts", "yes")}
              note={t("desk.award.assess.decisive.note")}
            >
              {t("desk.award.assess.decisive")}
            </Choice>
          )}
        </FieldGroup>
        <FieldGroup
          id={form.idOf("excludedBy")}
          label={t("desk.award.assess.excluded")}
          hint={t("desk.award.assess.excluded.hint")}
          error={form.errorOf("excludedBy")}
        >
          {props.exclusions.map((exclusion) => (
            <Choice key={exclusion} type="checkbox" {...form.choice("excludedBy", exclusion)}>
              {t(`term.ineligible.${exclusion}`)}
            </Choice>
          ))}
        </FieldGroup>
        <p className="hint mt-s4">{t("desk.award.assess.hint")}</p>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="assess">
            {t("desk.award.assess.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
