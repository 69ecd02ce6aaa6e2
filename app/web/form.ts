// Reads a form as browsers send it without JavaScript: bytes, text, fields, and what is wrong with each.
import * as z from "zod/mini";
import { type IssueCode, isIssueCode } from "#app/base/issue.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { FieldIssue, KeptValues } from "./respond.ts";

/**
 * The longest statement is 4,000 characters, 36 KB as a browser encodes Chinese; a paste of five times that is
 * still answered beside its field with everything kept, and only then the page refuses.
 */
const bodyLimit = 256 * 1024;
const fieldLimit = 500;
const secretNames = /password|secret|token|^(?:receipt-?|claim-?)?(?:code|groups?)(?:[-.]?\d+)?$/i;

export type FormOptions = {
  /** Fields never echoed, beside those whose names say so (password, code, …). */
  secrets?: readonly string[];
  /** Bytes of the encoded body. */
  limit?: number;
};

export type FormRead<Value> =
  | { ok: true; value: Value; values: KeptValues }
  | { ok: false; values: KeptValues; issues: FieldIssue[] };

/**
 * @param schema the form's one schema, of zod or zod/mini; its messages are issue codes
 * @returns the parsed value, or what was typed (secrets apart) and the first issue of each field
 * @throws Refusal `form.too-large`, `form.unreadable` (another kind of body, broken UTF-8, cut off)
 */
export async function readForm<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
  options: FormOptions = {},
): Promise<FormRead<z.output<Schema>>> {
  const fields = await formFields(request, options.limit);
  return parseFields(fields, schema, options.secrets);
}

/** The second half of `readForm`, for fields that came another way (multipart). */
export function parseFields<Schema extends z.core.$ZodType>(
  fields: KeptValues,
  schema: Schema,
  secrets: readonly string[] = [],
): FormRead<z.output<Schema>> {
  const kept = Object.entries(fields).filter(([name]) => !secretNames.test(name) && !secrets.includes(name));
  const values: KeptValues = Object.fromEntries(kept);
  const parsed = z.safeParse(schema, withLists(fields, schema));
  if (parsed.success) return { ok: true, value: parsed.data, values };
  return { ok: false, values, issues: firstIssues(parsed.error.issues) };
}

/** All fields as they came; for actions that need no schema, such as a lone button. */
export async function formFields(request: Request, limit = bodyLimit): Promise<KeptValues> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Refusal("form.unreadable");
  const text = await bodyText(request, limit);
  const pairs = text === "" ? [] : text.split("&");
  if (pairs.length > fieldLimit) throw new Refusal("form.too-large");
  return recordOf(pairs.map(decodedPair));
}

/** Repeated names become lists. Line breaks become `\n`, so that a limit counts alike with and without scripts. */
export function recordOf(pairs: readonly (readonly [string, string])[]): KeptValues {
  const record = new Map<string, string | string[]>();
  for (const [name, raw] of pairs) {
    const value = raw.replace(/\r\n?/g, "\n");
    const before = record.get(name);
    record.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(record);
}

async function bodyText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) throw new Refusal("form.too-large");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let text = "";
  try {
    for await (const chunk of chunksOf(request)) {
      size += chunk.byteLength;
      if (size > limit) throw new Refusal("form.too-large");
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("form.unreadable");
  }
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function decodedPair(pair: string): readonly [string, string] {
  const at = pair.indexOf("=");
  const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
  return [decoded(name), decoded(value)];
}

/** URLSearchParams would quietly put U+FFFD in place of broken bytes; this one refuses them. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Refusal("form.unreadable");
  }
}

/** A list of which one was ticked arrives as a plain string: the schema knows that it is a list. */
function withLists(fields: KeptValues, schema: z.core.$ZodType): KeptValues {
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
