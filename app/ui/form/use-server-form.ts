// Ties a form's one schema to its fields in the browser, on top of what the server answers without it.
import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type * as z from "zod/mini";
import type { FieldIssue, FormAnswer, KeptValues } from "#app/base/form-answer.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { useT } from "../page/words.tsx";
import type { Problem } from "./error-summary.tsx";
import type { FormChecks } from "./form-checks.ts";

type NameIn<Schema extends z.core.$ZodType> = Extract<keyof z.input<Schema>, string> | `${string}.${string}`;

/**
 * @param schema fetches the same that the action reads the form with, by `import()`: with what checks it, that is a
 * fifth of the page, and nobody needs it before they begin to fill the form in
 * @param answer what the action answered (`useActionData`), if it did
 * @param defaults what a draft holds already
 * @returns `formProps` for Remix's `<Form>`, `field` and `choice` for controls, `errorOf` for their `Field`,
 * `problems` for the `ErrorSummary`. The id of a field's control is its name, dots as hyphens.
 */
export function useServerForm<Schema extends z.core.$ZodType>(
  schema: () => Promise<Schema>,
  answer: FormAnswer | undefined,
  defaults: KeptValues = {},
) {
  const t = useT();
  const ref = useRef<HTMLFormElement>(null);
  const { issues, begin, checks } = useChecks(ref, schema, answer);
  const { sending, onSubmit } = useSending(checks);
  useEffect(() => focusOn(answer?.issues[0]), [answer]);

  const kept = (name: string) => [answer?.values[name] ?? defaults[name] ?? []].flat();
  return {
    sending,
    formProps: { ref, method: "post", noValidate: true, onSubmit, onFocus: begin, onInput: begin } as const,
    field: (name: NameIn<Schema>) => ({ name, defaultValue: kept(name)[0] ?? "" }),
    choice: (name: NameIn<Schema>, value: string) => ({
      name,
      value,
      defaultChecked: kept(name).includes(value),
    }),
    errorOf(name: NameIn<Schema>): string | undefined {
      const found = issues.find(({ field }) => field === name || field.startsWith(`${name}.`));
      return found && t(issueKey(found.code));
    },
    problems: issues.map(({ field, code }): Problem => ({ field: idOf(field), text: t(issueKey(code)) })),
    refusal: answer?.refusal ? t(refusalKey(answer.refusal.code), answer.refusal.facts) : null,
  };
}

/** What is wrong: as the server answered, or as the checks found since. `begin` fetches them. */
function useChecks(
  form: RefObject<HTMLFormElement>,
  schema: () => Promise<z.core.$ZodType>,
  answer: FormAnswer | undefined,
) {
  const checks = useRef<FormChecks | null>(null);
  const begun = useRef(false);
  const latest = useRef(answer);
  const [found, setFound] = useState<{ since: FormAnswer | undefined; issues: readonly FieldIssue[] }>();
  const begin = () => {
    const element = form.current;
    if (begun.current || !element) return;
    begun.current = true;
    const fetched = Promise.all([import("./form-checks.ts"), schema()]);
    const start = ([{ checksOf }, rules]: Awaited<typeof fetched>) => {
      if (!element.isConnected) return;
      checks.current = checksOf(element, rules, (issues) => setFound({ since: latest.current, issues }));
      checks.current.hear(latest.current?.issues ?? []);
    };
    // With the line down the server is asked, which says the same; the next touch tries again.
    fetched.then(start, () => {
      begun.current = false;
    });
  };
  useEffect(() => {
    latest.current = answer;
    checks.current?.hear(answer?.issues ?? []);
  }, [answer]);
  useEffect(() => () => checks.current?.stop(), []);
  return { checks, begin, issues: found && found.since === answer ? found.issues : (answer?.issues ?? []) };
}

/** Sends once, by the button that was pressed, and only what is right, as far as that can be known here already. */
function useSending(checks: RefObject<FormChecks>) {
  const submit = useSubmit();
  const sending = useNavigation().state !== "idle";
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { currentTarget, nativeEvent } = event;
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const button = isButton(pressed) ? pressed : null;
    // Back, language and the like take everything as it is, by Remix's own way.
    if (!sending && (button?.formNoValidate || !checks.current)) return;
    event.preventDefault();
    if (sending) return;
    checks.current?.run(
      () => submit(button ?? currentTarget),
      ([first]) => focusOn(first),
    );
  };
  return { sending, onSubmit };
}

function isButton(element: HTMLElement | null): element is HTMLButtonElement | HTMLInputElement {
  return element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
}

function idOf(field: string): string {
  return field.replaceAll(".", "-");
}

function focusOn(issue: FieldIssue | undefined): void {
  if (issue) document.getElementById(idOf(issue.field))?.focus();
}
