// From a key to words: ICU messages, parsed once a text.
import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "#app/base/language.ts";
import type { MessageKey, MessagePlaceholders } from "./keys.ts";

export type { Area, MessageKey } from "./keys.ts";

export type MessageValues = Readonly<Record<string, string | number>>;
type Parsed = ReturnType<IntlMessageFormat["getAst"]>;
/** The words of some areas by full key (`filing.category.title`): ICU messages, or what parsing made of them. */
export type Words = Readonly<Record<string, string | Parsed>>;

/** A key with placeholders wants them by name; a computed key (`refusal.${code}`) may take any. */
type ValuesOf<Key extends MessageKey> = Key extends keyof MessagePlaceholders
  ? [values: Readonly<Record<MessagePlaceholders[Key], string | number>>]
  : [values?: MessageValues];

export type Translate = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => string;

/** What stands for words that nobody gave; said on the console, where a test hears it. */
const gap = "…";

/**
 * Words of one language. A key that is not among the words throws, unless `lenient`: a browser that has lost
 * what somebody typed over one missing word has done worse than to show a gap. A text that wants a value which
 * nobody gave is a gap everywhere; where the key is not computed, the types ask for the value.
 */
export function createTranslator(language: Language, words: Words, lenient = false): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, ...[values]) => {
    const text = words[key];
    if (text === undefined) return missing(`No words for "${key}" among those given (${language})`, lenient);
    if (typeof text === "string" && isPlain(text)) return text;
    const message = parsed.get(key) ?? remember(parsed, key, text, language);
    return filled(message, key, values ?? {});
  };
}

/**
 * The same words with every message parsed that has something to fill in: what a browser gets, because the parser is
 * not shipped (vite.config.ts).
 */
export function parsedWords(language: Language, words: Words): Words {
  const parsed = Object.entries(words).map(([key, text]): [string, string | Parsed] => [
    key,
    typeof text === "string" && isPlain(text) ? text : formatOf(text, language).getAst(),
  ]);
  return Object.fromEntries(parsed);
}

/** Most texts have nothing to fill in: a look into a record is then all it takes. */
function isPlain(text: string): boolean {
  return !text.includes("{") && !text.includes("'");
}

function missing(problem: string, lenient: boolean): string {
  if (!lenient) throw new Error(problem);
  console.error(problem);
  return gap;
}

function filled(message: IntlMessageFormat, key: string, values: MessageValues): string {
  try {
    return String(message.format({ ...values }));
  } catch (error) {
    return missing(`"${key}": ${error instanceof Error ? error.message : error}`, true);
  }
}

function remember(
  parsed: Map<string, IntlMessageFormat>,
  key: string,
  text: string | Parsed,
  language: Language,
): IntlMessageFormat {
  const message = formatOf(text, language);
  parsed.set(key, message);
  return message;
}

function formatOf(text: string | Parsed, language: Language): IntlMessageFormat {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
}
