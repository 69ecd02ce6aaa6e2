// What an action answered, given to the fields of one of a page's forms that no script hydrates.
import type { FormAnswer, Refused } from "#app/base/form-answer.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { useT } from "../page/words.tsx";
import type { Problem } from "./error-summary.tsx";

/** A refusal that belongs beside a field, with words that may say more than its general sentence. */
export type Placed = { readonly field: string; readonly text: string };

/**
 * @param answer what the action answered, its values with the button's `intent`
 * @param intents those of this form's buttons: what another form of the page sent is none of its affair
 * @param place where a refusal belongs; by default above the form
 * @returns `idOf` a field's control, `field` and `choice` for controls, `errorOf` for their `Field`, `problems` for
 * the `ErrorSummary`, `refusal` to stand above it
 */
export function useAnswered(
  answer: FormAnswer | undefined,
  intents: readonly [string, ...string[]],
  place: (refusal: Refused) => Placed | null = () => null,
) {
  const t = useT();
  const [form] = intents;
  const own = intents.some((intent) => intent === answer?.values.intent) ? answer : undefined;
  const refusal = own?.refusal ?? null;
  const placed = refusal && place(refusal);
  const idOf = (name: string) => `${form}-${name.replaceAll(".", "-")}`;
  const kept = (name: string) => [own?.values[name] ?? []].flat();
  const wrong = [
    ...(own?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) })),
    ...(placed ? [placed] : []),
  ];
  const problems: Problem[] = wrong.map(({ field, text }) => ({ field: idOf(field), text }));
  return {
    problems,
    /** Why the act itself was refused, where no field is to blame. */
    refusal: refusal && !placed ? t(refusalKey(refusal.code), refusal.facts) : null,
    idOf,
    /** Whether this form was sent and did not go through. */
    came: own !== undefined,
    errorOf: (name: string) =>
      wrong.find(({ field }) => field === name || field.startsWith(`${name}.`))?.text,
    field: (name: string, start = "") => ({ name, defaultValue: own ? (kept(name)[0] ?? "") : start }),
    choice: (name: string, value: string) => ({
      id: idOf(`${name}.${value}`),
      name,
      value,
      defaultChecked: kept(name).includes(value),
    }),
  };
}

export type Answered = ReturnType<typeof useAnswered>;
