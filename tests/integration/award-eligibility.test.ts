// Whether an award is due: what the case says by itself, and what staff state about the report.
import { beforeAll, describe, expect, it } from "vitest";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { exclusions } from "#app/domain/reward/rules/declared.ts";
import { write } from "#db/client.server.ts";
import {
  awardOf,
  awardSteps,
  decidedCase,
  openRewardDesk,
  type RewardDesk,
} from "#tests/support/award-at-work.ts";
import { joinedReport, openedCase, removal, reportRow, stepsOf, taken } from "#tests/support/case-at-work.ts";

let desk: RewardDesk;
let act: ReturnType<typeof awardSteps>;
beforeAll(async () => {
  desk = await openRewardDesk();
  act = awardSteps(desk);
});

describe("the question of an award", () => {
  it("is open for each reporter of a decided case who wished one, and for nobody else", async () => {
    const opened = await openedCase(desk, { "about-you": { mode: "anonymous" } });
    const second = await joinedReport(desk, opened.reference);
    const work = stepsOf(desk, opened.reference);
    await work.verify();
    await work.decide();
    await expect(awardOf(opened.report)).rejects.toThrow("there is no award");
    expect((await act.view(await awardOf(second))).award).toMatchObject({
      state: "not-assessed",
      amountFen: null,
    });
  });

  it("is answered yes where the case and what staff state hold together", async () => {
    const { award } = await decidedCase(desk);
    expect(await act.assess(award)).toEqual([]);
    const found = await act.view(award);
    expect(found.award).toMatchObject({ state: "eligible", reason: null });
    expect(found.sources).toMatchObject({
      subjects: 1,
      measures: 1,
      earlierReports: 0,
      outcome: "substantiated",
    });
  });

  it("is answered no for a later report, unless its facts were decisive", async () => {
    const { second } = await decidedCase(desk);
    expect(await act.assess(second)).toEqual(["not-first"]);
    expect((await act.view(second)).award).toMatchObject({ state: "ineligible", reason: "not-first" });
    const again = await decidedCase(desk);
    expect(await act.assess(again.second, { decisiveFacts: true })).toEqual([]);
  });

  it("is answered no without facts or evidence, and for each exclusion, with every reason", async () => {
    const { award } = await decidedCase(desk);
    expect(await act.assess(award, { factsAndEvidence: false, excludedBy: exclusions })).toEqual([
      "no-facts-or-evidence",
      ...exclusions,
    ]);
    for (const one of exclusions) {
      const other = await decidedCase(desk);
      expect(await act.assess(other.award, { excludedBy: [one] })).toEqual([one]);
      expect((await act.view(other.award)).award).toMatchObject({ state: "ineligible", reason: one });
    }
  });

  it("is answered no where nothing was proven, or nothing was done", async () => {
    const opened = await openedCase(desk);
    const work = stepsOf(desk, opened.reference);
    await work.verify();
    await work.decide({ outcome: "unsubstantiated" });
    expect(await act.assess(await awardOf(opened.report))).toEqual(["not-verified", "not-handled"]);

    const idle = await openedCase(desk);
    const idleWork = stepsOf(desk, idle.reference);
    await idleWork.verify();
    await idleWork.measure(removal({ type: "no-action", deadline: null }));
    await idleWork.decide();
    expect(await act.assess(await awardOf(idle.report))).toEqual(["not-handled"]);
  });

  it("is answered no for a report that was withdrawn before the decision", async () => {
    const opened = await openedCase(desk);
    const { id } = await reportRow(opened.report);
    await write((tx) => moveReport(tx, id, { event: "withdraw", now: taken, by: null }));
    const work = stepsOf(desk, opened.reference);
    await work.verify();
    await work.measure();
    await work.decide();
    expect(await act.assess(await awardOf(opened.report))).toEqual(["withdrawn"]);
  });

  it("is answered once", async () => {
    const { award } = await decidedCase(desk);
    await act.assess(award);
    await expect(act.assess(award)).rejects.toMatchObject({ code: "award.state-moved" });
  });
});
