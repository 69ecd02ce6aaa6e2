// The words that stand on the pages, so that tests look for them as people do, in either language.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Language } from "#app/base/language.ts";
import { channelNamed } from "#app/channel/index.ts";
import { formatFor } from "#app/messages/format.ts";
import { createTranslator, type Translate } from "#app/messages/translate.ts";

const folder = "app/messages";
const translators: Readonly<Record<Language, Translate>> = {
  "zh-CN": createTranslator("zh-CN", wordsIn("zh-CN")),
  en: createTranslator("en", wordsIn("en")),
};

export function wordsOf(language: Language): Translate {
  return translators[language];
}

/** A sum in fen as pages write it. */
export function moneyIn(language: Language, fen: number): string {
  return formatFor(language).money(fen);
}

/** What a category is called where it is chosen. */
export function categoryName(id: string, language: Language): string {
  const found = channelNamed("12390").categories.find((category) => category.id === id);
  if (!found) throw new Error(`there is no category ${id}`);
  return found.name[language];
}

/** Read here, because the catalogue of the server is built by a bundler that knows JSON. */
function wordsIn(language: Language): Record<string, string> {
  const areas = readdirSync(join(folder, language)).filter((file) => file.endsWith(".json"));
  const named = areas.flatMap((file) => {
    const words: Record<string, string> = JSON.parse(readFileSync(join(folder, language, file), "utf8"));
    return Object.entries(words).map(([key, text]) => [`${basename(file, ".json")}.${key}`, text]);
  });
  return Object.fromEntries(named);
}
