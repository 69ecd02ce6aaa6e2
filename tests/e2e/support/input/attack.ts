// Sends hostile input and judges the answers: refused in words or passed over, never a fault, never believed.
import { isLanguage } from "#app/base/language.ts";
import type { Answer, Client } from "../people/client.ts";
import { urlencoded } from "../people/client.ts";
import { wordsOf } from "../words.ts";
import { hostileBodies, hostileValues, markup, told } from "./hostile.ts";

type Fields = Readonly<Record<string, string>>;

/**
 * Every field of a form, the rest of it right, with every hostile value, told in every odd way; and bodies that are no
 * form at all. @returns what was wrong with the answers, a line each.
 */
export async function attackForm(client: Client, path: string, fields: Fields): Promise<string[]> {
  const wrong: string[] = [];
  const judge = (name: string, answer: Answer) => wrong.push(...faultsOf(client, `${path}: ${name}`, answer));
  for (const field of Object.keys(fields)) {
    const rest = without(fields, field);
    for (const [name, value] of Object.entries(hostileValues)) {
      judge(`${field}, ${name}`, await client.raw(path, joined(rest, `${field}=${value}`)));
    }
    for (const [name, pairs] of Object.entries(told(field, fields[field] ?? ""))) {
      judge(`${field}, ${name}`, await client.raw(path, joined(rest, pairs)));
    }
  }
  for (const [name, body] of Object.entries(hostileBodies)) judge(name, await client.send(path, body));
  return wrong;
}

/** What is wrong with an answer to something wrong; empty where it is as it should be. `right`: a status that shows a page. */
export function faultsOf(
  client: Pick<Client, "language">,
  name: string,
  answer: Pick<Answer, "status" | "text">,
  right?: number,
): string[] {
  const { status, text } = answer;
  const faults: string[] = [];
  const isExpected = status === 303 || status === 307 || status === right || (status >= 400 && status <= 499);
  if (!isExpected) faults.push(`answered ${status}`);
  if (status >= 400 && !isSaidInWords(client.language, text)) faults.push(`${status} without words`);
  if (text.includes(markup)) faults.push("let markup through");
  if (/\n\s+at .+:\d+:\d+/.test(text) || /node_modules|\/app\//.test(text)) faults.push("told of its inside");
  return faults.map((fault) => `${name}: ${fault}`);
}

/** A page in the visitor's language that says what is wrong: above the form, beside the field, or as a page of its own. */
function isSaidInWords(language: string, text: string): boolean {
  if (!isLanguage(language) || !text.includes(`<html lang="${language}"`)) return false;
  const t = wordsOf(language);
  const kinds = ["unreadable", "refused", "not-allowed", "not-found", "gone", "wait"] as const;
  const titles = [
    ...kinds.map((kind) => t(`site.error.${kind}.title`)),
    ...[t("status.ended.title"), t("notice.ended.title")],
  ];
  return /role="alert"/.test(text) || titles.some((title) => text.includes(title));
}

function without(fields: Fields, name: string): string {
  return new URLSearchParams(Object.entries(fields).filter(([other]) => other !== name)).toString();
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join("&");
}

/** The same for a body of that form, told as something else. */
export async function disguised(client: Client, path: string, fields: Fields): Promise<string[]> {
  const body = new URLSearchParams(fields).toString();
  const types = [
    `${urlencoded}; charset=gbk`,
    "text/html",
    "application/octet-stream",
    "multipart/mixed; boundary=x",
  ];
  const wrong: string[] = [];
  for (const type of types) {
    wrong.push(...faultsOf(client, `${path}: ${type}`, await client.send(path, { body, type })));
  }
  return wrong;
}
