// A second channel, as small as one can be and unlike the default in every respect: proves that nothing is hard-wired.
import type { Channel } from "#app/channel/define.ts";
import { measureTypes } from "#app/domain/casework/rules/measure.ts";
import { type Clock, clockNames } from "#app/domain/clock/rules/clock.ts";
import { retentionClasses } from "#app/domain/policy/rules.ts";

/** The same value under every name of a closed list. */
function forEach<Name extends string, Value>(names: readonly Name[], value: Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

const source = "为测试虚构";
const at = { "zh-CN": "第一条", en: "Rule 1" };
const rules = { "zh-CN": "《图书馆公约》", en: "Library Rules" };

const clock: Clock = {
  unit: "working",
  days: 3,
  starts: "filing",
  pauses: [],
  restarts: false,
  extension: null,
  source,
};

const leaf = {
  kind: "leaf",
  parent: null,
  notIncluded: { "zh-CN": "对书的看法不在此列。", en: "What one thinks of a book does not belong here." },
  basis: [{ law: rules, article: at }],
  synonyms: { "zh-CN": [], en: [] },
  minors: false,
  takesFiles: true,
  noFiles: null,
  secondLook: false,
} as const;

/** The library of an invented town: one office, two categories, a week of six working days, a zone of odd minutes. */
export const tinyChannel: Channel = {
  id: "tiny",
  name: { "zh-CN": "小镇图书馆", en: "Town library" },
  zone: "Asia/Kathmandu",
  quickExit: "https://weather.example/",
  categories: [
    {
      ...leaf,
      id: "torn-pages",
      name: { "zh-CN": "撕书", en: "Torn pages" },
      description: { "zh-CN": "有人撕书。", en: "Someone tears pages out." },
      examples: [{ "zh-CN": "画册少了一页", en: "An atlas lacks a map" }],
      severity: 2,
    },
    {
      ...leaf,
      id: "noise",
      name: { "zh-CN": "喧哗", en: "Noise" },
      description: { "zh-CN": "阅览室里吵闹。", en: "The reading room is loud." },
      examples: [{ "zh-CN": "有人打电话", en: "Someone is on the phone" }],
      severity: 1,
    },
  ],
  wrongDoors: [
    {
      id: "taste",
      name: { "zh-CN": "对书的看法", en: "What one thinks of a book" },
      recognise: { "zh-CN": "您不喜欢某本书。", en: "You dislike a book." },
      advice: { "zh-CN": "不在受理范围内。", en: "It is outside the remit." },
      phone: null,
      outsideRemit: true,
    },
  ],
  offices: [
    {
      id: "library",
      parent: null,
      level: "city",
      region: "999900",
      name: { "zh-CN": "图书馆", en: "Library" },
    },
  ],
  queues: [{ id: "desk", name: { "zh-CN": "服务台", en: "Desk" }, reads: ["zh-CN", "en"] }],
  clocks: forEach(clockNames, clock),
  calendar: {
    zone: "Asia/Kathmandu",
    weekend: [6],
    years: [
      {
        year: 2026,
        source,
        festivals: [
          { name: { "zh-CN": "读书节", en: "Book Day" }, from: "2026-11-23", to: "2026-11-24", makeUp: [] },
        ],
      },
    ],
    provisional: { source, fixed: [], springFestivalDays: 0, lunar: [] },
  },
  measures: forEach(measureTypes, {
    severity: "ordinary",
    subjects: ["publication"],
    deadlineWorkingDays: null,
    reversible: true,
  }),
  schemes: [],
  routing: [
    {
      id: "all",
      title: { "zh-CN": "都到服务台", en: "Everything to the desk" },
      when: {},
      to: { office: "library", queue: "desk" },
      examples: [{ category: "noise", platform: null, region: null, source: "counter", language: "en" }],
    },
  ],
  priority: {
    source,
    severityLevel: 1,
    dangerNow: 10,
    minors: 5,
    reportersDoubled: 1,
    reportersMost: 3,
    waitingDay: 1,
    deadline: [],
    overdue: 2,
    maximumWaitDays: 5,
  },
  retention: forEach(retentionClasses, { days: 30, from: "conclusion", source }),
  limits: {
    source,
    fileBytes: 1024,
    filesPerReport: 2,
    subjectsPerReport: 1,
    statementMin: 1,
    statementMax: 100,
    addressMax: 50,
    draftHours: 1,
    coolingMinutes: 0,
    leastCount: 3,
  },
  texts: {
    consent: { version: "1", points: [{ "zh-CN": "只有馆员能看。", en: "Only librarians read it." }] },
    goodFaith: { "zh-CN": "所写属实。", en: "It is true." },
    emergency: { "zh-CN": "起火请打 119。", en: "In a fire call 119." },
    news: {
      subject: { "zh-CN": "有消息", en: "News" },
      text: { "zh-CN": "请看 {address}", en: "See {address}" },
    },
    otherWays: [
      {
        kind: "counter",
        name: { "zh-CN": "当面", en: "In person" },
        text: { "zh-CN": "服务台", en: "At the desk" },
      },
    ],
  },
};
