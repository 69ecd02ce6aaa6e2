// The answer to a request: the form with its preview, who may not give it, and the answer given.
import { Undo2 } from "lucide-react";
import type { Bilingual } from "#app/base/language.ts";
import type { ToldMeasure } from "#app/domain/notice/queries/told.server.ts";
import type { ReviewAnswer } from "#app/domain/review/rules/forms.ts";
import type { ReviewKind } from "#app/domain/review/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel, Preview, Section } from "../../data/desk/bench.tsx";
import { Note } from "../../data/note.tsx";
import { Rows } from "../../data/rows.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Choice } from "../../form/choice.tsx";
import { Field, FieldGroup } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

type FormProps = {
  readonly form: Answered;
  readonly kind: ReviewKind;
  /** Measures of the notice that still stand; none for a reporter's request. */
  readonly liftable: readonly ToldMeasure[];
  readonly answers: readonly ReviewAnswer[];
  readonly coolingMinutes: number;
};

export function AnswerForm(props: FormProps) {
  const { form, kind } = props;
  const t = useT();
  const field = (name: string) => ({ id: form.idOf(name), error: form.errorOf(name) });
  return (
    <Panel id="answer" title={t("desk.review.answer.title")}>
      <form method="post" noValidate>
        <FieldGroup {...field("answer")} label={t("desk.review.answer.title")} legendIsTitle>
          {props.answers.map((answer) => (
            <Choice key={answer} type="radio" {...form.choice("answer", answer)}>
              {t(`desk.review.answer.${answer}.${kind}`)}
            </Choice>
          ))}
        </FieldGroup>
        {kind === "objection" && <Lift {...props} />}
        <Field
          {...field("reasonsZh")}
          label={t("desk.review.answer.reasons-zh")}
          hint={t(`desk.review.answer.reasons.${kind}`)}
        >
          <TextArea {...form.field("reasonsZh")} lang="zh-CN" rows={5} />
        </Field>
        <Field {...field("reasonsEn")} label={t("desk.review.answer.reasons-en")}>
          <TextArea {...form.field("reasonsEn")} lang="en" rows={5} />
        </Field>
        <p className="hint mt-s4">{t("desk.review.answer.cooling", { minutes: props.coolingMinutes })}</p>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="answer">
            {t("desk.review.answer.button")}
          </Button>
          <Button name="intent" value="preview">
            {t("desk.review.answer.preview")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

function Lift({ form, liftable }: FormProps) {
  const t = useT();
  return (
    <FieldGroup
      id={form.idOf("lift")}
      error={form.errorOf("lift")}
      label={t("desk.review.answer.lift")}
      hint={t("desk.review.answer.lift.hint")}
    >
      {liftable.map(({ id, type, basis }) => (
        <Choice key={id} type="checkbox" {...form.choice("lift", id)} note={<bdi>{basis}</bdi>}>
          {t(`term.measure.${type}`)}
        </Choice>
      ))}
    </FieldGroup>
  );
}

/** What the asker reads in each language; nothing is sent yet. */
export function AnswerPreview({ preview }: { preview: Bilingual }) {
  const t = useT();
  return (
    <Section id="preview" title={t("desk.review.answer.preview.title")}>
      <Preview language="zh-CN">{preview["zh-CN"]}</Preview>
      <div className="mt-s3">
        <Preview language="en">{preview.en}</Preview>
      </div>
    </Section>
  );
}

export function Involved({ names, own }: { names: readonly string[]; own: boolean }) {
  const t = useT();
  const list = formatFor(useLanguage()).list(names);
  return (
    <Note tone={own ? "wait" : "plain"} washed={own} level={2} title={t("desk.review.involved")}>
      {own && <p>{t("desk.review.involved.own")}</p>}
      <p>{list}</p>
    </Note>
  );
}

export type Given = {
  readonly outcome: ReviewAnswer;
  readonly reasons: Bilingual;
  readonly at: Date;
  readonly byName: string;
  readonly publicFrom: Date;
};

/** `undoable`: it is held back from the asker still, and the member may take it back. */
export function AnswerGiven(props: { answer: Given; kind: ReviewKind; undoable: boolean; now: Date }) {
  const { answer, kind, undoable, now } = props;
  const t = useT();
  const format = formatFor(useLanguage());
  const from = format.dateTime(answer.publicFrom, now);
  return (
    <Section id="answered" title={t(`desk.review.given.${answer.outcome}.${kind}`)}>
      <Rows
        rows={[
          {
            id: "zh-CN",
            name: t("desk.review.answer.reasons-zh"),
            text: <Words text={answer.reasons["zh-CN"]} />,
          },
          { id: "en", name: t("desk.review.answer.reasons-en"), text: <Words text={answer.reasons.en} /> },
        ]}
      />
      <p className="hint">
        {t("desk.review.answered", { name: answer.byName, when: format.dateTime(answer.at, now) })}
      </p>
      <p className="hint">{t("desk.review.public", { when: from })}</p>
      {undoable && (
        <form method="post" className="mt-s4">
          <p>{t("desk.review.answer.undo.text", { when: from })}</p>
          <ActRow className="mt-s3">
            <Button icon={Undo2} name="intent" value="undo">
              {t("desk.review.answer.undo")}
            </Button>
          </ActRow>
        </form>
      )}
    </Section>
  );
}

function Words({ text }: { text: string }) {
  return <span className="said">{text}</span>;
}
