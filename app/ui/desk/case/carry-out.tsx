// What follows a decision on a case: take it back in time, carry out, record results, close, reopen.
import type { MeasureLine } from "#app/domain/casework/queries/outcome.server.ts";
import type { CaseAct } from "#app/domain/casework/rules/desk/acts.ts";
import type { ComplianceResult } from "#app/domain/casework/rules/measure.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel } from "../../data/desk/bench.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { Select, TextArea } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

type Props = {
  acts: readonly CaseAct[];
  /** Measures whose result nobody recorded yet. */
  running: readonly MeasureLine[];
  results: readonly ComplianceResult[];
  /** Until when the reporters can not read the decision; null where they can. */
  heldUntil: Date | null;
  result: Answered;
  reopen: Answered;
  now: Date;
};

export function CarryOut({ acts, running, results, heldUntil, result, reopen, now }: Props) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <>
      {acts.includes("undo") && heldUntil && (
        <OneButton act="undo" text={t("desk.case.undo.text", { time: format.dateTime(heldUntil, now) })} />
      )}
      {acts.includes("act") && <OneButton act="act" text={t("desk.case.act.text")} />}
      {acts.includes("result") && <ResultForm form={result} measures={running} results={results} now={now} />}
      {acts.includes("close") && <OneButton act="close" text={t("desk.case.close.text")} />}
      {acts.includes("result") && (
        <p className="hint">{t("desk.case.close.running", { count: running.length })}</p>
      )}
      {acts.includes("reopen") && <ReopenForm form={reopen} />}
    </>
  );
}

function OneButton({ act, text }: { act: "undo" | "act" | "close"; text: string }) {
  const t = useT();
  return (
    <Panel id={act} title={t(`desk.case.${act}.title`)}>
      <form method="post">
        <p>{text}</p>
        <ActRow className="mt-s4">
          <Button name="intent" value={act}>
            {t(`desk.case.${act}.button`)}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

type ResultProps = { form: Answered; measures: readonly MeasureLine[]; now: Date } & Pick<Props, "results">;

function ResultForm({ form, measures, results, now }: ResultProps) {
  const t = useT();
  const format = formatFor(useLanguage());
  const named = (one: MeasureLine) =>
    t("desk.case.result.measure", {
      measure: t(`term.measure.${one.type}`),
      day: format.day(one.on, now),
      deadline: one.deadline ? format.day(one.deadline, now) : "",
    });
  return (
    <Panel id="result" title={t("desk.case.result.title")}>
      <form method="post" noValidate>
        <Field id={form.idOf("measure")} label={t("desk.case.measures.type")} error={form.errorOf("measure")}>
          <Select {...form.field("measure", measures[0]?.id)}>
            {measures.map((one) => (
              <option key={one.id} value={one.id}>
                {named(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field id={form.idOf("result")} label={t("desk.case.result.choose")} error={form.errorOf("result")}>
          <Select {...form.field("result")}>
            <option value="">{t("desk.case.measure.choose")}</option>
            {results.map((one) => (
              <option key={one} value={one}>
                {t(`term.compliance.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <ActRow className="mt-s4">
          <Button name="intent" value="result">
            {t("desk.case.result.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

function ReopenForm({ form }: { form: Answered }) {
  const t = useT();
  return (
    <Panel id="reopen" title={t("desk.case.reopen.title")}>
      <form method="post" noValidate>
        <p>{t("desk.case.reopen.text")}</p>
        <Field id={form.idOf("reason")} label={t("desk.case.reopen.reason")} error={form.errorOf("reason")}>
          <TextArea {...form.field("reason")} rows={3} />
        </Field>
        <ActRow className="mt-s4">
          <Button name="intent" value="reopen">
            {t("desk.case.reopen.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
