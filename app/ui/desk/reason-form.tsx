// An act of the desk that wants words with it: folded up until it is needed, open again where it came back.
import type { ReactNode } from "react";
import type { Answered } from "../form/answered.ts";
import { ActRow, Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextArea } from "../form/text.tsx";
import { useT } from "../page/words.tsx";

/** `language` of the words where the reporter reads them; `children` are further fields, above the reason. */
export function ReasonForm(props: {
  intent: string;
  form: Answered;
  title: string;
  hint: string;
  button: string;
  language?: string;
  children?: ReactNode;
}) {
  const t = useT();
  const { form, intent, title, hint, button, language } = props;
  return (
    <details id={intent} className="panel mt-s4 py-s3!" open={form.came}>
      <summary>{title}</summary>
      <form method="post" noValidate>
        {props.children}
        <Field
          id={form.idOf("reason")}
          label={t("desk.award.reason")}
          hint={hint}
          error={form.errorOf("reason")}
        >
          <TextArea {...form.field("reason")} rows={4} lang={language} />
        </Field>
        <ActRow className="mt-s4">
          <Button name="intent" value={intent}>
            {button}
          </Button>
        </ActRow>
      </form>
    </details>
  );
}
