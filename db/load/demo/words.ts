// What invented people write in demonstration reports: about nobody, at addresses that can belong to nobody (RFC 2606).
import type { Language } from "#app/base/language.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";

type Told = Readonly<Record<Language, readonly [string, ...string[]]>>;

const openings: Told = {
  "zh-CN": [
    "上周在这个网站上看到",
    "群里有人转来这个链接，打开是",
    "孩子的平板上弹出了这个页面，里面是",
    "我多次向网站反映，没有人处理：",
    "这个页面已经存在一个多月了，",
    "同事也看到了同样的内容：",
  ],
  en: [
    "Last week I came across this site:",
    "Somebody passed this link on in a group; it shows",
    "This page came up on my child's tablet:",
    "I wrote to the site several times and nothing happened:",
    "The page has been there for more than a month:",
  ],
};

const matters: Readonly<Record<string, Told>> = {
  "copyright-piracy": {
    "zh-CN": [
      "整套教材的扫描版在公开出售，付费就能下载。",
      "正在上映的电影可以直接观看，页面上全是广告。",
      "网课被打包叫卖，一套只要十几元。",
    ],
    en: [
      "Scanned textbooks are on sale there, the whole series.",
      "Films still in cinemas can be watched, between advertisements.",
    ],
  },
  "harm-to-minors": {
    "zh-CN": ["面向孩子的动画里夹着暴力画面。", "游戏诱导未成年人反复充值，没有任何提醒。"],
    en: ["Cartoons made for children with violent scenes cut into them."],
  },
  fraud: {
    "zh-CN": ["以兼职刷单为名收取押金，交钱之后就联系不上了。", "冒充快递客服索要验证码。"],
    en: ["A job offer that asks for a deposit and then falls silent."],
  },
  "gambling-promotion": {
    "zh-CN": ["直播间里不断推荐一个下注的应用。", "首页挂着博彩广告，点进去就能注册。"],
    en: ["The front page advertises a betting app."],
  },
};

const usualMatter: Told = {
  "zh-CN": ["内容违反规定，页面至今可以打开。", "账号每天都在发布同样的东西，评论里还有人询价。"],
  en: ["The content breaks the rules and is still online.", "The account posts the same thing every day."],
};

const closings: Told = {
  "zh-CN": ["截图在附件里。", "时间和页面都写在上面，请核实。", "希望尽快处理。", "如需要可以再补充。"],
  en: ["Please look into it.", "I can add more if that helps.", "The time and the page are given above."],
};

export const seenWords: Told = {
  "zh-CN": ["昨天晚上", "上周", "这个月初", "最近几天", ""],
  en: ["last night", "last week", "early this month", ""],
};

export const question: Readonly<Record<Language, string>> = {
  "zh-CN": "请补充一下：您看到的页面是在哪一栏、哪个日期发布的？",
  en: "Could you add on which part of the site, and on what date, you saw it?",
};

export const refusalWords: Readonly<Partial<Record<RefusalGround, Readonly<Record<Language, string>>>>> = {
  "another-authority": {
    "zh-CN": "这件事由市场监管部门办理，请拨打 12315。",
    en: "This is for the market regulator; please call 12315.",
  },
  other: {
    "zh-CN": "页面已经不存在，无法核实。",
    en: "The page no longer exists and could not be examined.",
  },
};

export const reasons = {
  "zh-CN": "经核实，举报的情况有页面记录和账号资料为证，已要求平台处理。",
  en: "The page records and the account's particulars bear the report out; the platform was told to act.",
} as const;

/** @param draws three numbers from 0 to 1, one for each part of what is told */
export function statementWords(
  category: string,
  language: Language,
  draws: readonly [number, number, number],
): string {
  const parts: readonly Told[] = [openings, matters[category] ?? usualMatter, closings];
  return parts
    .map((part, place) => {
      const choices = part[language];
      return choices[Math.floor((draws[place] ?? 0) * choices.length)] ?? choices[0];
    })
    .join(language === "en" ? " " : "");
}

const hosts = ["wenku", "shuwu", "yingyin", "kuaibao", "ditan", "qushi", "books", "media"] as const;

/** An address under a name that is reserved for examples. */
export function addressOf(number: number): string {
  const host = hosts[number % hosts.length] ?? hosts[0];
  return `https://${host}-${number % 9973}.example/p/${number}`;
}
