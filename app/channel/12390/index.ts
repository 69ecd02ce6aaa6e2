// The default channel: tips from the public about illegal and harmful publications, online and in print.
import type { Channel } from "../define.ts";
import { calendar } from "./calendar.ts";
import { categories, wrongDoors } from "./categories.ts";
import { clocks } from "./clocks.ts";
import { measures } from "./measures.ts";
import { offices, queues } from "./offices.ts";
import { limits, retention } from "./retention.ts";
import { rewards } from "./rewards.ts";
import { priority, routing } from "./routing.ts";
import { texts } from "./texts.ts";

export const channel12390: Channel = {
  id: "12390",
  name: { "zh-CN": "12390 举报渠道（示例）", en: "12390 reporting channel (sample)" },
  zone: "Asia/Shanghai",
  // An ordinary weather page: what anyone may have open.
  quickExit: "https://www.weather.com.cn/",
  categories,
  wrongDoors,
  offices,
  queues,
  clocks,
  calendar,
  measures,
  schemes: rewards,
  routing,
  priority,
  retention,
  limits,
  texts,
};
