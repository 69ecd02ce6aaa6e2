// Which language and text size a request wants: the switch, then the cookie, then the browser, then zh-CN.
import { defaultLanguage, isLanguage, type Language, languages } from "#app/base/language.ts";
import { cookieText, cookieValue } from "./session.ts";

export type TextSize = "normal" | "large";

/** `?lang=` first, so that the page that carries the switch already speaks it. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLanguage(asked)) return asked;
  const kept = cookieValue(request, "lang");
  if (isLanguage(kept)) return kept;
  return preferredIn(request.headers.get("Accept-Language") ?? "");
}

export function textSizeOf(request: Request): TextSize {
  const asked = new URL(request.url).searchParams.get("text");
  if (asked === "large" || asked === "normal") return asked;
  return cookieValue(request, "text") === "large" ? "large" : "normal";
}

/** The gallery alone can be asked for one; everywhere else the reader's system decides. */
export function themeOf(request: Request): "light" | "dark" | undefined {
  const asked = new URL(request.url).searchParams.get("theme");
  return asked === "light" || asked === "dark" ? asked : undefined;
}

/**
 * The cookies that keep what `?lang=` and `?text=` asked for. They end with the browser session: on a shared
 * computer a language that stays would tell that somebody was here.
 */
export function preferenceCookies(request: Request, site: { secure: boolean }): string[] {
  const asked = new URL(request.url).searchParams;
  const cookies: string[] = [];
  if (isLanguage(asked.get("lang"))) cookies.push(languageCookie(languageOf(request), site));
  if (asked.has("text")) cookies.push(textSizeCookie(textSizeOf(request), site));
  return cookies;
}

/** The same for a form whose language button was pressed. */
export function languageCookie(language: Language, site: { secure: boolean }): string {
  return cookieText("lang", language, site);
}

/** The same for a form whose size button was pressed. */
export function textSizeCookie(size: TextSize, site: { secure: boolean }): string {
  return cookieText("text", size, site);
}

/** RFC 9110, 12.5.4: ranges with weights; `zh-TW` is still better served in Chinese than in English. */
function preferredIn(header: string): Language {
  const wishes = header
    .split(",")
    .slice(0, 20)
    .map((part) => {
      const [range = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { range: range.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { range } of wishes) {
    const found = languages.find((language) => range.split("-")[0] === language.split("-")[0]);
    if (found) return found;
  }
  return defaultLanguage;
}
