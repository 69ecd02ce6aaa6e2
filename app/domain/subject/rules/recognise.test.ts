// Addresses as people copy them from the first platforms are recognised, with the account where they tell it.
import { describe, expect, it } from "vitest";
import { languages } from "#app/base/language.ts";
import { readAddress } from "./address.ts";
import { platforms } from "./platforms.ts";
import { recognise, subjectKind } from "./recognise.ts";

function canonicalOf(typed: string): string {
  const reading = readAddress(typed);
  if (!reading.ok) throw new Error(`${typed}: ${reading.issue}`);
  return reading.canonical;
}

function told(typed: string): string {
  const found = recognise(canonicalOf(typed));
  return found
    ? [found.platform, found.kind, found.account].filter((part) => part !== undefined).join(" ")
    : "unknown";
}

describe("a copied address", () => {
  it.each([
    ["https://weibo.com/u/1234567890?refer_flag=1", "weibo account 1234567890"],
    ["https://m.weibo.cn/u/1234567890", "weibo account 1234567890"],
    ["https://m.weibo.cn/profile/1234567890", "weibo account 1234567890"],
    ["https://weibo.com/1234567890", "weibo account 1234567890"],
    ["https://weibo.com/somename?from=feed", "weibo account somename"],
    ["https://weibo.com/n/某某某", "weibo account 某某某"],
    ["https://weibo.com/1234567890/KabcDEF12", "weibo post 1234567890"],
    ["https://m.weibo.cn/detail/4567890123456789", "weibo post"],
    ["https://m.weibo.cn/status/4567890123456789", "weibo post"],
    ["https://video.weibo.com/show?fid=1034:123", "weibo video"],
    ["https://weibo.com/tv/show/1034:123", "weibo video"],
    ["https://weibo.com/ttarticle/p/show?id=23094", "weibo article"],
    ["http://t.cn/A6abc", "weibo page"],
    ["https://weibo.com/", "weibo site"],
    [
      "https://mp.weixin.qq.com/s?__biz=MzA5NDc1==&mid=26&idx=1&sn=ab&scene=1#rd",
      "wechat article MzA5NDc1==",
    ],
    ["https://mp.weixin.qq.com/s/AbC-12_x", "wechat article"],
    ["https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=MzA5==&scene=124", "wechat account MzA5=="],
    ["https://mp.weixin.qq.com/mp/appmsgalbum?__biz=MzA5==&album_id=1", "wechat page MzA5=="],
    ["https://www.douyin.com/video/7123456789012345678?previous_page=app_code_link", "douyin video"],
    ["https://www.iesdouyin.com/share/video/7123/?region=CN", "douyin video"],
    ["https://www.douyin.com/note/7123", "douyin post"],
    ["https://www.douyin.com/user/MS4wLjABAAAA_x-y", "douyin account MS4wLjABAAAA_x-y"],
    ["https://www.iesdouyin.com/share/user/123?sec_uid=MS4wLjAB&from=web", "douyin account MS4wLjAB"],
    ["https://live.douyin.com/123456", "douyin live-room 123456"],
    ["看看这个 https://v.douyin.com/iAbCdEf/ 复制此链接，打开抖音", "douyin page"],
    ["https://www.toutiao.com/article/7123456/?log_from=abc", "toutiao article"],
    ["https://www.toutiao.com/i7123456/", "toutiao article"],
    ["https://www.toutiao.com/w/7123456/", "toutiao post"],
    ["https://www.toutiao.com/video/7123456/", "toutiao video"],
    ["https://www.toutiao.com/c/user/token/MS4wLj/", "toutiao account MS4wLj"],
    ["https://m.toutiao.com/is/abc/", "toutiao page"],
    ["https://www.kuaishou.com/profile/3xabc-d", "kuaishou account 3xabc-d"],
    ["https://www.kuaishou.com/short-video/3xabc?shareToken=x", "kuaishou video"],
    ["https://live.kuaishou.com/u/abc123", "kuaishou live-room abc123"],
    ["https://v.kuaishou.com/abc", "kuaishou page"],
    ["https://www.xiaohongshu.com/user/profile/5f0abc?xhsshare=CopyLink", "xiaohongshu account 5f0abc"],
    ["https://www.xiaohongshu.com/explore/64abc0?xsec_token=x", "xiaohongshu post"],
    ["https://www.xiaohongshu.com/discovery/item/64abc0", "xiaohongshu post"],
    ["http://xhslink.com/a/Bcd", "xiaohongshu page"],
    ["https://space.bilibili.com/12345?share_from=space", "bilibili account 12345"],
    ["https://m.bilibili.com/space/12345", "bilibili account 12345"],
    ["https://www.bilibili.com/video/BV1xx411c7mD/?p=2", "bilibili video"],
    ["https://live.bilibili.com/6", "bilibili live-room 6"],
    ["https://www.bilibili.com/read/cv123", "bilibili article"],
    ["https://t.bilibili.com/123456", "bilibili post"],
    ["https://b23.tv/abc", "bilibili page"],
    ["https://www.zhihu.com/people/some-one/answers", "zhihu account some-one"],
    ["https://www.zhihu.com/question/1/answer/2", "zhihu post"],
    ["https://zhuanlan.zhihu.com/p/123", "zhihu article"],
    ["https://tieba.baidu.com/p/123456?pn=2", "baidu-tieba post"],
    ["https://tieba.baidu.com/f?kw=%E6%9F%90%E5%90%A7&ie=utf-8", "baidu-tieba group 某吧"],
    ["https://pan.baidu.com/s/1AbC_d-E?pwd=abcd", "baidu-pan file"],
    ["https://pan.baidu.com/share/init?surl=AbC", "baidu-pan file"],
    ["https://baijiahao.baidu.com/s?id=17", "baidu article"],
    ["https://www.baidu.com/s?wd=x", "baidu page"],
    ["https://drive.uc.cn/s/abc123", "uc file"],
    ["https://pan.quark.cn/s/abc123", "uc file"],
    ["https://qm.qq.com/cgi-bin/qm/qr?k=abc", "qq group"],
    ["https://jq.qq.com/?_wv=1027&k=abc", "qq group"],
    ["https://user.qzone.qq.com/123456", "qq account 123456"],
    ["https://v.qq.com/x/page/a1.html", "qq video"],
    ["https://item.taobao.com/item.htm?id=123&spm=a.b", "taobao goods"],
    ["https://detail.tmall.com/item.htm?abbucket=1&id=123", "taobao goods"],
    ["https://shop123456.taobao.com/", "taobao shop shop123456"],
    ["https://some-brand.tmall.com/shop/view_shop.htm", "taobao shop some-brand"],
    ["https://store.taobao.com/shop/view_shop.htm?user_id=123", "taobao shop 123"],
    ["https://www.taobao.com/", "taobao site"],
    ["https://m.tb.cn/h.abc", "taobao page"],
    ["https://t.me/somechannel", "telegram account somechannel"],
    ["https://t.me/s/somechannel", "telegram account somechannel"],
    ["https://t.me/somechannel/123", "telegram post somechannel"],
    ["https://t.me/+AbCdEf", "telegram group"],
    ["https://t.me/joinchat/AbCdEf", "telegram group"],
    ["https://x.com/someone", "x account someone"],
    ["https://twitter.com/someone/status/123?s=20", "x post someone"],
    ["https://x.com/i/status/123", "x post"],
    ["https://x.com/search?q=a", "x page"],
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share", "youtube video"],
    ["https://youtu.be/dQw4w9WgXcQ", "youtube video"],
    ["https://m.youtube.com/@频道名", "youtube account @频道名"],
    ["https://www.youtube.com/channel/UCabc", "youtube account UCabc"],
    ["https://www.facebook.com/some.one", "facebook account some.one"],
    ["https://www.facebook.com/profile.php?id=1000", "facebook account 1000"],
    ["https://www.facebook.com/groups/123456/posts/1", "facebook group 123456"],
    ["https://www.facebook.com/some.one/posts/123", "facebook post some.one"],
    ["https://fb.watch/abc/", "facebook video"],
  ])("%s shows %s", (typed, shows) => {
    expect(told(typed)).toBe(shows);
  });

  it.each([
    "https://example.com/weibo.com/u/1",
    "https://notweibo.com/u/1",
    "https://weibo.com.evil.example/u/1",
    "https://weibo.com@evil.example/u/1",
    "https://netflix.com/",
    "https://xt.me/somechannel",
  ])("%s is of no platform that we know", (typed) => {
    expect(told(typed)).toBe("unknown");
  });

  it("with an account that cannot be decoded keeps it as it stands", () => {
    expect(told("https://weibo.com/n/%ff")).toBe("weibo account %FF");
  });
});

describe("the kind in the registry", () => {
  it.each([
    ["https://weibo.com/u/1234567890", "account"],
    ["https://shop123456.taobao.com/", "account"],
    ["https://t.me/+AbCdEf", "group"],
    ["https://live.bilibili.com/6", "live-room"],
    ["https://www.douyin.com/video/7123", "page"],
    ["https://weibo.com/", "site"],
    ["https://pirate.example/", "site"],
    ["https://pirate.example/books?p=2", "page"],
  ])("of %s is %s", (typed, kind) => {
    expect(subjectKind(canonicalOf(typed))).toBe(kind);
  });
});

describe("the list of platforms", () => {
  it("names each once, in every language, and each host once", () => {
    const hosts = platforms.flatMap((platform) => platform.hosts);
    expect(new Set(platforms.map(({ id }) => id)).size).toBe(platforms.length);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const { name } of platforms) for (const language of languages) expect(name[language]).not.toBe("");
  });

  it("recognises the front page of every host as a platform", () => {
    for (const { id, hosts } of platforms) {
      for (const host of hosts) expect(recognise(`https://${host}/`)?.platform).toBe(id);
    }
  });
});
