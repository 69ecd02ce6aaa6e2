// Reads a form as browsers send it without JavaScript: bytes, text, fields, and what is wrong with each.
import type * as z from "zod/mini";
import type { FieldIssue, KeptValues } from "#app/base/form-answer.ts";
import { parsedFields, recordOf } from "#app/base/form-fields.ts";
import { Refusal } from "#app/base/refusal.ts";

/**
 * The longest statement is 4,000 characters, 36 KB as a browser encodes Chinese; a paste of five times that is
 * still answered beside its field with everything kept, and only then the page refuses.
 */
const bodyLimit = 256 * 1024;
const fieldLimit = 500;
const secretNames = /password|secret|token|^(?:receipt-?|claim-?)?(?:code|groups?)(?:[-.]?\d+)?$/i;

/** Whether a field of that name is never sent back to the browser. */
export function isSecretName(name: string): boolean {
  return secretNames.test(name);
}

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
  const kept = Object.entries(fields).filter(([name]) => !isSecretName(name) && !secrets.includes(name));
  const values: KeptValues = Object.fromEntries(kept);
  const parsed = parsedFields(fields, schema);
  return { ...parsed, values };
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

/** The body as UTF-8 text of at most `limit` bytes. Refuses `form.too-large`, `form.unreadable`. */
export async function bodyText(request: Request, limit: number): Promise<string> {
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
