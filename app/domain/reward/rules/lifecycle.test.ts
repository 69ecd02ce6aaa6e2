// An award goes where the domain lets it go, and nowhere else.
import { describe, expect, it } from "vitest";
import { walkLifecycle } from "#tests/support/lifecycle-walk.ts";
import { awardLifecycle } from "./lifecycle.ts";

describe("the life of an award", () => {
  walkLifecycle({
    lifecycle: awardLifecycle,
    arrows: [
      "find-eligible: not-assessed > eligible",
      "find-ineligible: not-assessed > ineligible",
      "overrule: ineligible > eligible",
      "overrule: eligible > ineligible",
      "propose: eligible, returned > proposed",
      "return: proposed > returned",
      "approve-step: proposed > proposed",
      "co-decide: proposed > proposed",
      "approve: proposed > approved",
      "refuse: proposed, approved > refused",
      "notify: approved > notified",
      "claim: notified > claimed",
      "waive: notified, claimed > waived",
      "time-out: notified > waived",
      "pay: claimed > paid",
      "reconcile: paid > reconciled",
      "revoke: paid > revoked",
      "recover: revoked > recovered",
      "write-off: revoked > written-off",
    ],
    ends: ["refused", "waived", "reconciled", "recovered", "written-off"],
    rests: ["ineligible"],
  });

  it("never lets the role that proposes approve, nor the role that approves pay", () => {
    const whoMay = (event: string) =>
      new Set<string>(awardLifecycle.transitions.filter((t) => t.event === event).flatMap((t) => t.who));
    const common = (one: string, other: string) => [...whoMay(one)].filter((role) => whoMay(other).has(role));
    expect(common("propose", "approve")).toEqual([]);
    expect(common("approve", "pay")).toEqual([]);
  });
});
