// A report that goes to another authority or comes back from it; a refusal taken back; more time for the answer.
import type { Language } from "#app/base/language.ts";
import { Panel } from "../../data/desk/bench.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea, TextInput } from "../../form/text.tsx";
import { useT } from "../../page/words.tsx";
import { place } from "./decide.tsx";

/** `theirs`: the language that the reporter reads. */
type Props = { theirs: Language; form: Answered };

export function Refer({ theirs, form }: Props) {
  const t = useT();
  const language = t("desk.language", { language: theirs });
  const of = (name: string) => ({ id: form.idOf(name), error: form.errorOf(name) });
  return (
    <Panel id="refer" title={t("desk.report.refer.title")}>
      <form method="post" action={`#${place}`} noValidate>
        <Field
          {...of("authority")}
          label={t("desk.report.refer.authority")}
          hint={t("desk.report.refer.authority.hint")}
        >
          <TextInput {...form.field("authority")} autoComplete="off" />
        </Field>
        <Field
          {...of("words")}
          label={t("desk.report.refer.words")}
          hint={t("desk.report.refer.words.hint", { language })}
        >
          <TextArea lang={theirs} {...form.field("words")} />
        </Field>
        <ActRow>
          <Button name="intent" value="refer">
            {t("desk.report.refer.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

export function TakeBack({ theirs, form }: Props) {
  const t = useT();
  const language = t("desk.language", { language: theirs });
  return (
    <Panel id="take-back" title={t("desk.report.take-back.title")}>
      <form method="post" action={`#${place}`} noValidate>
        <p>{t("desk.report.take-back.text")}</p>
        <Field
          id={form.idOf("reason")}
          error={form.errorOf("reason")}
          label={t("desk.report.take-back.reason")}
          hint={t("desk.report.take-back.hint", { language })}
        >
          <TextArea lang={theirs} {...form.field("reason")} />
        </Field>
        <ActRow>
          <Button name="intent" value="take-back">
            {t("desk.report.take-back.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

/** `time`: from when the reporter can read the refusal. */
export function UndoRefusal({ time }: { time: string }) {
  const t = useT();
  return (
    <Panel id="undo" title={t("desk.report.undo.title")}>
      <form method="post" action={`#${place}`}>
        <p>{t("desk.report.undo.text", { time })}</p>
        <ActRow className="mt-s4">
          <Button name="intent" value="undo">
            {t("desk.report.undo.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

export function Extend({ theirs, form }: Props) {
  const t = useT();
  const language = t("desk.language", { language: theirs });
  return (
    <Panel id="extend" title={t("desk.clocks.extend")}>
      <form method="post" action={`#${place}`} noValidate>
        <p>{t("desk.clocks.extend.accept.text")}</p>
        <Field
          id={form.idOf("reason")}
          error={form.errorOf("reason")}
          label={t("desk.clocks.words")}
          hint={t("desk.report.take-back.hint", { language })}
        >
          <TextArea lang={theirs} {...form.field("reason")} rows={3} />
        </Field>
        <ActRow>
          <Button name="intent" value="extend">
            {t("desk.clocks.extend.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
