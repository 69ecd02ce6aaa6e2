// Looking things up in a policy, and the policy in use.
import { afterEach, describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { tinyChannel } from "#tests/support/tiny-channel.ts";
import { policyAt, usePolicy } from "./queries.server.ts";
import {
  categoryOf,
  filingCategories,
  officeOf,
  officePath,
  officeSubtree,
  queueOf,
  remitOutline,
  routingRuleOf,
} from "./rules.ts";

const policy = channelNamed("12390");
const now = new Date("2026-11-20T10:00:00+08:00");

describe("a look-up", () => {
  it("finds a category that can be filed under, and no heading", () => {
    expect(categoryOf(policy, "fraud")?.name["zh-CN"]).toBe("诈骗");
    expect(categoryOf(policy, "deceit")).toBeNull();
    expect(categoryOf(policy, "toString")).toBeNull();
  });

  it("sees the remit at a glance: every category once, below the top of its branch", () => {
    const outline = remitOutline(policy);
    expect(outline.map(({ id }) => id)).toEqual([
      "unlawful-publishing",
      "harmful-content",
      "deceit",
      "other",
    ]);
    expect(outline.flatMap(({ categories }) => categories)).toEqual(filingCategories(policy));
    expect(outline.at(-1)?.categories.map(({ id }) => id)).toEqual(["other"]);
  });

  it("finds an office, its way up and all below it", () => {
    expect(officeOf(policy, "chengdu")?.region).toBe("510100");
    expect(officeOf(policy, "atlantis")).toBeNull();
    expect(officePath(policy, "chengdu").map(({ id }) => id)).toEqual(["national", "sichuan", "chengdu"]);
    expect(officeSubtree(policy, "guangdong")).toEqual(["guangdong", "guangzhou", "shenzhen"]);
    expect(officeSubtree(policy, "shenzhen")).toEqual(["shenzhen"]);
    expect(officeSubtree(policy, "national").sort()).toEqual(policy.offices.map(({ id }) => id).sort());
    expect(officeSubtree(policy, "atlantis")).toEqual([]);
  });

  it("finds a queue and a rule with its number in the order", () => {
    expect(queueOf(policy, "piracy")?.name.en).toBe("Piracy");
    expect(queueOf(policy, "nowhere")).toBeNull();
    expect(routingRuleOf(policy, "violence")).toMatchObject({ number: 2, rule: { id: "violence" } });
    expect(routingRuleOf(policy, "dropped")).toBeNull();
  });
});

describe("the policy in force", () => {
  afterEach(() => usePolicy(policy));

  it("is the default channel where no other is named", () => {
    expect(policyAt(now).id).toBe("12390");
  });

  it("is whatever channel was put in use", () => {
    usePolicy(tinyChannel);
    expect(policyAt(now).limits.filesPerReport).toBe(2);
  });

  it("is never a broken one", () => {
    expect(() => usePolicy({ ...tinyChannel, offices: [] })).toThrow(/not usable/);
    expect(policyAt(now).id).toBe("12390");
  });
});
