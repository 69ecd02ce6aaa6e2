// The same page is one subject, however its address was copied, and nothing that is not an address passes for one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Address, readAddress } from "./address.ts";

function addressOf(typed: string): Address {
  const reading = readAddress(typed);
  if (!reading.ok) throw new Error(`${typed} was refused: ${reading.issue}`);
  return reading;
}

function issueOf(typed: string): string | null {
  const reading = readAddress(typed);
  return reading.ok ? null : reading.issue;
}

describe("one page has one canonical address", () => {
  it.each([
    ["without a scheme", "example.com/a?x=1"],
    ["with the old scheme", "http://example.com/a?x=1"],
    ["without the scheme's name", "//example.com/a?x=1"],
    ["in capitals", "HTTPS://EXAMPLE.COM/a?x=1"],
    ["with the default port", "https://example.com:443/a?x=1"],
    ["with the old default port", "http://example.com:80/a?x=1"],
    ["with a dot at the end of the host", "https://example.com./a?x=1"],
    ["with a place on the page", "https://example.com/a?x=1#comments"],
    ["with traces of a newsletter", "https://example.com/a?utm_source=mail&x=1&utm_campaign=may"],
    ["with a name and a password", "https://user:secret@example.com/a?x=1"],
    ["with needless encoding", "https://example.com/%61?x=%31"],
    ["with a full-width colon and slashes", "https：／／example.com/a?x=1"],
    ["with a full-width host", "https://ｅｘａｍｐｌｅ。com/a?x=1"],
    ["with spaces and a zero-width mark around it", "\u3000\u200bhttps://exam\u200bple.com/a?x=1 \n"],
    ["with a full stop after it", "https://example.com/a?x=1。"],
    ["with a backslash", "https://example.com\\a?x=1"],
    ["in a shared text", "3.58 复制打开看看 https://example.com/a?x=1 ，或者直接打开！"],
    ["twice in a shared text", "https://example.com/a?x=1 【标题】 https://example.com/a?x=1"],
  ])("%s", (_how, typed) => {
    expect(addressOf(typed).canonical).toBe("https://example.com/a?x=1");
    expect(addressOf(typed).host).toBe("example.com");
  });

  it("whatever the order of its parameters", () => {
    expect(addressOf("a.com/?b=2&a=1&b=1").canonical).toBe(addressOf("a.com/?b=1&b=2&a=1").canonical);
  });

  it("and stays the same when read again", () => {
    const pieces = [
      "a",
      "B",
      "/",
      "..",
      "?",
      "&",
      "=",
      "#",
      "%41",
      "%2f",
      "%",
      ":",
      "@",
      "é",
      "中",
      "utm_source=x",
      "spm",
      ";",
      "+",
      "~",
      "\\",
      "|",
    ];
    const typed = fc
      .tuple(
        fc.constantFrom("", "http://", "https://", "//"),
        fc.constantFrom(
          "a.com",
          "B.example:8080",
          "中文网.中国",
          "1.2.3.4",
          "[::1]:443",
          "weibo.com.",
          "u:p@a.com",
        ),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      )
      .map(([scheme, host, rest]) => `${scheme}${host}/${rest.join("")}`);
    fc.assert(
      fc.property(typed, (address) => {
        const once = readAddress(address);
        fc.pre(once.ok);
        expect(addressOf(once.canonical)).toEqual({ ...once, display: expect.any(String), removed: 0 });
      }),
      { numRuns: 1_000 },
    );
  });

  it("but other ports, hosts and paths are other pages", () => {
    const pages = [
      "a.com",
      "a.com:8080",
      "www.a.com",
      "a.com/b",
      "a.com/B",
      "a.com/b/",
      "a.com/?b",
      "1.2.3.4",
      "[::1]",
    ];
    expect(new Set(pages.map((page) => addressOf(page).canonical)).size).toBe(pages.length);
  });
});

describe("what people see of an address", () => {
  it.each([
    ["https://中文网.中国/路径?名=值", "https://中文网.中国/路径?名=值"],
    ["HTTP://München.DE", "http://münchen.de"],
    ["https://a.com/%E4%B8%AD%E6%96%87", "https://a.com/中文"],
    ["https://xn--fiq228c5hs.xn--fiqs8s/", "https://xn--fiq228c5hs.xn--fiqs8s"],
    ["a.com:8080/x?b=2&a=1", "https://a.com:8080/x?b=2&a=1"],
    ["https://bank.example@evil.example/", "https://evil.example"],
    ["https://a.com/%E2%80%AE%0A", "https://a.com/%E2%80%AE%0A"],
    ["https://a.com/%ff", "https://a.com/%ff"],
  ])("%s reads %s", (typed, display) => {
    expect(addressOf(typed).display).toBe(display);
  });

  it("keeps its own script beside the form for machines", () => {
    expect(addressOf("中文网.中国").canonical).toBe("https://xn--fiq228c5hs.xn--fiqs8s/");
  });
});

describe("traces of whoever shared it", () => {
  it.each([
    [
      "https://www.bilibili.com/video/BV1xx411c7mD?vd_source=abc&p=2",
      "https://www.bilibili.com/video/BV1xx411c7mD?p=2",
      1,
    ],
    [
      "https://mp.weixin.qq.com/s?__biz=MzA==&mid=2&idx=1&sn=f&chksm=8&scene=27&key=secret&uin=me&pass_ticket=t#wechat_redirect",
      "https://mp.weixin.qq.com/s?__biz=MzA==&idx=1&mid=2&sn=f",
      5,
    ],
    ["https://youtu.be/dQw4w9WgXcQ?si=abc&t=10", "https://youtu.be/dQw4w9WgXcQ?t=10", 1],
    ["https://x.com/someone/status/1?s=20&t=abc", "https://x.com/someone/status/1", 2],
    ["https://shop.example/?s=20&t=abc&from=home", "https://shop.example/?from=home&s=20&t=abc", 0],
    ["https://a.com/?UTM_Source=x&utm%5Fmedium=y", "https://a.com/", 2],
  ])("%s becomes %s", (typed, canonical, removed) => {
    expect(addressOf(typed)).toMatchObject({ canonical, removed });
  });
});

describe("what is no address", () => {
  it.each([
    ["", "address.missing"],
    [" \u3000\u200b", "address.missing"],
    [`https://a.com/${"x".repeat(2_000)}`, "address.too-long"],
    [`https://a.com/${"中".repeat(2_000)}`, "address.too-long"],
    ["https://a.com/ 和 https://b.com/", "address.several"],
    ["12345678", "address.unreadable"],
    ["我看到了。他们在卖", "address.unreadable"],
    ["某公众号", "address.unreadable"],
    ["localhost:3000", "address.unreadable"],
    ["https://intranet/", "address.unreadable"],
    ["1.2.3", "address.unreadable"],
    ["0x7f.0.0.1", "address.unreadable"],
    ["a..b.com", "address.unreadable"],
    ["a.com:99999", "address.unreadable"],
    ["someone@example.com", "address.unreadable"],
    ["mailto:someone@example.com", "address.unreadable"],
    ["javascript:alert(1)", "address.unreadable"],
    ["javascript://example.com/%0aalert(1)", "address.unreadable"],
    ["data:text/html,x", "address.unreadable"],
    ["weixin://dl/business", "address.unreadable"],
    ["file:///etc/passwd", "address.unreadable"],
    ["https://", "address.unreadable"],
    ["?", "address.unreadable"],
    ["https://a.com/\u202egpj.exe", "address.unreadable"],
    ["https://a.com/\u0000", "address.unreadable"],
    ["https://a.com/\ud800", "address.unreadable"],
    ["https://a b.com/\u2066", "address.unreadable"],
  ])("%j is refused: %s", (typed, wrong) => {
    expect(issueOf(typed)).toBe(wrong);
  });

  it("is refused with a code, never with a fault, whatever is pasted", () => {
    const anything = fc.oneof(fc.nat(0x7f), fc.nat(0xffff));
    const pasted = fc.array(anything, { maxLength: 60 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(pasted, fc.constantFrom("", "https://", "a.com/", "//"), (text, start) => {
        const reading = readAddress(start + text);
        expect(reading.ok ? URL.canParse(reading.canonical) : reading.issue.startsWith("address.")).toBe(
          true,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
