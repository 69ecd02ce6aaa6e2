// The question that waits for the reporter, with the form for the answer.
import { formatFor } from "#app/messages/format.ts";
import { Ask } from "../../data/status/outcome.tsx";
import { Unbroken } from "../../data/unbroken.tsx";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export function Question(props: {
  question: { readonly text: string; readonly at: Date };
  now: Date;
  typed: string;
  error: string | undefined;
}) {
  const t = useT();
  const { question, now } = props;
  const when = formatFor(useLanguage()).day(question.at, now);
  return (
    <Ask
      id="question"
      title={t("status.question.title")}
      question={question.text}
      asked={<Unbroken text={t("status.question.asked", { when })} parts={[when]} />}
    >
      <form method="post" action="/status/report" noValidate>
        <input type="hidden" name="intent" value="answer" />
        <Field
          id="answer"
          label={t("status.question.answer")}
          hint={t("status.question.hint")}
          error={props.error}
        >
          <TextArea name="answer" rows={4} defaultValue={props.typed} />
        </Field>
        <ActRow className="mt-s4">
          <Button weight="act">{t("status.question.act")}</Button>
        </ActRow>
      </form>
    </Ask>
  );
}
