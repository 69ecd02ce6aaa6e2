// An award from its proposal to the approval of its sum, each step by somebody else.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { policyAt, usePolicy } from "#app/domain/policy/queries.server.ts";
import type { NewProposal } from "#app/domain/reward/commands/award.server.ts";
import { awardPage } from "#app/domain/reward/queries/list.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import {
  awardSteps,
  type Casework,
  decidedCase,
  openRewardDesk,
  proposed,
  type RewardDesk,
} from "#tests/support/award-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";

let desk: RewardDesk;
let act: ReturnType<typeof awardSteps>;
beforeAll(async () => {
  desk = await openRewardDesk();
  act = awardSteps(desk);
});

describe("a proposal", () => {
  let reference: string;
  afterEach(() => usePolicy(channelNamed("12390")));
  beforeEach(async () => {
    reference = (await decidedCase(desk)).award;
    await act.assess(reference);
  });

  it("freezes request, steps, choice and who must agree, and says why in the chain", async () => {
    await act.propose(reference);
    const found = await act.view(reference);
    expect(found.award).toMatchObject({ state: "proposed", amountFen: 400_000, proposedBy: desk.zhou.id });
    expect(found.award.proposal).toMatchObject({
      request: { scheme: "SHDF-2018", rules: ["P1"], operatingAmount: "862000" },
      calculation: { scheme: "SHDF-2018", version: 1, minFen: 0, maxFen: 1_724_000 },
      needs: { approvers: 1, coDecision: null },
    });
    expect(found.chain.at(-1)).toMatchObject({ event: "propose", by: "ZHOU", remark: "直接指向账本。" });
  });

  it("outside the range that the rules give is refused, and nothing is kept of it", async () => {
    for (const chosenFen of [1_724_001, -1, 0.5]) {
      await expect(act.propose(reference, { chosenFen })).rejects.toMatchObject({
        code: "award.amount-outside-range",
        facts: { min: 0, max: 1_724_000 },
      });
    }
    expect((await act.view(reference)).award).toMatchObject({ state: "eligible", proposal: null });
    expect((await act.view(reference)).chain).toHaveLength(1);
  });

  it("by a rule that does not apply is refused, naming the one that does", async () => {
    const request = { scheme: "SHDF-2018", rules: ["P1"], operatingAmount: "49999.99" };
    await expect(act.propose(reference, { request })).rejects.toMatchObject({
      code: "reward.rule-not-applicable",
      facts: { rule: "P1", other: "P3" },
    });
  });

  it("meets what its scheme asks beyond the rest, or is refused", async () => {
    const request = { scheme: "SAMR-2021", rules: ["grade-1"], fines: "80000" };
    const samr = (conditions: NewProposal["conditions"]) =>
      act.propose(reference, { request, conditions, chosenFen: 500_000 });
    await expect(samr(["natural-person"])).rejects.toMatchObject({
      code: "reward.condition-not-met",
      facts: { condition: "not-already-known" },
    });
    await samr(["natural-person", "not-already-known"]);
    expect((await act.view(reference)).award).toMatchObject({ state: "proposed", amountFen: 500_000 });
  });

  it("stays as it is although the policy changes, down to the people it needs", async () => {
    await act.propose(reference);
    const before = (await act.view(reference)).award.proposal;
    const policy = policyAt(proposed);
    usePolicy({ ...policy, schemes: policy.schemes.filter(({ id }) => id !== "SHDF-2018") });
    expect((await act.view(reference)).award.proposal).toEqual(before);
    expect(await act.approve(reference)).toBe("approve");
    expect((await act.view(reference)).award).toMatchObject({ state: "approved", amountFen: 400_000 });
  });

  it("is made once, by whoever comes first", async () => {
    const settled = await Promise.allSettled([
      act.propose(reference),
      act.propose(reference, { chosenFen: 1 }),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(act.propose(reference)).rejects.toMatchObject({ code: "award.state-moved" });
  });
});

describe("an approval", () => {
  const refused = { code: "award.needs-another-person" };

  async function proposal(chosenFen: number, by: { case?: Casework; proposer?: Member } = {}) {
    const { award } = await decidedCase(desk, by.case);
    await act.assess(award);
    await act.propose(award, { chosenFen }, by.proposer);
    return award;
  }

  it("is another person's than the proposer's, whatever roles that one has", async () => {
    const both = await staffMember("both", ["reward-officer", "supervisor"]);
    const reference = await proposal(400_000, { proposer: both });
    await expect(act.approve(reference, both)).rejects.toMatchObject(refused);
    expect(await act.view(reference, both)).toMatchObject({ entangled: "proposed" });
    expect(await act.approve(reference, desk.song)).toBe("approve");
  });

  it("is none of those who led, measured or decided the case", async () => {
    const casework = [
      { lead: desk.song },
      { lead: desk.he, measures: desk.song },
      { lead: desk.he, decides: desk.song },
    ];
    for (const handled of casework) {
      const reference = await proposal(400_000, { case: handled });
      await expect(act.approve(reference, desk.song)).rejects.toMatchObject(refused);
      expect(await act.view(reference, desk.song)).toMatchObject({ entangled: "handled" });
      expect(await act.approve(reference, desk.tao)).toBe("approve");
    }
  });

  it("makes the sum final, with the remark in the chain and an event on the trail", async () => {
    const reference = await proposal(400_000);
    expect(await act.view(reference, desk.song)).toMatchObject({ entangled: null, approvals: 0 });
    await act.approve(reference, desk.song, "同意。");
    const found = await act.view(reference);
    expect(found.award).toMatchObject({ state: "approved", amountFen: 400_000 });
    expect(found.chain.at(-1)).toMatchObject({ event: "approve", by: "SONG", remark: "同意。" });
    const trail = await trailOf({ kind: "award", id: found.award.id });
    expect(trail.map(({ type }) => type)).toEqual(["award.assessed", "award.proposed", "award.approved"]);
  });

  it("needs a second person from the scheme's threshold on, and not the same one twice", async () => {
    const reference = await proposal(1_000_000);
    expect(await act.approve(reference, desk.song)).toBe("approve-step");
    expect((await act.view(reference)).award.state).toBe("proposed");
    await expect(act.approve(reference, desk.song)).rejects.toMatchObject(refused);
    expect(await act.view(reference, desk.tao)).toMatchObject({ entangled: null, approvals: 1 });
    expect(await act.approve(reference, desk.tao)).toBe("approve");
    expect((await act.view(reference)).award.state).toBe("approved");
  });

  it("needs one person below the threshold, to the fen", async () => {
    expect(await act.approve(await proposal(999_999))).toBe("approve");
  });

  it("stops where another department has to decide as well", async () => {
    const { award } = await decidedCase(desk);
    await act.assess(award);
    const request = { scheme: "SAMR-2021", rules: ["grade-1"], fines: "10000000" };
    const conditions = ["natural-person", "not-already-known"] as const;
    await act.propose(award, { request, conditions, chosenFen: 50_000_000 });
    expect(await act.approve(award, desk.song)).toBe("approve-step");
    await expect(act.approve(award, desk.tao)).rejects.toMatchObject({ code: "award.needs-co-decision" });
    expect((await act.view(award)).award.state).toBe("proposed");
  });

  it("of two people at the same moment is one: the other has looked at something that moved", async () => {
    for (const chosenFen of [400_000, 1_000_000]) {
      const reference = await proposal(chosenFen);
      const settled = await Promise.allSettled([
        act.approve(reference, desk.song),
        act.approve(reference, desk.tao),
      ]);
      const won = settled.filter(({ status }) => status === "fulfilled");
      const lost = settled.filter((one) => one.status === "rejected");
      expect([won.length, lost.length]).toEqual([1, 1]);
      expect(lost[0]?.reason).toMatchObject({ code: "award.state-moved" });
      expect(
        (await act.view(reference)).chain.filter(({ event }) => event.startsWith("approve")),
      ).toHaveLength(1);
    }
  });

  it("of what nobody proposed is refused", async () => {
    const { award } = await decidedCase(desk);
    await expect(act.approve(award)).rejects.toMatchObject({ code: "award.state-moved" });
    await expect(act.approve("0000-0000-0")).rejects.toMatchObject({ code: "award.not-found" });
  });
});

describe("an award of another office", () => {
  it("is one that never was", async () => {
    const { award } = await decidedCase(desk);
    const far = await staffMember("far", ["supervisor", "reward-officer"], "beijing");
    await expect(act.view(award, far)).rejects.toMatchObject({ code: "award.not-found" });
    await expect(act.assess(award, {}, far)).rejects.toMatchObject({ code: "award.not-found" });
    await expect(act.approve(award, far)).rejects.toMatchObject({ code: "award.not-found" });
    expect((await awardPage(permitted(far, "award.read"), "waiting", null, proposed)).rows).toEqual([]);
  });
});
