// Whether a document is valid HTML, by html-validate: its standard rules and those for accessibility.
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A list or a time line may have a name, and screen readers say it; the rule's default knows landmarks and controls.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

/** A line a problem: the rule, what it says, and where. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${ruleId}: ${message} (${line}:${column} ${selector})`,
    ),
  );
}
