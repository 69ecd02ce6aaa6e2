// A scheme that the channel does not have goes the same road: proposed by its data, told by its sentences, frozen whole.
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { policyAt, usePolicy } from "#app/domain/policy/queries.server.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import { awardSteps, decidedCase, openRewardDesk, proposed } from "#tests/support/award-at-work.ts";
import { ladder, nextLadder } from "#tests/support/ladder-scheme.ts";

let act: ReturnType<typeof awardSteps>;
let desk: Awaited<ReturnType<typeof openRewardDesk>>;
beforeAll(async () => {
  desk = await openRewardDesk();
  act = awardSteps(desk);
});
afterEach(() => usePolicy(channelNamed("12390")));

const ofLadder = (fines: string) => ({ request: { scheme: ladder.id, rules: ["rung"], fines } });

describe("a proposal by a third scheme", () => {
  it("is one whole sum of the version in force, with its own approvers and its own sentences", async () => {
    usePolicy({ ...policyAt(proposed), schemes: [ladder, nextLadder] });
    const reference = (await decidedCase(desk)).award;
    await act.assess(reference);
    await expect(act.propose(reference, { ...ofLadder("60000"), chosenFen: 800_000 })).rejects.toMatchObject({
      code: "award.amount-outside-range",
      facts: { min: 400_000, max: 400_000 },
    });
    await act.propose(reference, { ...ofLadder("200000"), chosenFen: 2_500_000 });
    const { proposal } = (await act.view(reference)).award;
    expect(proposal).toMatchObject({
      calculation: { scheme: ladder.id, version: 2, minFen: 2_500_000, maxFen: 2_500_000, coDecision: null },
      chosenFen: 2_500_000,
      needs: { approvers: 2, coDecision: null },
    });
    const telling = { t: translatorFor("en"), format: formatFor("en"), ruleName: (id: string) => id };
    expect(proposal?.calculation.steps.map((step) => rewardStepText(step, telling))).toEqual([
      "Bracket from 200,000.00 CNY of fines and confiscations",
      "The rule gives 25,000.00 CNY",
      "The reward by the rules",
    ]);
    expect(await act.approve(reference, desk.song)).toBe("approve-step");
    expect(await act.approve(reference, desk.tao)).toBe("approve");
  });
});
