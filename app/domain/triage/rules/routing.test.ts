// Routing: first match wins, and every rule says why it did or did not match.
import { describe, expect, it } from "vitest";
import { isWithinRegion, type RoutingFacts, type RoutingRule, route } from "./routing.ts";

const title = { "zh-CN": "规则", en: "Rule" };
const rules: RoutingRule[] = [
  {
    id: "children",
    title,
    when: { category: ["harm"] },
    to: { office: "national", queue: "children" },
    examples: [],
  },
  {
    id: "guangzhou-print",
    title,
    when: { category: ["print"], region: ["440100", "440300"], source: ["web", "phone"] },
    to: { office: "guangzhou", queue: "print" },
    examples: [],
  },
  {
    id: "guangdong",
    title,
    when: { region: ["440000"] },
    to: { office: "guangdong", queue: "intake" },
    examples: [],
  },
  {
    id: "english",
    title,
    when: { language: ["en"] },
    to: { office: "national", queue: "english" },
    examples: [],
  },
  { id: "rest", title, when: {}, to: { office: "national", queue: "intake" }, examples: [] },
];
const facts: RoutingFacts = {
  category: "print",
  platform: null,
  region: null,
  source: "web",
  language: "zh-CN",
};

describe("routing", () => {
  it("lets the first matching rule place the report, whatever later rules say", () => {
    expect(route(rules, { ...facts, category: "harm", region: "440100" })).toMatchObject({
      office: "national",
      queue: "children",
      ruleId: "children",
    });
  });

  it("takes a report that no other rule wants to the catch-all", () => {
    expect(route(rules, facts)).toMatchObject({ office: "national", queue: "intake", ruleId: "rest" });
  });

  it("says what each rule wanted and found instead", () => {
    const { why } = route(rules, { ...facts, region: "440606", source: "post" });
    expect(why).toEqual([
      {
        ruleId: "children",
        matched: false,
        because: [{ field: "category", wanted: ["harm"], found: "print" }],
      },
      {
        ruleId: "guangzhou-print",
        matched: false,
        because: [
          { field: "region", wanted: ["440100", "440300"], found: "440606" },
          { field: "source", wanted: ["web", "phone"], found: "post" },
        ],
      },
      { ruleId: "guangdong", matched: true, because: [] },
    ]);
  });

  it("does not take what the reporter left open for a match", () => {
    const { why } = route(rules, facts);
    expect(why.find(({ ruleId }) => ruleId === "guangdong")?.because).toEqual([
      { field: "region", wanted: ["440000"], found: null },
    ]);
  });

  it("lets the language choose among those who read it", () => {
    expect(route(rules, { ...facts, language: "en" }).queue).toBe("english");
  });

  it("fails loudly rather than lose a report where the rules have no end", () => {
    expect(() => route(rules.slice(0, 1), facts)).toThrow(RangeError);
  });
});

describe("a region", () => {
  it("holds its cities and districts and nothing else", () => {
    expect(isWithinRegion("440000", "440106")).toBe(true);
    expect(isWithinRegion("440100", "440106")).toBe(true);
    expect(isWithinRegion("440100", "440300")).toBe(false);
    expect(isWithinRegion("110000", "440106")).toBe(false);
    expect(isWithinRegion("440106", "440106")).toBe(true);
    expect(isWithinRegion("440106", "440100")).toBe(false);
  });
});
