// All words of all languages, for the server: translators for pages and mails, and the few areas a page hydrates with.
import type { Language } from "#app/base/language.ts";
import enAbout from "./en/about.json";
import enDesk from "./en/desk.json";
import enFigures from "./en/figures.json";
import enFiling from "./en/filing.json";
import enGallery from "./en/gallery.json";
import enHome from "./en/home.json";
import enIssue from "./en/issue.json";
import enMail from "./en/mail.json";
import enNotice from "./en/notice.json";
import enProblem from "./en/problem.json";
import enReceipt from "./en/receipt.json";
import enRefusal from "./en/refusal.json";
import enReward from "./en/reward.json";
import enSite from "./en/site.json";
import enStatus from "./en/status.json";
import enTerm from "./en/term.json";
import type { Area } from "./keys.ts";
import { createTranslator, parsedWords, type Translate, type Words } from "./translate.ts";
import zhAbout from "./zh-CN/about.json";
import zhDesk from "./zh-CN/desk.json";
import zhFigures from "./zh-CN/figures.json";
import zhFiling from "./zh-CN/filing.json";
import zhGallery from "./zh-CN/gallery.json";
import zhHome from "./zh-CN/home.json";
import zhIssue from "./zh-CN/issue.json";
import zhMail from "./zh-CN/mail.json";
import zhNotice from "./zh-CN/notice.json";
import zhProblem from "./zh-CN/problem.json";
import zhReceipt from "./zh-CN/receipt.json";
import zhRefusal from "./zh-CN/refusal.json";
import zhReward from "./zh-CN/reward.json";
import zhSite from "./zh-CN/site.json";
import zhStatus from "./zh-CN/status.json";
import zhTerm from "./zh-CN/term.json";

type Catalogue = Readonly<Record<Area, Words>>;

const catalogues: Readonly<Record<Language, Catalogue>> = {
  "zh-CN": withFullKeys({
    about: zhAbout,
    desk: zhDesk,
    figures: zhFigures,
    filing: zhFiling,
    gallery: zhGallery,
    home: zhHome,
    issue: zhIssue,
    mail: zhMail,
    notice: zhNotice,
    problem: zhProblem,
    receipt: zhReceipt,
    refusal: zhRefusal,
    reward: zhReward,
    site: zhSite,
    status: zhStatus,
    term: zhTerm,
  }),
  en: withFullKeys({
    about: enAbout,
    desk: enDesk,
    figures: enFigures,
    filing: enFiling,
    gallery: enGallery,
    home: enHome,
    issue: enIssue,
    mail: enMail,
    notice: enNotice,
    problem: enProblem,
    receipt: enReceipt,
    refusal: enRefusal,
    reward: enReward,
    site: enSite,
    status: enStatus,
    term: enTerm,
  }),
};

const translators: Readonly<Record<Language, Translate>> = {
  "zh-CN": createTranslator("zh-CN", allOf(catalogues["zh-CN"])),
  en: createTranslator("en", allOf(catalogues.en)),
};

/** The translator over every area of a language; one for the whole process. */
export function translatorFor(language: Language): Translate {
  return translators[language];
}

/**
 * The translator of a page that hydrates: it knows the areas that the browser will know and no more, so that a
 * forgotten area fails on the server, before anybody has typed anything.
 */
export function translatorOf(language: Language, areas: readonly Area[]): Translate {
  const name = [language, ...areas].join();
  const known = partial.get(name);
  if (known) return known;
  const made = createTranslator(language, wordsFor(language, areas));
  partial.set(name, made);
  return made;
}

const partial = new Map<string, Translate>();

/** What a hydrated page carries with it, as JSON. */
export function carriedWords(language: Language, areas: readonly Area[]): string {
  const name = [language, ...areas].join();
  const known = carried.get(name);
  if (known !== undefined) return known;
  const json = JSON.stringify(parsedWords(language, wordsFor(language, areas)));
  carried.set(name, json);
  return json;
}

const carried = new Map<string, string>();

/** The words of some areas by full key. */
export function wordsFor(language: Language, areas: readonly Area[]): Words {
  return Object.assign({}, ...areas.map((area) => catalogues[language][area]));
}

function withFullKeys(areas: Catalogue): Catalogue {
  const full = { ...areas };
  for (const area of Object.keys(areas).filter((name): name is Area => name in areas)) {
    const named = Object.entries(areas[area]).map(([key, text]) => [`${area}.${key}`, text]);
    full[area] = Object.fromEntries(named);
  }
  return full;
}

function allOf(catalogue: Catalogue): Words {
  return Object.assign({}, ...Object.values(catalogue));
}
