// Why a form of the desk did not go through, and what was typed where its form is no longer there.
import type { FormAnswer } from "#app/base/form-answer.ts";
import { Said } from "../data/desk/bench.tsx";
import { Note } from "../data/note.tsx";
import type { Answered } from "../form/answered.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useT } from "../page/words.tsx";

/**
 * Above the columns of a page. `texts`: the fields whose words somebody would be sorry to lose, should their form be
 * gone (`isFormGone`) because the matter moved on meanwhile.
 */
export function Unsent(props: {
  forms: readonly Answered[];
  answer: FormAnswer | undefined;
  isFormGone: boolean;
  texts: readonly string[];
}) {
  const t = useT();
  const problems = props.forms.flatMap((form) => form.problems);
  const refusal = props.forms.find((form) => form.refusal)?.refusal;
  const typed = props.texts.flatMap((name) => props.answer?.values[name] ?? []);
  const lost = props.isFormGone ? typed.filter((text) => text !== "") : [];
  if (problems.length === 0 && !refusal) return null;
  return (
    <div className="desk-wrap pb-s5">
      <ErrorSummary problems={problems} />
      {refusal && (
        <div role="alert">
          <Note tone="wait" level={2} washed title={refusal}>
            {lost.length > 0 && <p>{t("desk.case.unsent")}</p>}
            {lost.map((text) => (
              <Said key={text}>{text}</Said>
            ))}
          </Note>
        </div>
      )}
    </div>
  );
}
