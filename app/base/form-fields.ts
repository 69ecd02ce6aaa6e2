// From the fields of a form to what its schema makes of them: the same in the browser and on the server.
import * as z from "zod/mini";
import type { FieldIssue, KeptValues } from "./form-answer.ts";
import { type IssueCode, isIssueCode } from "./issue.ts";

/** Repeated names become lists. Line breaks become `\n`, so that a limit counts alike with and without scripts. */
export function recordOf(pairs: Iterable<readonly [string, unknown]>): KeptValues {
  const record = new Map<string, string | string[]>();
  for (const [name, raw] of pairs) {
    if (typeof raw !== "string") continue;
    const value = raw.replace(/\r\n?/g, "\n");
    const before = record.get(name);
    record.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(record);
}

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; issues: FieldIssue[] };

/** @returns the value, or the first issue of each field in the order of the schema */
export function parsedFields<Schema extends z.core.$ZodType>(
  fields: Readonly<Record<string, unknown>>,
  schema: Schema,
): Parsed<z.output<Schema>> {
  const parsed = z.safeParse(schema, withLists(fields, schema));
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, issues: firstIssues(parsed.error.issues) };
}

/** A list of which one was ticked arrives as a plain string: the schema knows that it is a list. */
function withLists(fields: Readonly<Record<string, unknown>>, schema: z.core.$ZodType) {
  if (!(schema instanceof z.core.$ZodObject)) return fields;
  const lists = { ...fields };
  for (const [name, field] of Object.entries(schema._zod.def.shape)) {
    const value = lists[name];
    if (typeof value === "string" && isList(field)) lists[name] = [value];
  }
  return lists;
}

function isList(field: z.core.$ZodType): boolean {
  if (field instanceof z.core.$ZodArray) return true;
  if (field instanceof z.core.$ZodOptional || field instanceof z.core.$ZodDefault) {
    return isList(field._zod.def.innerType);
  }
  return false;
}

function firstIssues(issues: readonly z.core.$ZodIssue[]): FieldIssue[] {
  const byField = new Map<string, IssueCode>();
  for (const { path, message } of issues) {
    const field = path.join(".");
    if (!byField.has(field)) byField.set(field, isIssueCode(message) ? message : "unknown-choice");
  }
  return [...byField].map(([field, code]) => ({ field, code }));
}
