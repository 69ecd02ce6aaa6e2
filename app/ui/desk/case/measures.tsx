// The measures of a case, and the form that records one more.
import type { MeasureLine } from "#app/domain/casework/queries/outcome.server.ts";
import type { MeasureType } from "#app/domain/casework/rules/measure.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel, Section } from "../../data/desk/bench.tsx";
import { Empty } from "../../data/note.tsx";
import { TableFrame } from "../../data/rows.tsx";
import { StatusTag } from "../../data/status/tag.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { Select, TextInput } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import type { NamedSubject } from "./story.tsx";

const tones = { done: "done", partial: "wait", failed: "wrong", "no-reply": "wrong" } as const;

export function Measures({ measures, now }: { measures: readonly MeasureLine[]; now: Date }) {
  const t = useT();
  return (
    <Section id="measures" title={t("desk.case.measures")}>
      {measures.length === 0 ? (
        <Empty title={t("desk.case.measures.none")} />
      ) : (
        <TableFrame label={t("desk.case.measures")}>
          <table className="min-w-[46rem]">
            <thead>
              <tr>
                <th scope="col">{t("desk.case.measures.type")}</th>
                <th scope="col">{t("desk.case.measures.subject")}</th>
                <th scope="col">{t("desk.case.measures.basis")}</th>
                <th scope="col">{t("desk.case.measures.on")}</th>
                <th scope="col">{t("desk.case.measures.deadline")}</th>
                <th scope="col">{t("desk.case.measures.result")}</th>
              </tr>
            </thead>
            <tbody>
              {measures.map((measure) => (
                <MeasureRow key={measure.id} measure={measure} now={now} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}

function MeasureRow({ measure, now }: { measure: MeasureLine; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { result } = measure;
  return (
    <tr>
      <th scope="row">{t(`term.measure.${measure.type}`)}</th>
      <td className="wrap-anywhere">
        <bdi>{measure.subject ?? t("desk.case.measures.no-subject")}</bdi>
      </td>
      <td>{measure.basis}</td>
      <td>{format.day(measure.on, now)}</td>
      <td>{measure.deadline ? format.day(measure.deadline, now) : t("desk.case.measures.no-deadline")}</td>
      <td>
        {measure.liftedAt ? (
          <StatusTag tone="plain">{t("desk.case.measures.lifted")}</StatusTag>
        ) : result ? (
          <StatusTag tone={tones[result]}>{t(`term.compliance.${result}`)}</StatusTag>
        ) : (
          t("desk.case.measures.no-result")
        )}
      </td>
    </tr>
  );
}

type FormProps = {
  form: Answered;
  types: readonly MeasureType[];
  subjects: readonly NamedSubject[];
  bases: string;
  today: string;
};

/** `today`: the day that the form starts with; `bases` the law that the case's category cites. */
export function MeasureForm(props: FormProps) {
  const { form } = props;
  const t = useT();
  return (
    <Panel id="measure" title={t("desk.case.measure.title")}>
      <form method="post" noValidate className="grid items-start gap-s4 tablet:grid-cols-2">
        <WhatAgainstWhom {...props} />
        <Field
          id={form.idOf("basis")}
          error={form.errorOf("basis")}
          className="mt-0! tablet:col-span-2"
          label={t("desk.case.measures.basis")}
          hint={props.bases && t("desk.case.basis.hint", { bases: props.bases })}
        >
          <TextInput {...form.field("basis")} autoComplete="off" />
        </Field>
        <DayField form={form} name="on" start={props.today} />
        <DayField form={form} name="deadline" optional />
        <ActRow className="mt-0! tablet:col-span-2">
          <Button name="intent" value="measure">
            {t("desk.case.measure.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

function WhatAgainstWhom({ form, types, subjects }: FormProps) {
  const t = useT();
  const field = (name: string) => ({ id: form.idOf(name), error: form.errorOf(name), className: "mt-0!" });
  return (
    <>
      <Field {...field("type")} label={t("desk.case.measures.type")}>
        <Select {...form.field("type")}>
          <option value="">{t("desk.case.measure.choose")}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {t(`term.measure.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field {...field("subject")} label={t("desk.case.measures.subject")}>
        <Select {...form.field("subject")}>
          <option value="">{t("desk.case.measures.no-subject")}</option>
          {subjects.map(({ id, display }) => (
            <option key={id} value={id}>
              {display}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function DayField(props: { form: Answered; name: "on" | "deadline"; start?: string; optional?: boolean }) {
  const { form, name } = props;
  const t = useT();
  return (
    <Field
      id={form.idOf(name)}
      error={form.errorOf(name)}
      className="mt-0!"
      label={t(`desk.case.measures.${name}`)}
      optional={props.optional ?? false}
    >
      <TextInput {...form.field(name, props.start)} type="date" />
    </Field>
  );
}
