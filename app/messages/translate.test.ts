// Words come from the catalogue of the language, with what they have to be told, or not at all.
import { describe, expect, it, vi } from "vitest";
import { issueCodes } from "#app/base/issue.ts";
import { languages } from "#app/base/language.ts";
import { type RefusalCode, refusalStatus } from "#app/base/refusal.ts";
import { translatorFor, wordsFor } from "./catalogue.server.ts";
import { refusalKey } from "./codes.ts";
import { createTranslator, parsedWords } from "./translate.ts";

describe("words", () => {
  it("fill in what they are told, with the plural of the language", () => {
    const count = "{count, plural, one {# file} other {# files}}";
    const t = createTranslator("en", { "site.counter.left": count });
    expect(t("site.counter.left", { count: 1 })).toBe("1 file");
    expect(t("site.counter.left", { count: 1200 })).toBe("1,200 files");
  });

  it("leave markup signs alone, since nothing here is markup", () => {
    const t = createTranslator("en", { "site.name": "a < b {sign}" });
    expect(t("site.name", { sign: "<i>" })).toBe("a < b <i>");
  });

  it("refuse a key that the page did not bring", () => {
    const t = createTranslator("en", {});
    expect(() => t("site.name")).toThrow('No words for "site.name"');
  });

  it("leave a gap, and say so, where a browser would otherwise lose what was typed", () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const t = createTranslator("en", { "refusal.limit.wait": "Wait {minutes}" }, true);
    const code: RefusalCode = Object.hasOwn(refusalStatus, "limit.wait") ? "limit.wait" : "draft.gone";
    expect(t(refusalKey(code), { minutes: 3 })).toBe("Wait 3");
    expect(t(refusalKey(code))).toBe("…");
    expect(t("site.name")).toBe("…");
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("say the same once parsed and carried as JSON, for a browser that has no parser", () => {
    const words = {
      "site.counter.left": "{count, plural, one {# file} other {# files}} left",
      "site.name": "It''s '{'here'}'",
      "site.skip": "Nothing to fill in",
    };
    const t = createTranslator("en", JSON.parse(JSON.stringify(parsedWords("en", words))));
    const plain = createTranslator("en", words);
    expect(t("site.counter.left", { count: 1200 })).toBe("1,200 files left");
    expect(t("site.name")).toBe("It's {here}");
    expect(t("site.name")).toBe(plain("site.name"));
    expect(t("site.skip")).toBe("Nothing to fill in");
  });

  it("travel to a hydrated page by area", () => {
    const words = wordsFor("en", ["refusal", "issue"]);
    expect(words["issue.statement.missing"]).toBe(translatorFor("en")("issue.statement.missing"));
    expect(Object.keys(words).every((key) => /^(refusal|issue)\./.test(key))).toBe(true);
  });

  it.each(languages)("exist for every refusal and every field problem in %s", (language) => {
    const t = translatorFor(language);
    const refusals = Object.keys(refusalStatus).filter((code): code is RefusalCode => code in refusalStatus);
    const facts = { seconds: 30, minutes: 0, again: "form", rule: "P1", other: "P3" };
    for (const code of refusals) expect(t(`refusal.${code}`, facts)).not.toBe("");
    for (const code of issueCodes) expect(t(`issue.${code}`)).not.toBe("");
  });
});
