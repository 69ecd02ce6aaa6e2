// The languages that every word of the product exists in.

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];
/** A text that the operator wrote in every language, e.g. the name of a category. */
export type Bilingual = Readonly<Record<Language, string>>;

export const defaultLanguage: Language = "zh-CN";

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
