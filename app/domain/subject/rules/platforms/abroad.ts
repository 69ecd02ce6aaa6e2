// Platforms abroad that addresses are recognised by.
import { named, type Platform } from "./platform.ts";

export const abroad: readonly Platform[] = [
  {
    id: "telegram",
    name: named("Telegram", "Telegram"),
    hosts: ["t.me", "telegram.me", "telegram.dog"],
    shapes: [
      { kind: "group", pattern: /\/(?:joinchat\/|\+)[\w-]+/ },
      { kind: "post", pattern: /\/(?:s\/)?(?<account>[A-Za-z]\w{3,})\/\d+/ },
      { kind: "account", pattern: /^[^/]+\/(?:s\/)?(?<account>[A-Za-z]\w{3,})\/?(?:\?|$)/ },
    ],
  },
  {
    id: "x",
    name: named("X（推特）", "X (Twitter)"),
    hosts: ["x.com", "twitter.com", "t.co"],
    shapes: [
      { kind: "post", pattern: /\/i\/(?:web\/)?status\/\d+/ },
      { kind: "group", pattern: /\/i\/communities\/\d+/ },
      { kind: "post", pattern: /^(?:www\.|mobile\.)?(?:x|twitter)\.com\/(?<account>\w{1,15})\/status\/\d+/ },
      {
        kind: "account",
        pattern:
          /^(?:www\.|mobile\.)?(?:x|twitter)\.com\/(?!(?:home|search|explore|i|hashtag|intent|share|login)\b)(?<account>\w{1,15})(?:\/|\?|$)/,
      },
    ],
  },
  {
    id: "youtube",
    name: named("YouTube", "YouTube"),
    hosts: ["youtube.com", "youtu.be"],
    shapes: [
      { kind: "video", pattern: /^youtu\.be\/[\w-]{6,}/ },
      { kind: "video", pattern: /\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)[\w-]+/ },
      { kind: "account", pattern: /\/(?<account>@[^/?]+)/ },
      { kind: "account", pattern: /\/(?:channel|c|user)\/(?<account>[^/?]+)/ },
      { kind: "post", pattern: /\/post\/\w+/ },
    ],
  },
  {
    id: "facebook",
    name: named("Facebook", "Facebook"),
    hosts: ["facebook.com", "fb.com", "fb.watch", "fb.me"],
    shapes: [
      { kind: "group", pattern: /\/groups\/(?<account>[^/?]+)/ },
      { kind: "video", pattern: /^fb\.watch\/|\/(?:watch\/?\?|reel\/|share\/v\/)|\/videos\/\d+/ },
      { kind: "account", pattern: /\/profile\.php\?(?:.*&)?id=(?<account>\d+)/ },
      { kind: "account", pattern: /\/people\/[^/]+\/(?<account>\d+)/ },
      { kind: "post", pattern: /\/(?:permalink|story)\.php\?|\/photo|\/share\/p\// },
      { kind: "post", pattern: /^(?:www\.|m\.)?facebook\.com\/(?<account>[\w.]+)\/(?:posts|photos)\// },
      {
        kind: "account",
        pattern: /^(?:www\.|m\.)?f(?:ace)?b(?:ook)?\.com\/(?<account>[\w.]{5,})\/?(?:\?|$)/,
      },
    ],
  },
];
