// The reward schemes of the channel, as data: amounts in yuan, shares in hundredths of a percent.
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";

const budgetSource = "参照《政府收支分类科目》；二手资料，上线前由财政部门核定";

/** In force since 2018-12-01. P7 is not here: no amount is known for it. */
const shdf2018: Scheme = {
  id: "SHDF-2018",
  version: 1,
  name: {
    "zh-CN": "“扫黄打非”工作举报奖励办法（2018 年）",
    en: "Rewards for reports of illegal publications (2018)",
  },
  source: {
    "zh-CN": "根据新闻报道和地方办法整理，未与原文逐条核对",
    en: "From press reports and local rules; not checked line by line against the original",
  },
  family: "ceiling",
  inForceFrom: "2018-12-01",
  inForceUntil: null,
  rules: [
    {
      id: "P1",
      grade: null,
      name: { "zh-CN": "非法出版活动，按经营额", en: "Illegal publishing, by operating amount" },
      condition: {
        "zh-CN": "查实非法出版活动，经营额在 5 万元以上",
        en: "Illegal publishing activity was established, with an operating amount of 50,000 CNY or more",
      },
      when: [{ input: "operatingAmount", is: "at-least", yuan: "50000", unknown: "not", otherwise: "P3" }],
      amount: { kind: "up-to-share", of: "operatingAmount", basisPoints: 200, atLeast: "0" },
      lowEdge: "P3",
    },
    {
      id: "P2",
      grade: null,
      name: { "zh-CN": "生产、经营、运输设备，按罚没款", en: "Equipment, by fines and confiscations" },
      condition: {
        "zh-CN": "举报用于生产、经营、运输的设备，案件有罚没款",
        en: "Equipment for producing, operating or transporting was reported, and there were fines or confiscations",
      },
      when: [],
      amount: { kind: "up-to-share", of: "fines", basisPoints: 1_000, atLeast: "0" },
      lowEdge: null,
    },
    {
      id: "P3",
      grade: null,
      name: { "zh-CN": "经营额不明或较小", en: "Operating amount unknown or small" },
      condition: {
        "zh-CN": "查实非法出版活动，经营额无法核实或不足 5 万元",
        en: "Illegal publishing activity was established; the operating amount is unknown or below 50,000 CNY",
      },
      when: [{ input: "operatingAmount", is: "below", yuan: "50000", unknown: "applies", otherwise: "P1" }],
      amount: { kind: "between", from: "1000", to: "5000" },
      lowEdge: null,
    },
    {
      id: "P4",
      grade: null,
      name: { "zh-CN": "没收设备，按拍卖所得", en: "Confiscated equipment, by auction proceeds" },
      condition: {
        "zh-CN": "没有罚没款，设备没收后依法拍卖",
        en: "There was no fine; the equipment was confiscated and sold at auction",
      },
      when: [{ input: "fines", is: "below", yuan: "0.01", unknown: "applies", otherwise: "P2" }],
      amount: { kind: "up-to-share", of: "auctionProceeds", basisPoints: 500, atLeast: "1000" },
      lowEdge: null,
    },
    {
      id: "P5",
      grade: null,
      name: {
        "zh-CN": "涉“黄”涉“非”，行政处罚",
        en: "Obscenity and fake news units, administrative penalty",
      },
      condition: {
        "zh-CN": "淫秽色情、新闻敲诈、假媒体假记者、非法进口出版物，作出行政处罚",
        en: "Obscenity, news extortion, a fake news unit or journalist, or illegal import; an administrative penalty was imposed",
      },
      when: [],
      amount: { kind: "between", from: "1000", to: "5000" },
      lowEdge: null,
    },
    {
      id: "P6",
      grade: null,
      name: { "zh-CN": "涉“黄”涉“非”，刑事案件", en: "Obscenity and fake news units, criminal case" },
      condition: {
        "zh-CN": "淫秽色情、新闻敲诈、假媒体假记者、非法进口出版物，形成刑事案件",
        en: "Obscenity, news extortion, a fake news unit or journalist, or illegal import; it became a criminal case",
      },
      when: [],
      amount: { kind: "between", from: "5000", to: "10000" },
      lowEdge: null,
    },
    {
      id: "P8",
      grade: null,
      name: { "zh-CN": "危害未成年人的网络信息或应用", en: "Online content or apps that harm minors" },
      condition: {
        "zh-CN": "举报危害未成年人的网络信息或应用程序，经查证属实",
        en: "Online information or an app that harms minors was reported and established",
      },
      when: [],
      amount: { kind: "between", from: "0", to: "50000" },
      lowEdge: null,
    },
  ],
  caps: [{ rules: ["P1", "P2"], yuan: "600000", together: true }],
  coDecision: null,
  // The office's own rule; the scheme itself is not known to set one.
  secondApproverFrom: "10000",
  conditions: [],
  budgetLine: { code: "2070699", source: budgetSource },
};

const grades = [
  { grade: 1, basisPoints: 500, atLeast: "5000", "zh-CN": "一级举报奖励", en: "Grade 1" },
  { grade: 2, basisPoints: 300, atLeast: "3000", "zh-CN": "二级举报奖励", en: "Grade 2" },
  { grade: 3, basisPoints: 100, atLeast: "1000", "zh-CN": "三级举报奖励", en: "Grade 3" },
] as const;

/** Market supervision; kept beside the channel's own scheme for matters that fall under both. */
const samr2021: Scheme = {
  id: "SAMR-2021",
  version: 1,
  name: {
    "zh-CN": "市场监管领域重大违法行为举报奖励暂行办法（2021 年）",
    en: "Rewards for reports of serious violations in market supervision (interim, 2021)",
  },
  source: {
    "zh-CN": "国市监稽规〔2021〕4 号，根据新闻报道整理，未与原文逐条核对",
    en: "Document 国市监稽规〔2021〕4号; from press reports, not checked line by line against the original",
  },
  family: "formula",
  inForceFrom: "2021-12-01",
  inForceUntil: null,
  rules: grades.map(({ grade, basisPoints, atLeast, "zh-CN": zh, en }) => ({
    id: `grade-${grade}`,
    grade,
    name: { "zh-CN": zh, en },
    condition: {
      "zh-CN": `重大违法行为查证属实，符合${zh}标准`,
      en: `A serious violation was established and the report meets the standard of ${en.toLowerCase()}`,
    },
    when: [],
    amount: { kind: "share", of: "fines", basisPoints, atLeast },
    lowEdge: null,
  })),
  caps: [{ rules: grades.map(({ grade }) => `grade-${grade}`), yuan: "1000000", together: false }],
  coDecision: { from: "500000", by: "finance" },
  secondApproverFrom: "10000",
  conditions: ["natural-person", "not-already-known"],
  budgetLine: { code: "2013899", source: budgetSource },
};

export const rewards: readonly Scheme[] = [shdf2018, samr2021];
