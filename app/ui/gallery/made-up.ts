// What several examples share: invented times, words as long as people send them, a fingerprint of nothing.
import type { Say } from "../example.ts";

export const exampleMoments = {
  filed: new Date("2026-11-10T14:09:00+08:00"),
  asked: new Date("2026-11-13T09:30:00+08:00"),
  accept: new Date("2026-11-19T23:59:59+08:00"),
  decided: new Date("2026-11-25T10:12:00+08:00"),
  now: new Date("2026-11-26T16:00:00+08:00"),
} as const;

export const sha256 = "7d14c2f963a58eb04c02df17a1b8396ee9c70d55264f1a83f59d70cb382a46e1";

/** An address without a place to break it. */
export const longWord = `https://shuchong-ziyuan.example/${"huiben".repeat(24)}?page=7`;

export function longStatement(say: Say): string {
  const chinese =
    "孩子班上有家长在群里拼单买绘本，说是出版社清仓。付了 9.9 元以后给一个网盘链接，里面是整本扫描的书，连版权页都没有。";
  const english =
    "Parents in my child's class order picture books together in a chat. After paying 9.90 yuan you get a link to a shared folder with whole scanned books, without their imprint. ";
  return say(chinese, english).repeat(3);
}
