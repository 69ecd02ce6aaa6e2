// Reads the JSON that a program sends: its kind, its size, and numbers as they were written, never as floats.
import { Refusal } from "#app/base/refusal.ts";
import { bodyText } from "./form.ts";

/** Its refusal says so too. */
const bodyKib = 16;

/**
 * The object in the body, in which every number is the text of its exact plain decimal: `1e3` is `"1000"`, `80000.50`
 * is `"80000.5"`; one too long to be any amount of money stays as it was written. Refuses `api.type-not-accepted`,
 * `api.too-large`, `api.unreadable`.
 */
export async function readJsonObject(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) throw new Refusal("api.type-not-accepted");
  const text = await bodyOf(request);
  const value = parsed(text) && parsed(withExactNumbers(text));
  if (!isObject(value)) throw new Refusal("api.unreadable");
  return value;
}

async function bodyOf(request: Request): Promise<string> {
  try {
    return await bodyText(request, bodyKib * 1024);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    if (cause.code === "form.too-large") throw new Refusal("api.too-large");
    throw new Refusal("api.unreadable");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** For text that is JSON already: outside of strings a digit can only be part of a number. */
export function withExactNumbers(json: string): string {
  const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  return json.replace(token, (found) => (found.startsWith('"') ? found : `"${plainDecimal(found)}"`));
}

/** Programs write one and the same number in many ways, `1.0E7` among them; here only digits are moved. */
function plainDecimal(literal: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const shift = Number(exponent);
  if (literal.length > 40 || Math.abs(shift) > 40) return literal;
  const digits = `${"0".repeat(40)}${whole}${fraction}${"0".repeat(40)}`;
  const point = 40 + whole.length + shift;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const after = digits.slice(point).replace(/0+$/, "");
  return `${sign}${before || "0"}${after ? `.${after}` : ""}`;
}
