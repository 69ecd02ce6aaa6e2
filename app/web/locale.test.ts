// The language of a page: what was switched to, else what was kept, else what the browser asks for, else Chinese.
import { describe, expect, it } from "vitest";
import { languageOf, preferenceCookies, textSizeOf } from "./locale.ts";

function visit(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost${path}`, { headers });
}

describe("the language of a page", () => {
  it("is the one switched to, at once", () => {
    expect(languageOf(visit("/?lang=en", { Cookie: "lang=zh-CN" }))).toBe("en");
  });

  it("is the one kept, before what the browser asks for", () => {
    expect(languageOf(visit("/", { Cookie: "a=b; lang=en", "Accept-Language": "zh-CN" }))).toBe("en");
  });

  it.each([
    ["en-GB,en;q=0.9,zh;q=0.8", "en"],
    ["de-DE,de;q=0.9,en;q=0.5,zh-CN;q=0.7", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en;q=0, zh", "zh-CN"],
    ["fr", "zh-CN"],
    ["*", "zh-CN"],
    ["", "zh-CN"],
    [";;q=x,,en;q=", "en"],
  ])("is what the browser weighs highest: %s", (header, language) => {
    expect(languageOf(visit("/", { "Accept-Language": header }))).toBe(language);
  });

  it("ignores languages that there are no words in", () => {
    expect(languageOf(visit("/?lang=xx", { Cookie: "lang=%00" }))).toBe("zh-CN");
  });
});

describe("what was switched to", () => {
  it("is kept until the browser closes, and only when it was a real choice", () => {
    expect(preferenceCookies(visit("/?lang=en&text=large"), { secure: true })).toEqual([
      "lang=en; Path=/; HttpOnly; SameSite=Lax; Secure",
      "text=large; Path=/; HttpOnly; SameSite=Lax; Secure",
    ]);
    expect(preferenceCookies(visit("/?lang=xx"), { secure: false })).toEqual([]);
  });

  it("sets the text size alike", () => {
    expect(textSizeOf(visit("/", { Cookie: "text=large" }))).toBe("large");
    expect(textSizeOf(visit("/?text=normal", { Cookie: "text=large" }))).toBe("normal");
    expect(textSizeOf(visit("/"))).toBe("normal");
  });
});
