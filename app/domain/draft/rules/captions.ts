// Reads the captions of the evidence step: one field a file, named `caption-<file id>`.
import type { FieldIssue } from "#app/base/form-answer.ts";
import { parsedFields } from "#app/base/form-fields.ts";
import { captionForm } from "#app/domain/report/rules/filing-forms.ts";

const prefix = "caption-";

/** `read`: captions by file id, the wrong ones left out; `issues` name the fields as they are called in the form. */
export function captionsIn(fields: Readonly<Record<string, string>>): {
  readonly read: Readonly<Record<string, string>>;
  readonly issues: readonly FieldIssue[];
} {
  const read: Record<string, string> = {};
  const issues: FieldIssue[] = [];
  for (const [name, caption] of Object.entries(fields)) {
    if (!name.startsWith(prefix)) continue;
    const parsed = parsedFields({ caption }, captionForm);
    if (parsed.ok) read[name.slice(prefix.length)] = parsed.value.caption;
    else issues.push(...parsed.issues.map(({ code }) => ({ field: name, code })));
  }
  return { read, issues };
}
