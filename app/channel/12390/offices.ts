// The offices of the channel as a tree, and the queues that their staff work through.
import type { Office, Queue } from "#app/domain/policy/rules.ts";

/**
 * Region codes are GB/T 2260. It has no code for the whole country; 100000 is what maps and statistics use for it and
 * belongs to no province.
 */
export const offices: Office[] = [
  {
    id: "national",
    parent: null,
    level: "national",
    region: "100000",
    name: { "zh-CN": "全国办公室", en: "National office" },
  },
  {
    id: "beijing",
    parent: "national",
    level: "province",
    region: "110000",
    name: { "zh-CN": "北京市办公室", en: "Beijing office" },
  },
  {
    id: "shanghai",
    parent: "national",
    level: "province",
    region: "310000",
    name: { "zh-CN": "上海市办公室", en: "Shanghai office" },
  },
  {
    id: "guangdong",
    parent: "national",
    level: "province",
    region: "440000",
    name: { "zh-CN": "广东省办公室", en: "Guangdong office" },
  },
  {
    id: "guangzhou",
    parent: "guangdong",
    level: "city",
    region: "440100",
    name: { "zh-CN": "广州市办公室", en: "Guangzhou office" },
  },
  {
    id: "shenzhen",
    parent: "guangdong",
    level: "city",
    region: "440300",
    name: { "zh-CN": "深圳市办公室", en: "Shenzhen office" },
  },
  {
    id: "sichuan",
    parent: "national",
    level: "province",
    region: "510000",
    name: { "zh-CN": "四川省办公室", en: "Sichuan office" },
  },
  {
    id: "chengdu",
    parent: "sichuan",
    level: "city",
    region: "510100",
    name: { "zh-CN": "成都市办公室", en: "Chengdu office" },
  },
  {
    id: "mianyang",
    parent: "sichuan",
    level: "city",
    region: "510700",
    name: { "zh-CN": "绵阳市办公室", en: "Mianyang office" },
  },
];

export const queues: Queue[] = [
  { id: "intake", name: { "zh-CN": "综合登记", en: "General intake" }, reads: ["zh-CN"] },
  {
    id: "child-protection",
    name: { "zh-CN": "未成年人保护", en: "Child protection" },
    reads: ["zh-CN", "en"],
  },
  { id: "content", name: { "zh-CN": "违法内容", en: "Unlawful content" }, reads: ["zh-CN", "en"] },
  { id: "piracy", name: { "zh-CN": "盗版侵权", en: "Piracy" }, reads: ["zh-CN"] },
  { id: "printing", name: { "zh-CN": "出版印刷", en: "Publishing and printing" }, reads: ["zh-CN"] },
  { id: "deceit", name: { "zh-CN": "欺骗牟利", en: "Deceit" }, reads: ["zh-CN"] },
  { id: "letters", name: { "zh-CN": "信件", en: "Letters" }, reads: ["zh-CN"] },
  { id: "english", name: { "zh-CN": "英文举报", en: "Reports in English" }, reads: ["zh-CN", "en"] },
];
