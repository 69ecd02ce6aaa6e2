// Ties a form's one schema to its fields in the browser, on top of what the server answers without it.
import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useMemo, useRef } from "react";
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form";
import type * as z from "zod/mini";
import type { FieldIssue, FormAnswer, KeptValues } from "#app/base/form-answer.ts";
import { parsedFields, recordOf } from "#app/base/form-fields.ts";
import { isIssueCode } from "#app/base/issue.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { useT } from "../page/words.tsx";
import type { Problem } from "./error-summary.tsx";

type NameIn<Schema extends z.core.$ZodType> = Extract<keyof z.input<Schema>, string> | `${string}.${string}`;

/**
 * @param schema the same that the action reads the form with
 * @param answer what the action answered (`useActionData`), if it did
 * @param defaults what a draft holds already
 * @returns `formProps` for Remix's `<Form>`, `field` and `choice` for controls, `errorOf` for their `Field`,
 * `problems` for the `ErrorSummary`. The id of a field's control is its name, dots as hyphens.
 */
export function useServerForm<Schema extends z.core.$ZodType>(
  schema: Schema,
  answer: FormAnswer | undefined,
  defaults: KeptValues = {},
) {
  const t = useT();
  const ref = useRef<HTMLFormElement>(null);
  // The form itself is asked, not react-hook-form's copy: so both sides parse the very same fields.
  const resolver: Resolver = (values) => {
    const parsed = parsedFields(ref.current ? recordOf(new FormData(ref.current)) : values, schema);
    return parsed.ok ? { values, errors: {} } : { values: {}, errors: nested(parsed.issues) };
  };
  const answered = useMemo(() => nested(answer?.issues ?? []), [answer]);
  // No defaultValues: they would be put over what was typed before the scripts came. Not checked on leaving a field
  // (mode onTouched): the message would move the button from under the very click that left the field.
  const form = useForm<FieldValues>({
    resolver,
    errors: answered,
    mode: "onSubmit",
    shouldFocusError: false,
  });
  const issues = flat(form.formState.errors);
  useEffect(() => focusOn(answer?.issues[0]), [answer]);
  const { sending, onSubmit } = useSending((send) => {
    void form.handleSubmit(send, (errors) => focusOn(flat(errors)[0]))();
  });

  const kept = (name: string) => [answer?.values[name] ?? defaults[name] ?? []].flat();
  return {
    sending,
    formProps: { ref, method: "post", noValidate: true, onSubmit } as const,
    field: (name: NameIn<Schema>) => ({ ...form.register(name), defaultValue: kept(name)[0] ?? "" }),
    choice: (name: NameIn<Schema>, value: string) => ({
      ...form.register(name),
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

/** Sends once, by the button that was pressed; `check` sends only what is right. */
function useSending(check: (send: () => void) => void) {
  const submit = useSubmit();
  const sending = useNavigation().state !== "idle";
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { currentTarget, nativeEvent } = event;
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const button = isButton(pressed) ? pressed : null;
    // Back, language and the like take everything as it is, by Remix's own way.
    if (!sending && button?.formNoValidate) return;
    event.preventDefault();
    if (!sending) check(() => submit(button ?? currentTarget));
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

/** `a.0` as react-hook-form keeps it: `{ a: { 0: { message } } }`. */
function nested(issues: readonly FieldIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, code } of issues) {
    const path = field.split(".");
    const last = path.pop() ?? "";
    let at: Record<string, unknown> = errors;
    for (const step of path) {
      const inner: Record<string, unknown> = {};
      at[step] = Object.assign(inner, at[step]);
      at = inner;
    }
    at[last] = { ...Object.assign({}, at[last]), type: "schema", message: code };
  }
  return errors;
}

/** And back, in the order of the schema. */
function flat(errors: object, path: readonly string[] = []): FieldIssue[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== "object" || error === null || name === "ref") return [];
    const here = [...path, name];
    const message = "message" in error ? error.message : undefined;
    const own = typeof message === "string" && isIssueCode(message);
    return [...(own ? [{ field: here.join("."), code: message }] : []), ...flat(error, here)];
  });
}
