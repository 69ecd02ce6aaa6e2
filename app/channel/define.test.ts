// A broken channel is refused with each problem named; a small and strange one is as good as the default.
import { describe, expect, it } from "vitest";
import { dueAt, timeLeft } from "#app/domain/clock/rules/clock.ts";
import { categoryOf, officeSubtree } from "#app/domain/policy/rules.ts";
import { priority } from "#app/domain/triage/rules/priority.ts";
import { route } from "#app/domain/triage/rules/routing.ts";
import { tinyChannel } from "#tests/support/tiny-channel.ts";
import { rewards } from "./12390/rewards.ts";
import { type Channel, ChannelError, defineChannel } from "./define.ts";

/** The problems with which the tiny channel, changed in this way, is refused. */
function problemsOf(change: Partial<Record<keyof Channel, unknown>>): readonly string[] {
  try {
    defineChannel(Object.assign(structuredClone(tinyChannel), change));
  } catch (cause) {
    if (cause instanceof ChannelError) return cause.problems;
    throw cause;
  }
  return [];
}

const { categories, offices, routing, calendar, clocks, limits, texts } = tinyChannel;
const [torn, noise] = categories;
const [rule] = routing;

describe("a channel unlike the default", () => {
  const channel = defineChannel(tinyChannel);

  it("is accepted as it stands", () => {
    expect(channel).toEqual(tinyChannel);
  });

  it("answers look-ups from its own lists", () => {
    expect(categoryOf(channel, "noise")?.name.en).toBe("Noise");
    expect(categoryOf(channel, "copyright-piracy")).toBeNull();
    expect(officeSubtree(channel, "library")).toEqual(["library"]);
    expect(officeSubtree(channel, "national")).toEqual([]);
  });

  it("routes by its own rules", () => {
    const facts = {
      category: "noise",
      platform: null,
      region: null,
      source: "web",
      language: "zh-CN",
    } as const;
    expect(route(channel.routing, facts)).toMatchObject({ office: "library", queue: "desk", ruleId: "all" });
  });

  it("reckons in its own zone, with its own week and holidays", () => {
    // Friday, a Saturday off, a Sunday worked, two days of Book Day.
    const start = new Date("2026-11-20T18:20:00Z");
    const due = dueAt(channel.calendar, channel.clocks.accept, start);
    expect(due).toMatchObject({ day: "2026-11-26", provisional: false });
    expect(due.due.toISOString()).toBe("2026-11-26T18:14:59.999Z");
    expect(timeLeft(channel.calendar, due.due, start)).toEqual({ kind: "working-days", count: 3 });
  });

  it("weighs by its own weights", () => {
    const filedAt = new Date("2026-11-20T06:00:00Z");
    const facts = {
      category: "torn-pages",
      dangerNow: true,
      minors: false,
      reporters: 4,
      filedAt,
      due: null,
    };
    expect(priority(channel, facts, new Date("2026-11-22T06:00:00Z")).score).toBe(2 + 10 + 2 + 2);
  });
});

describe("a broken channel", () => {
  it("is told every problem at once, each at its place", () => {
    const problems = problemsOf({
      categories: [{ ...torn, basis: [], notIncluded: { "zh-CN": "", en: "Nothing" } }, noise],
      zone: "Middle/Earth",
      quickExit: "http://weather.example/",
    });
    expect(problems).toEqual([
      expect.stringMatching(/^zone: must be an IANA zone/),
      expect.stringMatching(/^quickExit: /),
      "categories[torn-pages].notIncluded.zh-CN: must not be empty",
      "categories[torn-pages].basis: needs a legal basis",
      "calendar.zone: differs from the offices' zone Middle/Earth",
    ]);
  });

  it("says its name and its problems in one readable message", () => {
    expect(() => defineChannel({ ...tinyChannel, offices: [] })).toThrow(
      /^Channel "tiny" is not usable:\n {2}- offices: /,
    );
  });

  it("needs every text in both languages", () => {
    expect(problemsOf({ name: { "zh-CN": "小镇图书馆" } })).toEqual([expect.stringMatching(/^name\.en: /)]);
    expect(problemsOf({ texts: { ...texts, goodFaith: { "zh-CN": " 属实", en: "True" } } })).toEqual([
      "texts.goodFaith.zh-CN: must not begin or end with a space",
    ]);
  });

  it("leads the reader of its mails back to the portal, under a subject of one line", () => {
    const news = (change: object) => problemsOf({ texts: { ...texts, news: { ...texts.news, ...change } } });
    expect(news({ text: { "zh-CN": "请看 {address}", en: "Go and look." } })).toEqual([
      expect.stringMatching(/^texts\.news\.text: must say \{address\}/),
    ]);
    expect(news({ subject: { "zh-CN": "有消息", en: "News\nBcc: all@example.org" } })).toEqual([
      "texts.news.subject: must be one line",
    ]);
  });

  it("needs every clock, with its source", () => {
    const { accept, ...others } = clocks;
    expect(problemsOf({ clocks: others })).toEqual([expect.stringMatching(/^clocks\.accept: /)]);
    const { source, ...unsourced } = accept;
    expect(source).not.toBe("");
    expect(problemsOf({ clocks: { ...clocks, accept: unsourced } })).toEqual([
      expect.stringMatching(/^clocks\.accept\.source: /),
    ]);
  });

  it("knows no field that the schema does not know", () => {
    expect(problemsOf({ limits: { ...limits, filesPerDay: 3 } })).toEqual([
      expect.stringMatching(/filesPerDay/),
    ]);
  });

  it("has ids that stand once", () => {
    expect(problemsOf({ categories: [torn, noise, noise] })).toEqual([
      'categories[noise].id: "noise" stands twice',
    ]);
  });

  it("has no category for opinion or criticism, under whatever name", () => {
    const named = (name: { "zh-CN": string; en: string }) =>
      problemsOf({ categories: [torn, { ...noise, name }] });
    expect(named({ "zh-CN": "批评", en: "Noise" })).toEqual([
      'categories[noise]: "批评" makes a category of opinion or criticism',
    ]);
    expect(named({ "zh-CN": "喧哗", en: "Criticising officials" })).toHaveLength(1);
    expect(problemsOf({ categories: [torn, noise, { ...noise, id: "wrong-opinion" }] })).toHaveLength(1);
  });

  it("says somewhere what is outside the remit", () => {
    expect(problemsOf({ wrongDoors: [] })).toEqual([
      "wrongDoors: none says plainly what is outside the remit",
    ]);
  });

  it("says why a category takes no files, and only then", () => {
    expect(problemsOf({ categories: [torn, { ...noise, takesFiles: false }] })).toEqual([
      "categories[noise].noFiles: must say why, exactly where the category takes no files",
    ]);
  });

  it("has trees with parents that exist, no circles and one top", () => {
    const [library] = offices;
    const branch = { ...library, id: "branch", parent: "nowhere", region: "999901" };
    expect(problemsOf({ offices: [library, branch] })).toEqual([
      'offices[branch].parent: there is no office "nowhere"',
    ]);
    expect(problemsOf({ offices: [library, { ...branch, parent: "library", region: "110000" }] })).toEqual([
      'offices[branch].region: 110000 does not lie in 999900 of "library"',
    ]);
    expect(problemsOf({ offices: [{ ...library, parent: "library" }] })).toEqual([
      "offices: needs exactly one office at the top, has 0",
      "offices[library].parent: goes round in a circle",
    ]);
    expect(problemsOf({ categories: [torn, { ...noise, parent: "torn-pages" }] })).toEqual([
      'categories[noise].parent: "torn-pages" is no group of the tree',
    ]);
  });

  it("routes only to and from what exists", () => {
    const lost = { ...rule, id: "lost", when: { category: ["gone"] }, to: { office: "moon", queue: "sea" } };
    expect(problemsOf({ routing: [lost, rule] })).toEqual([
      'routing[lost]: there is no category "gone"',
      'routing[lost]: there is no office "moon"',
      'routing[lost]: there is no queue "sea"',
      'routing[lost].examples[0]: is placed by rule "all" instead',
    ]);
  });

  it("lets a language choose only a queue that reads it", () => {
    const queues = [{ id: "desk", name: { "zh-CN": "服务台", en: "Desk" }, reads: ["zh-CN"] }];
    const english = { ...rule, id: "english", when: { language: ["en"] } };
    const rest = { ...rule, examples: [{ ...rule?.examples[0], language: "zh-CN" }] };
    expect(problemsOf({ queues, routing: [english, rest] })).toEqual([
      'routing[english]: nobody at queue "desk" reads en',
    ]);
  });

  it("has routing that ends, and in no earlier place", () => {
    const some = { ...rule, id: "some", when: { category: ["noise"] } };
    expect(problemsOf({ routing: [some] })).toEqual([
      "routing[some]: the last rule must take whatever is left",
    ]);
    expect(problemsOf({ routing: [rule, some] })).toEqual([
      "routing[all]: takes everything, so no rule after it is ever asked",
      "routing[some]: the last rule must take whatever is left",
    ]);
  });

  it("finds a rule that an earlier one hides, by its example", () => {
    const first = { ...rule, id: "first", when: { source: ["counter"] } };
    const hidden = { ...rule, id: "hidden", when: { category: ["noise"], source: ["counter"] } };
    const rest = { ...rule, examples: [{ ...rule?.examples[0], source: "web" }] };
    expect(problemsOf({ routing: [first, hidden, rest] })).toEqual([
      'routing[hidden].examples[0]: is placed by rule "first" instead',
    ]);
  });

  it("has a calendar that agrees with itself", () => {
    const year = { year: 2026, source: "为测试虚构" };
    const festival = { name: { "zh-CN": "节", en: "Feast" }, from: "2026-11-23", to: "2026-11-28" };
    const withFestival = (makeUp: string[]) => ({
      calendar: { ...calendar, years: [{ ...year, festivals: [{ ...festival, makeUp }] }] },
    });
    expect(problemsOf(withFestival(["2026-12-02"]))).toEqual([
      "calendar.years[0]: 2026-12-02 is no weekend day to be worked in exchange",
    ]);
    expect(problemsOf(withFestival(["2026-11-28"]))).toEqual([
      "calendar.years[0]: 2026-11-28 is worked and off at once",
    ]);
    expect(problemsOf(withFestival(["2026-11-31"]))[0]).toBe(
      "calendar.years[0].festivals[0].makeUp[0]: must be a day that exists, as YYYY-MM-DD",
    );
    expect(problemsOf({ calendar: { ...calendar, zone: "Asia/Tokyo" } })).toEqual([
      "calendar.zone: differs from the offices' zone Asia/Kathmandu",
    ]);
  });

  it("has one version of a reward scheme in force at a time", () => {
    const [scheme] = rewards;
    const first = {
      ...scheme,
      id: "shelf",
      version: 1,
      inForceFrom: "2020-01-01",
      inForceUntil: "2024-12-31",
    };
    const next = { ...first, version: 2, inForceFrom: "2025-01-01", inForceUntil: null };
    expect(problemsOf({ schemes: [first, next] })).toEqual([]);
    expect(problemsOf({ schemes: [next, { ...first, inForceUntil: "2025-01-01" }] })).toEqual([
      "schemes[shelf]: versions 2 and 1 are in force at once",
    ]);
    expect(problemsOf({ schemes: [first, { ...next, version: 1 }] })).toEqual([
      "schemes[shelf].version: 1 stands twice",
    ]);
  });

  it("has weights under which no report starves, and limits that leave room", () => {
    expect(problemsOf({ priority: { ...tinyChannel.priority, dangerNow: 2000 } })).toEqual([
      "priority: weights reach 1000, so that a report could starve past its maximum wait",
    ]);
    expect(problemsOf({ priority: { ...tinyChannel.priority, waitingDay: 7 } })).toEqual([
      "priority.waitingDay: must divide the 86,400 seconds of a day",
    ]);
    expect(problemsOf({ limits: { ...limits, statementMin: 101 } })).toEqual([
      "limits: no statement can be long and short enough",
    ]);
  });
});
