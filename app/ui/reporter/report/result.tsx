// What a report led to: the outcome with reasons before measures and basis, or why it was not accepted.
import type { Bilingual } from "#app/base/language.ts";
import type { DecisionView, MeasureLine } from "#app/domain/casework/queries/outcome.server.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";
import type { ToldStep } from "#app/domain/report/rules/reporter/told.ts";
import { formatFor } from "#app/messages/format.ts";
import { Rows } from "../../data/rows.tsx";
import { Outcome, Reasons } from "../../data/status/outcome.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export type ResultProps = Pick<DecisionView, "basis"> & {
  readonly reasons: Bilingual;
  readonly measures: readonly Omit<MeasureLine, "basis">[];
  readonly now: Date;
};

export function Result({ basis, reasons, measures, now }: ResultProps) {
  const t = useT();
  const language = useLanguage();
  const paragraphs = reasons[language].split(/\n+/).filter((line) => line.trim() !== "");
  return (
    <Outcome id="result" title={t("status.result.title")}>
      {paragraphs.length > 1 ? <Reasons reasons={paragraphs} /> : <p className="said">{paragraphs}</p>}
      <h3>{t("status.result.measures")}</h3>
      {measures.length === 0 ? (
        <p>{t("status.result.no-measures")}</p>
      ) : (
        <Measures measures={measures} now={now} />
      )}
      <p className="hint mt-s4">{t("status.result.basis", { basis })}</p>
    </Outcome>
  );
}

function Measures({ measures, now }: Pick<ResultProps, "measures" | "now">) {
  const t = useT();
  const format = formatFor(useLanguage());
  const noteOf = ({ on, deadline, result, liftedAt }: (typeof measures)[number]) => {
    const day = format.day(on, now);
    if (liftedAt) return t("status.result.lifted", { on: day, lifted: format.day(liftedAt, now) });
    if (result) return t("status.result.with-result", { on: day, result: t(`term.compliance.${result}`) });
    if (!deadline) return day;
    return t("status.result.deadline", { on: day, deadline: format.day(deadline, now) });
  };
  return (
    <Rows
      rows={measures.map((one) => ({
        id: one.id,
        name: t(`term.measure.${one.type}`),
        text: one.subject,
        note: noteOf(one),
      }))}
    />
  );
}

export function NotAccepted({ ground, words }: { ground: RefusalGround; words: string | null }) {
  const t = useT();
  return (
    <Outcome id="result" tone="plain" title={t("status.refusal.title")}>
      <p>{t(`status.refusal.${ground}`)}</p>
      {words && (
        <>
          <h3>{t("status.refusal.words")}</h3>
          <p className="said">{words}</p>
        </>
      )}
    </Outcome>
  );
}

/** Who has it now, and that this page learns no more of it unless it comes back. */
export function Referred({ told }: { told: readonly ToldStep[] }) {
  const t = useT();
  const authority = told.findLast((step) => step.as === "refer")?.authority;
  return (
    <Outcome id="result" tone="plain" title={t("status.referred.title")}>
      {authority && <p>{t("status.step.refer.to", { authority })}</p>}
      <p>{t("status.referred.text")}</p>
      <p className="hint">{t("status.referred.identity")}</p>
    </Outcome>
  );
}

export function Withdrawn() {
  const t = useT();
  return (
    <Outcome id="result" tone="plain" title={t("status.withdrawn.title")}>
      <p>{t("status.withdrawn.text")}</p>
      <p>
        <a href="/report">{t("status.withdrawn.again")}</a>
      </p>
    </Outcome>
  );
}
