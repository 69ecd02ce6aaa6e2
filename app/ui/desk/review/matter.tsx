// What a request asks to be looked at again: the refusal, the decision or the notice, as it stands.
import type { ReviewedMatter } from "#app/domain/review/queries/desk.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { ToldMeasures } from "../../affected/statement.tsx";
import { Said, Section } from "../../data/desk/bench.tsx";
import { Note } from "../../data/note.tsx";
import { Pairs } from "../../data/rows.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export function Matter({ matter, now }: { matter: ReviewedMatter; now: Date }) {
  const t = useT();
  const when = formatFor(useLanguage()).dateTime(matter.at, now);
  return (
    <Section
      id="matter"
      title={t(`desk.review.about.${matter.what}`)}
      note={t("desk.case.decision.by-when", { name: matter.byName, when })}
    >
      {matter.what === "refusal" && <RefusalMatter {...matter} />}
      {matter.what === "decision" && <DecisionMatter {...matter} />}
      {matter.what === "notice" && <NoticeMatter {...matter} now={now} />}
    </Section>
  );
}

type Of<What extends ReviewedMatter["what"]> = Extract<ReviewedMatter, { what: What }>;

function RefusalMatter({ ground, words }: Of<"refusal">) {
  const t = useT();
  return (
    <>
      {ground && <p>{t(`term.ground.${ground}`)}</p>}
      {words && <Said>{words}</Said>}
    </>
  );
}

function DecisionMatter({ outcome, basis, reasons, stands }: Of<"decision">) {
  const t = useT();
  return (
    <>
      {!stands && (
        <Note tone="wait" washed>
          <p>{t("desk.review.about.superseded")}</p>
        </Note>
      )}
      <Pairs
        pairs={[
          { term: t("desk.case.decision.outcome"), value: t(`term.outcome.${outcome}`) },
          { term: t("desk.case.measures.basis"), value: basis },
        ]}
      />
      <Said>{reasons[useLanguage()]}</Said>
    </>
  );
}

function NoticeMatter({ reference, subject, statement, measures, now }: Of<"notice"> & { now: Date }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <Pairs
        pairs={[
          { term: t("notice.reference"), value: reference },
          {
            term: t("notice.statement.subject"),
            value: <bdi className="wrap-anywhere">{subject}</bdi>,
          },
          {
            term: t("notice.statement.facts"),
            value: <span className="said">{statement.facts[language]}</span>,
          },
          {
            term: t("notice.statement.scope"),
            value: <span className="said">{statement.scope[language]}</span>,
          },
          {
            term: t("notice.statement.duration"),
            value: <span className="said">{statement.duration[language]}</span>,
          },
        ]}
      />
      <h3 className="mt-s5">{t("notice.statement.measures")}</h3>
      <ToldMeasures measures={measures} now={now} />
    </>
  );
}
