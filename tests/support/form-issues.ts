// What a form says of some typed fields: a code for each wrong field, empty where all is right.
import type { core } from "zod/mini";
import type { KeptValues } from "#app/base/form-answer.ts";
import { parsedFields } from "#app/base/form-fields.ts";

/** Field to issue code, read as the server reads it. */
export function issuesOf(schema: core.$ZodType, typed: KeptValues): Record<string, string> {
  const read = parsedFields(typed, schema);
  return read.ok ? {} : Object.fromEntries(read.issues.map(({ field, code }) => [field, code]));
}

/** What comes out of a form that is right. */
export function acceptedValue<Schema extends core.$ZodType>(
  schema: Schema,
  typed: KeptValues,
): core.output<Schema> {
  const read = parsedFields(typed, schema);
  if (!read.ok) throw new Error(`the form refuses it: ${JSON.stringify(read.issues)}`);
  return read.value;
}
