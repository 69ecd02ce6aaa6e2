// The default channel: its remit, its offices, and the promises that its data must keep.
import { describe, expect, it } from "vitest";
import { languages } from "#app/base/language.ts";
import { measureTypes } from "#app/domain/casework/rules/measure.ts";
import { filingCategories } from "#app/domain/policy/rules.ts";
import { route } from "#app/domain/triage/rules/routing.ts";
import { channelNamed } from "./index.ts";

const channel = channelNamed("12390");
const leaves = filingCategories(channel);
const leaf = (id: string) => leaves.find((category) => category.id === id);

describe("the 12390 channel", () => {
  it("takes thirteen kinds of report, and no other", () => {
    expect(leaves.map(({ id }) => id).sort()).toEqual([
      "child-sexual-abuse",
      "copyright-piracy",
      "extortion-by-exposure",
      "fraud",
      "gambling-promotion",
      "harm-to-minors",
      "harmful-false-information",
      "illegal-advertising",
      "impersonation",
      "incitement-to-violence",
      "obscene-content",
      "other",
      "unlicensed-publishing",
    ]);
  });

  it("takes no file for child sexual abuse alone, and says who else to call", () => {
    expect(leaves.filter(({ takesFiles }) => !takesFiles).map(({ id }) => id)).toEqual([
      "child-sexual-abuse",
    ]);
    expect(leaf("child-sexual-abuse")?.noFiles?.alsoCall.en).toContain("110");
  });

  it("asks for concrete harm where information is false, and has such cases looked at twice", () => {
    expect(leaf("harmful-false-information")).toMatchObject({ secondLook: true });
    expect(leaf("harmful-false-information")?.description["zh-CN"]).toContain("具体危害");
  });

  it("rests on narrow articles: none of the catch-alls that could carry a report of an opinion", () => {
    const articles = leaves.flatMap(({ basis }) =>
      basis.map(({ law, article }) => law["zh-CN"] + article["zh-CN"]),
    );
    // Whole articles that also list political offences, and the charge that fits everything.
    for (const broad of ["《出版管理条例》第二十五条", "《互联网信息服务管理办法》第十五条"]) {
      expect(articles.filter((text) => text === broad)).toEqual([]);
    }
    expect(articles.filter((text) => text.includes("第二百九十三条"))).toEqual([]);
  });

  it("can be searched in every language for every category", () => {
    for (const { id, synonyms } of leaves) {
      for (const language of languages)
        expect(synonyms[language].length, `${id} ${language}`).toBeGreaterThan(3);
    }
  });

  it("hands over at a wrong door: danger, purchases, penalties, officials, own rights, opinion", () => {
    expect(channel.wrongDoors.map(({ id, phone }) => [id, phone])).toEqual([
      ["emergency", "110"],
      ["consumer", "12315"],
      ["appeal", null],
      ["officials", "12388"],
      ["rights-holder", null],
      ["opinion", null],
    ]);
    expect(channel.wrongDoors.filter(({ outsideRemit }) => outsideRemit).map(({ id }) => id)).toEqual([
      "opinion",
    ]);
  });

  it("has the clocks of the domain", () => {
    const figures = Object.entries(channel.clocks).map(([name, { unit, days }]) => [name, days, unit]);
    expect(figures).toEqual([
      ["acknowledge", 0, "calendar"],
      ["accept", 7, "working"],
      ["verify", 15, "working"],
      ["competence", 7, "working"],
      ["decide", 90, "calendar"],
      ["tell-reporter", 7, "working"],
      ["start-reward", 30, "working"],
      ["tell-award", 10, "working"],
      ["claim", 30, "working"],
      ["ask-review", 180, "calendar"],
      ["answer-review", 30, "working"],
      ["ask-objection", 180, "calendar"],
      ["answer-objection", 30, "working"],
    ]);
    expect(channel.clocks.verify.extension).toEqual({ days: 15 });
  });

  it("knows every measure, and has the gravest confirmed by a second person", () => {
    expect(Object.keys(channel.measures).sort()).toEqual([...measureTypes].sort());
    for (const type of ["close-account", "close-site", "licence-action", "fine", "blacklist"] as const) {
      expect(channel.measures[type].severity, type).toBe("severe");
    }
  });

  it("places every category, from every source and in both languages", () => {
    for (const { id: category } of leaves) {
      for (const language of languages) {
        const placed = route(channel.routing, {
          category,
          platform: null,
          region: null,
          source: "web",
          language,
        });
        expect(channel.queues.find(({ id }) => id === placed.queue)?.reads).toContain(language);
      }
    }
  });

  it("brings the reward schemes with their sources", () => {
    expect(channel.schemes.map(({ id }) => id).sort()).toEqual(["SAMR-2021", "SHDF-2018"]);
    for (const { source } of channel.schemes) expect(source["zh-CN"]).not.toBe("");
  });

  it("shows invented ways of contact only", () => {
    for (const { text } of channel.texts.otherWays) {
      expect(text["zh-CN"]).toContain("示例");
      expect(text.en.toLowerCase()).toContain("sample");
    }
  });
});

describe("a channel that is not there", () => {
  it("is refused with the names of those that are", () => {
    expect(() => channelNamed("12399")).toThrow(
      'Channel "12399" is not usable:\n  - there is no such channel; known: 12390',
    );
  });
});
