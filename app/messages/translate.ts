// From a key to words: ICU messages, parsed once a text.
import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "#app/base/language.ts";
import type { MessageKey, MessagePlaceholders } from "./keys.ts";

export type { Area, MessageKey } from "./keys.ts";

export type MessageValues = Readonly<Record<string, string | number>>;
/** The words of some areas by full key (`filing.category.title`). */
export type Words = Readonly<Record<string, string>>;

/** A key with placeholders wants them by name; a computed key (`refusal.${code}`) may take any. */
type ValuesOf<Key extends MessageKey> = Key extends keyof MessagePlaceholders
  ? [values: Readonly<Record<MessagePlaceholders[Key], string | number>>]
  : [values?: MessageValues];

export type Translate = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => string;

/**
 * Words of one language. A key that is not among the words, or a value that its text wants and nobody gave,
 * throws: half a sentence is worse than a fault page, and both are caught by the types in the first place.
 */
export function createTranslator(language: Language, words: Words): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, ...[values]) => {
    const text = words[key];
    if (text === undefined) throw new Error(`No words for "${key}" among those given (${language})`);
    // Most texts have nothing to fill in: a look into a record is then all it takes.
    if (!text.includes("{") && !text.includes("'")) return text;
    const message = parsed.get(key) ?? remember(parsed, key, text, language);
    return String(message.format({ ...values }));
  };
}

function remember(
  parsed: Map<string, IntlMessageFormat>,
  key: string,
  text: string,
  language: Language,
): IntlMessageFormat {
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  parsed.set(key, message);
  return message;
}
