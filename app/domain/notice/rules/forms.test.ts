// What a notice has to say before it can be issued.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { noticeForm } from "./forms.ts";

const whole = {
  measures: ["m-1", "m-2"],
  factsZh: "事实",
  factsEn: "Facts",
  scopeZh: "范围",
  scopeEn: "Scope",
  durationZh: "一个月",
  durationEn: "One month",
  automated: "no",
};

describe("a notice", () => {
  it("names measures, facts, scope, duration and means, in both languages", () => {
    expect(acceptedValue(noticeForm, whole)).toEqual(whole);
    expect(acceptedValue(noticeForm, { ...whole, measures: "m-1" }).measures).toEqual(["m-1"]);
    expect(issuesOf(noticeForm, {})).toEqual({
      measures: "measures.missing",
      factsZh: "facts.missing",
      factsEn: "facts.missing",
      scopeZh: "scope.missing",
      scopeEn: "scope.missing",
      durationZh: "duration.missing",
      durationEn: "duration.missing",
      automated: "automated.missing",
    });
  });

  it("says neither more than a page nor anything but yes or no to automated means", () => {
    expect(issuesOf(noticeForm, { ...whole, factsZh: "字".repeat(4_001), automated: "maybe" })).toEqual({
      factsZh: "facts.too-long",
      automated: "unknown-choice",
    });
    expect(
      issuesOf(noticeForm, { ...whole, scopeEn: "x".repeat(1_001), durationZh: "x".repeat(501) }),
    ).toEqual({ scopeEn: "scope.too-long", durationZh: "duration.too-long" });
  });
});
