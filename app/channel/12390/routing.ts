// Which office and queue takes which report, and what makes a report urgent.
import type { PriorityWeights } from "#app/domain/triage/rules/priority.ts";
import type { RoutingFacts, RoutingRule } from "#app/domain/triage/rules/routing.ts";

const filed: RoutingFacts = {
  category: "other",
  platform: null,
  region: null,
  source: "web",
  language: "zh-CN",
};

function example(facts: Partial<RoutingFacts>): RoutingFacts {
  return { ...filed, ...facts };
}

const print = ["copyright-piracy", "unlicensed-publishing", "impersonation"];

export const routing: RoutingRule[] = [
  {
    id: "children",
    title: { "zh-CN": "儿童性侵害内容、危害未成年人", en: "Child sexual abuse and harm to minors" },
    when: { category: ["child-sexual-abuse", "harm-to-minors"] },
    to: { office: "national", queue: "child-protection" },
    examples: [
      example({ category: "child-sexual-abuse", platform: "wechat" }),
      example({ category: "harm-to-minors", region: "440106", language: "en" }),
    ],
  },
  {
    id: "violence",
    title: { "zh-CN": "煽动暴力和暴力威胁", en: "Incitement to violence and threats" },
    when: { category: ["incitement-to-violence"] },
    to: { office: "national", queue: "content" },
    examples: [example({ category: "incitement-to-violence", region: "510107" })],
  },
  {
    id: "english",
    title: { "zh-CN": "英文举报由能读英文的人看", en: "Reports in English go to people who read it" },
    when: { language: ["en"] },
    to: { office: "national", queue: "english" },
    examples: [example({ category: "copyright-piracy", language: "en", region: "440300" })],
  },
  {
    id: "letters",
    title: { "zh-CN": "信件先由专人登记", en: "Letters are registered by their own desk" },
    when: { source: ["post"] },
    to: { office: "national", queue: "letters" },
    examples: [example({ category: "fraud", source: "post", region: "310101" })],
  },
  {
    id: "printing-guangzhou",
    title: { "zh-CN": "广州的出版印刷", en: "Publishing and printing in Guangzhou" },
    when: { category: print, region: ["440100"] },
    to: { office: "guangzhou", queue: "printing" },
    examples: [example({ category: "unlicensed-publishing", region: "440106", source: "phone" })],
  },
  {
    id: "printing-shenzhen",
    title: { "zh-CN": "深圳的出版印刷", en: "Publishing and printing in Shenzhen" },
    when: { category: print, region: ["440300"] },
    to: { office: "shenzhen", queue: "printing" },
    examples: [example({ category: "copyright-piracy", region: "440300" })],
  },
  {
    id: "printing-chengdu",
    title: { "zh-CN": "成都的出版印刷", en: "Publishing and printing in Chengdu" },
    when: { category: print, region: ["510100"] },
    to: { office: "chengdu", queue: "printing" },
    examples: [example({ category: "impersonation", region: "510104" })],
  },
  {
    id: "printing-mianyang",
    title: { "zh-CN": "绵阳的出版印刷", en: "Publishing and printing in Mianyang" },
    when: { category: print, region: ["510700"] },
    to: { office: "mianyang", queue: "printing" },
    examples: [example({ category: "unlicensed-publishing", region: "510703" })],
  },
  {
    id: "beijing",
    title: { "zh-CN": "北京的其他举报", en: "Anything else in Beijing" },
    when: { region: ["110000"] },
    to: { office: "beijing", queue: "intake" },
    examples: [example({ category: "illegal-advertising", region: "110108", source: "counter" })],
  },
  {
    id: "shanghai",
    title: { "zh-CN": "上海的其他举报", en: "Anything else in Shanghai" },
    when: { region: ["310000"] },
    to: { office: "shanghai", queue: "intake" },
    examples: [example({ category: "unlicensed-publishing", region: "310115" })],
  },
  {
    id: "guangdong",
    title: { "zh-CN": "广东的其他举报", en: "Anything else in Guangdong" },
    when: { region: ["440000"] },
    to: { office: "guangdong", queue: "intake" },
    examples: [
      example({ category: "unlicensed-publishing", region: "440600" }),
      example({ category: "fraud", region: "440106" }),
    ],
  },
  {
    id: "sichuan",
    title: { "zh-CN": "四川的其他举报", en: "Anything else in Sichuan" },
    when: { region: ["510000"] },
    to: { office: "sichuan", queue: "intake" },
    examples: [example({ category: "gambling-promotion", region: "510104" })],
  },
  {
    id: "platforms-beijing",
    title: { "zh-CN": "总部在北京的平台", en: "Platforms based in Beijing" },
    when: { platform: ["weibo", "douyin", "kuaishou", "zhihu", "baidu"] },
    to: { office: "beijing", queue: "content" },
    examples: [
      example({ category: "obscene-content", platform: "weibo" }),
      example({ category: "gambling-promotion", platform: "kuaishou" }),
    ],
  },
  {
    id: "platforms-shanghai",
    title: { "zh-CN": "总部在上海的平台", en: "Platforms based in Shanghai" },
    when: { platform: ["bilibili", "xiaohongshu", "pinduoduo"] },
    to: { office: "shanghai", queue: "content" },
    examples: [example({ category: "copyright-piracy", platform: "bilibili" })],
  },
  {
    id: "platforms-shenzhen",
    title: { "zh-CN": "总部在深圳的平台", en: "Platforms based in Shenzhen" },
    when: { platform: ["wechat", "qq"] },
    to: { office: "shenzhen", queue: "content" },
    examples: [example({ category: "extortion-by-exposure", platform: "wechat" })],
  },
  {
    id: "piracy",
    title: { "zh-CN": "盗版侵权", en: "Copyright piracy" },
    when: { category: ["copyright-piracy"] },
    to: { office: "national", queue: "piracy" },
    examples: [
      example({ category: "copyright-piracy" }),
      example({ category: "copyright-piracy", region: "330106", platform: "taobao" }),
    ],
  },
  {
    id: "printing",
    title: { "zh-CN": "非法出版印刷和冒充", en: "Unlicensed publishing and impersonation" },
    when: { category: ["unlicensed-publishing", "impersonation"] },
    to: { office: "national", queue: "printing" },
    examples: [
      example({ category: "impersonation" }),
      example({ category: "unlicensed-publishing", region: "330100" }),
    ],
  },
  {
    id: "deceit",
    title: { "zh-CN": "敲诈、诈骗、违法广告、赌博推广", en: "Extortion, fraud, advertising, gambling" },
    when: { category: ["extortion-by-exposure", "fraud", "illegal-advertising", "gambling-promotion"] },
    to: { office: "national", queue: "deceit" },
    examples: [example({ category: "gambling-promotion" }), example({ category: "fraud", source: "phone" })],
  },
  {
    id: "content",
    title: { "zh-CN": "淫秽色情和虚假信息", en: "Obscene content and false information" },
    when: { category: ["obscene-content", "harmful-false-information"] },
    to: { office: "national", queue: "content" },
    examples: [example({ category: "obscene-content" }), example({ category: "harmful-false-information" })],
  },
  {
    id: "rest",
    title: { "zh-CN": "其余都由全国综合登记", en: "Everything else to national intake" },
    when: {},
    to: { office: "national", queue: "intake" },
    examples: [example({}), example({ region: "650100" })],
  },
];

export const priority: PriorityWeights = {
  source: "本渠道的设定，以演练结果校准；上线前由办理机关核定",
  severityLevel: 12,
  dangerNow: 60,
  minors: 16,
  reportersDoubled: 9,
  reportersMost: 40,
  waitingDay: 2,
  deadline: [
    { workingDaysLeft: 2, points: 10 },
    { workingDaysLeft: 1, points: 20 },
    { workingDaysLeft: 0, points: 30 },
  ],
  overdue: 40,
  maximumWaitDays: 30,
};
