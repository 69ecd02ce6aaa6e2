// Why a form of the desk did not go through, and what was typed where its form is no longer there.
import type { FormAnswer } from "#app/base/form-answer.ts";
import { Said } from "../data/desk/bench.tsx";
import { Note } from "../data/note.tsx";
import { ErrorSummary, type Problem } from "../form/error-summary.tsx";
import { useT } from "../page/words.tsx";

/**
 * Above the columns of a page. `problems` of all its forms; `texts` are the fields whose words somebody would be
 * sorry to lose, should their form be gone because the matter moved on meanwhile.
 */
export function Unsent(props: {
  problems: readonly Problem[];
  answer: FormAnswer | undefined;
  isFormGone: boolean;
  texts: readonly string[];
}) {
  const t = useT();
  const { answer } = props;
  if (!answer) return null;
  const lost = props.isFormGone
    ? props.texts.flatMap((name) => answer.values[name] ?? []).filter(Boolean)
    : [];
  if (props.problems.length === 0) return null;
  return (
    <div className="desk-wrap pb-s5">
      <ErrorSummary problems={props.problems} />
      {lost.length > 0 && (
        <Note tone="wait" title={t("desk.case.unsent")}>
          {lost.map((text) => (
            <Said key={text}>{text}</Said>
          ))}
        </Note>
      )}
    </div>
  );
}
