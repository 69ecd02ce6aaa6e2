// Platforms at home that addresses are recognised by.
import { named, type Platform } from "./platform.ts";

export const china: readonly Platform[] = [
  {
    id: "weibo",
    name: named("微博", "Weibo"),
    hosts: ["weibo.com", "weibo.cn", "t.cn"],
    shapes: [
      { kind: "video", pattern: /^(?:video\.)?weibo\.c(?:om|n)\/(?:tv\/)?show\b/ },
      { kind: "article", pattern: /^(?:www\.)?weibo\.com\/ttarticle\// },
      { kind: "live-room", pattern: /^(?:www\.)?weibo\.com\/l\/wblive\// },
      { kind: "account", pattern: /^(?:www\.|m\.)?weibo\.c(?:om|n)\/(?:u|profile)\/(?<account>\d+)/ },
      { kind: "account", pattern: /^(?:www\.)?weibo\.com\/n\/(?<account>[^/?]+)/ },
      { kind: "post", pattern: /^m\.weibo\.cn\/(?:status|detail)\// },
      { kind: "post", pattern: /^(?:www\.|m\.)?weibo\.c(?:om|n)\/(?<account>\d+)\/[A-Za-z0-9]+/ },
      {
        kind: "account",
        pattern: /^(?:www\.)?weibo\.com\/(?<account>\d+|[a-z][A-Za-z0-9_]{3,})\/?(?:\?|$)/i,
      },
    ],
  },
  {
    id: "wechat",
    name: named("微信公众号", "WeChat public account"),
    hosts: ["mp.weixin.qq.com"],
    shapes: [
      { kind: "account", pattern: /\/mp\/profile_ext\?(?:.*&)?__biz=(?<account>[^&]+)/ },
      { kind: "article", pattern: /\/s\?(?:.*&)?__biz=(?<account>[^&]+)/ },
      { kind: "article", pattern: /\/s\/[\w-]+/ },
      { kind: "page", pattern: /\/mp\/[^?]+\?(?:.*&)?__biz=(?<account>[^&]+)/ },
    ],
  },
  {
    id: "douyin",
    name: named("抖音", "Douyin"),
    hosts: ["douyin.com", "iesdouyin.com"],
    shapes: [
      { kind: "live-room", pattern: /^live\.douyin\.com\/(?<account>\d+)/ },
      { kind: "video", pattern: /\/(?:share\/)?video\/\d+/ },
      { kind: "post", pattern: /\/(?:share\/)?note\/\d+/ },
      { kind: "account", pattern: /\/share\/user\/\w+\?(?:.*&)?sec_uid=(?<account>[\w-]+)/ },
      { kind: "account", pattern: /\/(?:share\/)?user\/(?<account>[\w-]+)/ },
    ],
  },
  {
    id: "toutiao",
    name: named("今日头条", "Toutiao"),
    hosts: ["toutiao.com"],
    shapes: [
      { kind: "account", pattern: /\/c\/user\/(?:token\/)?(?<account>[^/?]+)/ },
      { kind: "video", pattern: /\/video\/\d+/ },
      { kind: "post", pattern: /\/w\/(?:a?\d+)/ },
      { kind: "article", pattern: /\/(?:article\/|group\/|i|a)\d+/ },
    ],
  },
  {
    id: "kuaishou",
    name: named("快手", "Kuaishou"),
    hosts: ["kuaishou.com", "chenzhongtech.com", "gifshow.com"],
    shapes: [
      { kind: "live-room", pattern: /^live\.kuaishou\.com\/u\/(?<account>[\w-]+)/ },
      { kind: "account", pattern: /\/profile\/(?<account>[\w-]+)/ },
      { kind: "video", pattern: /\/(?:short-video|fw\/photo|photo)\/[\w-]+/ },
    ],
  },
  {
    id: "xiaohongshu",
    name: named("小红书", "Xiaohongshu"),
    hosts: ["xiaohongshu.com", "xhslink.com"],
    shapes: [
      { kind: "account", pattern: /\/user\/profile\/(?<account>[0-9a-f]+)\/?(?:\?|$)/ },
      { kind: "post", pattern: /\/user\/profile\/(?<account>[0-9a-f]+)\/[0-9a-f]+/ },
      { kind: "post", pattern: /\/(?:explore|discovery\/item|search_result)\/[0-9a-f]+/ },
      { kind: "goods", pattern: /\/goods-detail\/\w+/ },
    ],
  },
  {
    id: "bilibili",
    name: named("哔哩哔哩", "Bilibili"),
    hosts: ["bilibili.com", "b23.tv"],
    shapes: [
      { kind: "account", pattern: /^space\.bilibili\.com\/(?<account>\d+)/ },
      { kind: "account", pattern: /^m\.bilibili\.com\/space\/(?<account>\d+)/ },
      { kind: "live-room", pattern: /^live\.bilibili\.com\/(?:h5\/)?(?<account>\d+)/ },
      { kind: "video", pattern: /\/(?:video\/(?:BV\w+|av\d+)|bangumi\/play\/\w+)/i },
      { kind: "article", pattern: /\/read\/(?:mobile\/)?(?:cv)?\d+/ },
      { kind: "post", pattern: /^t\.bilibili\.com\/\d+|\/opus\/\d+/ },
    ],
  },
  {
    id: "zhihu",
    name: named("知乎", "Zhihu"),
    hosts: ["zhihu.com"],
    shapes: [
      { kind: "article", pattern: /^zhuanlan\.zhihu\.com\/p\/\d+/ },
      { kind: "account", pattern: /\/(?:people|org)\/(?<account>[^/?]+)/ },
      { kind: "video", pattern: /\/zvideo\/\d+/ },
      { kind: "post", pattern: /\/(?:question\/\d+|pin\/\d+|answer\/\d+)/ },
    ],
  },
  {
    id: "baidu-tieba",
    name: named("百度贴吧", "Baidu Tieba"),
    hosts: ["tieba.baidu.com"],
    shapes: [
      { kind: "post", pattern: /\/p\/\d+/ },
      { kind: "account", pattern: /\/home\/main\?(?:.*&)?(?:id|un)=(?<account>[^&]+)/ },
      { kind: "group", pattern: /\/f\?(?:.*&)?kw=(?<account>[^&]+)/ },
    ],
  },
  {
    id: "baidu-pan",
    name: named("百度网盘", "Baidu Netdisk"),
    hosts: ["pan.baidu.com", "yun.baidu.com"],
    shapes: [{ kind: "file", pattern: /\/(?:s\/[\w-]+|share\/(?:init|link)\?|wap\/init\?)/ }],
  },
  {
    id: "baidu",
    name: named("百度", "Baidu"),
    hosts: ["baidu.com"],
    shapes: [
      { kind: "account", pattern: /^author\.baidu\.com\/home\/(?<account>\w+)/ },
      { kind: "article", pattern: /^(?:baijiahao|mbd)\.baidu\.com\/(?:s|newspage)/ },
      { kind: "video", pattern: /^haokan\.baidu\.com\/v\b/ },
      { kind: "post", pattern: /^zhidao\.baidu\.com\/question\// },
      { kind: "file", pattern: /^wenku\.baidu\.com\/view\// },
    ],
  },
  {
    id: "uc",
    name: named("UC 与夸克", "UC and Quark"),
    hosts: ["uc.cn", "quark.cn"],
    shapes: [
      { kind: "file", pattern: /^(?:drive\.uc|pan\.quark)\.cn\/s\/\w+/ },
      { kind: "video", pattern: /\/video\.html\?/ },
      { kind: "article", pattern: /\/(?:article|news)\.html\?|\/article\/article_detail/ },
      { kind: "account", pattern: /\/(?:mp|media)\.html\?(?:.*&)?(?:mid|wm_id)=(?<account>[^&]+)/ },
    ],
  },
  {
    id: "qq",
    name: named("QQ", "QQ"),
    hosts: ["qq.com", "url.cn"],
    shapes: [
      { kind: "group", pattern: /^(?:jq|qm|qun)\.qq\.com\// },
      { kind: "account", pattern: /^user\.qzone\.qq\.com\/(?<account>\d+)/ },
      { kind: "account", pattern: /^wpa\.qq\.com\/.*[?&]uin=(?<account>\d+)/i },
      { kind: "video", pattern: /^(?:m\.)?v\.qq\.com\/x\// },
      { kind: "article", pattern: /^(?:new|news|view\.inews)\.qq\.com\// },
      { kind: "file", pattern: /^(?:docs|share\.weiyun)\.qq\.com\// },
    ],
  },
  {
    id: "taobao",
    name: named("淘宝与天猫", "Taobao and Tmall"),
    hosts: ["taobao.com", "tmall.com", "tb.cn"],
    shapes: [
      {
        kind: "goods",
        pattern:
          /^(?:item|detail|h5\.m|detail\.m|2|market\.m|www)\.[\w.]*?(?:taobao|tmall)\.com\/.*[?&](?:id|itemId)=\d+/,
      },
      {
        kind: "shop",
        pattern: /^(?:shop|store)\.(?:m\.)?taobao\.com\/.*[?&](?:shop_?id|userId|user_id)=(?<account>\d+)/,
      },
      { kind: "shop", pattern: /^(?<account>shop\d+)\.(?:m\.)?taobao\.com\// },
      {
        kind: "shop",
        pattern: /^(?!(?:www|m|detail|list|login|pages)\.)(?<account>[\w-]+)\.(?:m\.)?tmall\.com\//,
      },
    ],
  },
];
