// How dates, numbers, money and sizes are written in each language: always the office's zone, always with the weekday.
import type { Language } from "#app/base/language.ts";

const zone = "Asia/Shanghai";
const locales: Readonly<Record<Language, string>> = { "zh-CN": "zh-CN", en: "en-GB" };

/** Times are instants (`Date`), days are `YYYY-MM-DD` in the office's zone, money is integer fen, sizes are bytes. */
export type Format = {
  /** 2026年12月4日 星期五 / Friday 4 December 2026. Without the year where it is the year of `now`. */
  day(when: Date | string, now?: Date): string;
  /** 12月4日 / 4 December: only where the weekday stands beside it already. */
  date(when: Date | string, now?: Date): string;
  /** 12月4日 星期五 15:05 / Friday 4 December, 15:05. */
  dateTime(when: Date, now?: Date): string;
  time(when: Date): string;
  /** 2026年12月 / December 2026, of "2026-12"; `short`: 12月 / Dec. */
  month(month: string, length?: "short"): string;
  number(value: number): string;
  percent(share: number): string;
  /** 862,000.00 元 / 862,000.00 CNY. */
  money(fen: number): string;
  bytes(size: number): string;
  list(items: readonly string[], join?: "and" | "or"): string;
};

const formats = new Map<Language, Format>();

/** One a language: Intl objects are dear to make. */
export function formatFor(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const made = createFormat(language);
  formats.set(language, made);
  return made;
}

function createFormat(language: Language): Format {
  const locale = locales[language];
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const long = date({ year: "numeric", month: "long", day: "numeric" });
  const short = date({ month: "long", day: "numeric" });
  const month = date({ year: "numeric", month: "long" });
  const monthName = date({ month: "short" });
  const weekday = date({ weekday: "long" });
  const year = date({ year: "numeric" });
  const clock = date({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  // Composed here, because the joints differ between the ICU versions of servers and browsers.
  const instantOf = (when: Date | string) => (typeof when === "string" ? noonOf(when) : when);
  const dateOf = (when: Date | string, now?: Date): string => {
    const at = instantOf(when);
    return (now && year.format(now) === year.format(at) ? short : long).format(at);
  };
  const day = (when: Date | string, now?: Date): string => {
    const parts = [dateOf(when, now), weekday.format(instantOf(when))];
    return (language === "en" ? parts.reverse() : parts).join(" ");
  };
  return {
    day,
    date: dateOf,
    dateTime: (when, now) => `${day(when, now)}${language === "en" ? "," : ""} ${clock.format(when)}`,
    time: (when) => clock.format(when),
    month: (of, length) => (length ? monthName : month).format(noonOf(`${of}-01`)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (fen) => `${money.format(fen / 100)} ${language === "en" ? "CNY" : "元"}`,
    bytes: (size) => sizeText(size, number),
    list: (items, join = "and") =>
      new Intl.ListFormat(locale, { type: join === "and" ? "conjunction" : "disjunction" }).format(items),
  };
}

/** A calendar day as an instant inside it: noon is far from every edge. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`);
}

function sizeText(size: number, number: Intl.NumberFormat): string {
  const units = ["B", "KB", "MB", "GB"];
  let step = 0;
  let left = size;
  while (left >= 1024 && step < units.length - 1) {
    left /= 1024;
    step += 1;
  }
  const rounded = step === 0 || left >= 100 ? Math.round(left) : Math.round(left * 10) / 10;
  return `${number.format(rounded)} ${units[step]}`;
}
