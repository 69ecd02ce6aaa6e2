// Checks a form in the browser: react-hook-form over the controls that stand there. Fetched once somebody begins to fill it in.
import {
  createFormControl,
  type FieldErrors,
  type FieldValues,
  get,
  type Resolver,
  set,
} from "react-hook-form";
import * as z from "zod/mini";
import type { FieldIssue } from "#app/base/form-answer.ts";
import { parsedFields, recordOf } from "#app/base/form-fields.ts";
import { isIssueCode } from "#app/base/issue.ts";

// A schema of the whole zod would try `new Function` first, which the content policy refuses and reports.
z.config({ jitless: true });

export type FormChecks = {
  /** Checks the whole form: `right`, or `wrong` with every field's first issue in the order of the schema. */
  run(right: () => void, wrong: (issues: readonly FieldIssue[]) => void): void;
  /** What the server found takes the place of what was found before. */
  hear(issues: readonly FieldIssue[]): void;
  stop(): void;
};

/**
 * Nothing is mounted anew and no value is set: what was typed or chosen before this came stays.
 *
 * @param tell is given what is wrong whenever that changes: when the form is checked, and after the first time
 * also while a field is being mended
 */
export function checksOf(
  form: HTMLFormElement,
  schema: z.core.$ZodType,
  tell: (issues: readonly FieldIssue[]) => void,
): FormChecks {
  // The form itself is asked, not react-hook-form's copy: so both sides parse the very same fields.
  const resolver: Resolver = () => {
    const parsed = parsedFields(recordOf(new FormData(form)), schema);
    return parsed.ok ? { values: {}, errors: {} } : { values: {}, errors: nested(parsed.issues) };
  };
  // Not checked on leaving a field (mode onTouched): the message would move the button from under the very click
  // that left the field.
  const control = createFormControl<FieldValues>({ resolver, mode: "onSubmit", shouldFocusError: false });
  // Names alone: given the elements it would set them anew, and undo a choice that was made before it came.
  for (const element of form.elements) if (isControl(element)) control.register(element.name);
  const unsubscribe = control.subscribe({
    formState: { errors: true },
    callback: ({ errors = {} }) => tell(flat(errors)),
  });
  const onInput = (event: Event) => {
    if (isControl(event.target)) void control.register(event.target.name).onChange(event);
  };
  form.addEventListener("input", onInput);
  return {
    run: (right, wrong) => void control.handleSubmit(right, (errors) => wrong(flat(errors)))(),
    hear(issues) {
      control.clearErrors();
      for (const { field, code } of issues) control.setError(field, errorOf(code));
    },
    stop() {
      unsubscribe();
      form.removeEventListener("input", onInput);
    },
  };
}

function isControl(
  element: EventTarget | null,
): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const isOne =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  return isOne && element.name !== "";
}

function errorOf(code: FieldIssue["code"]) {
  return { type: "schema", message: code };
}

/** `a.0` as react-hook-form keeps it: `{ a: [{ message }] }`. */
function nested(issues: readonly FieldIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, code } of issues)
    set(errors, field, Object.assign({}, get(errors, field), errorOf(code)));
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
