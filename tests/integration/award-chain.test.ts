// An award between its assessment and its notice: sent back, refused, decided by finance as well, overruled by two.
import { beforeAll, describe, expect, it } from "vitest";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { cancelAwardRequest, confirmAwardRequest } from "#app/domain/reward/commands/two-people.server.ts";
import { coDecisionsWaiting, coDecisionView } from "#app/domain/reward/queries/co-decision.server.ts";
import { fourEyesHours } from "#app/domain/staff/rules/four-eyes.ts";
import { drain } from "#app/jobs/worker.server.ts";
import {
  awardRow,
  type FinanceDesk,
  type FinanceSteps,
  financeSteps,
  openFinanceDesk,
  reads,
  requestOn,
  told,
} from "#tests/support/award-at-finance.ts";
import { decidedCase } from "#tests/support/award-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";

const somebodyElse = { code: "award.needs-another-person" };
const moved = { code: "award.state-moved" };

let desk: FinanceDesk;
let act: FinanceSteps;
beforeAll(async () => {
  desk = await openFinanceDesk();
  act = financeSteps(desk);
});

async function eligible(): Promise<string> {
  const { award } = await decidedCase(desk);
  await act.assess(award);
  return award;
}

async function proposed(chosenFen = 400_000): Promise<string> {
  const reference = await eligible();
  await act.propose(reference, { chosenFen });
  return reference;
}

/** 500,000 CNY by a scheme that wants finance to decide as well. */
async function large(): Promise<string> {
  const reference = await eligible();
  const request = { scheme: "SAMR-2021", rules: ["grade-1"], fines: "10000000" };
  const conditions = ["natural-person", "not-already-known"] as const;
  await act.propose(reference, { request, conditions, chosenFen: 50_000_000 });
  return reference;
}

describe("a proposal that is sent back", () => {
  it("goes to its proposer with a remark, and is proposed anew with nobody's approval", async () => {
    const reference = await proposed(1_000_000);
    expect(await act.approve(reference)).toBe("approve-step");
    await act.sendBack(reference, desk.tao);
    const found = await act.view(reference);
    expect(found.award.state).toBe("returned");
    expect(found.chain.at(-1)).toMatchObject({ event: "return", by: "TAO", remark: "请写明依据。" });
    expect(await reads(reference, told)).toMatchObject({ stage: "looked-into" });
    await act.propose(reference, { chosenFen: 1_000_000 }, desk.zhou, told);
    expect(await act.view(reference)).toMatchObject({ approvals: 0 });
    expect(await act.approve(reference, desk.song, "", told)).toBe("approve-step");
    expect(await act.approve(reference, desk.tao, "", told)).toBe("approve");
  });

  it("is not sent back by who proposed or handled it, nor twice", async () => {
    const both = await staffMember("proposes-too", ["reward-officer", "supervisor"]);
    const reference = await eligible();
    await act.propose(reference, {}, both);
    await expect(act.sendBack(reference, both)).rejects.toMatchObject(somebodyElse);
    await act.sendBack(reference);
    await expect(act.sendBack(reference)).rejects.toMatchObject(moved);
    await expect(act.approve(reference)).rejects.toMatchObject(moved);
  });
});

describe("an award that is refused", () => {
  it("ends there, before or after the approval, and its reporter reads why", async () => {
    for (const approves of [false, true]) {
      const reference = await proposed();
      if (approves) await act.approve(reference);
      await act.refuse(reference, desk.tao);
      expect(await reads(reference, told)).toEqual({
        stage: "none",
        reason: null,
        words: "经费已经用完。",
      });
      expect((await act.view(reference)).clocks).toEqual([]);
      await expect(act.notify(reference)).rejects.toMatchObject(moved);
      await expect(act.refuse(reference)).rejects.toMatchObject(moved);
    }
  });

  it("is not refused by who handled the case", async () => {
    const { award } = await decidedCase(desk, { lead: desk.song });
    await act.assess(award);
    await act.propose(award);
    await expect(act.refuse(award, desk.song)).rejects.toMatchObject(somebodyElse);
  });
});

describe("a sum that finance has to decide as well", () => {
  const by = () => permitted(desk.shen, "award.co-decide");

  it("waits with finance, which sees the sum, its steps and the reason, and no case or report", async () => {
    const reference = await large();
    const line = (await coDecisionsWaiting(by())).find((one) => one.reference === reference);
    expect(line).toMatchObject({ amountFen: 50_000_000, scheme: "SAMR-2021" });
    const view = await coDecisionView(by(), reference);
    expect(view).toMatchObject({ reason: "直接指向账本。", decidedAt: null, entangled: null });
    const { award, case: file, report } = await act.view(reference);
    const shown = JSON.stringify({ line, view });
    for (const name of [award.id, file.id, file.reference, report.id, report.reference]) {
      expect(shown).not.toContain(name);
    }
  });

  it("is approved once finance has decided, and not before the last approval", async () => {
    const reference = await large();
    expect(await act.approve(reference)).toBe("approve-step");
    await expect(act.approve(reference, desk.tao)).rejects.toMatchObject({ code: "award.needs-co-decision" });
    await act.coDecide(reference);
    expect(await act.view(reference)).toMatchObject({ coDecided: true, approvals: 1 });
    expect((await coDecisionsWaiting(by())).map((one) => one.reference)).not.toContain(reference);
    await expect(act.coDecide(reference, desk.qian)).rejects.toMatchObject(moved);
    expect(await act.approve(reference, desk.tao)).toBe("approve");
  });

  it("needs that decision again when it is proposed anew", async () => {
    const reference = await large();
    await act.coDecide(reference);
    await act.sendBack(reference);
    const request = { scheme: "SAMR-2021", rules: ["grade-1"], fines: "10000000" };
    const conditions = ["natural-person", "not-already-known"] as const;
    await act.propose(reference, { request, conditions, chosenFen: 50_000_000 }, desk.zhou, told);
    await act.approve(reference, desk.song, "", told);
    await expect(act.approve(reference, desk.tao)).rejects.toMatchObject({ code: "award.needs-co-decision" });
    await act.coDecide(reference, desk.qian);
    expect(await act.approve(reference, desk.tao, "", told)).toBe("approve");
  });

  it("is decided by one person and approved by others, whatever roles they have", async () => {
    const both = await staffMember("decides-too", ["finance", "supervisor"]);
    const reference = await large();
    await act.coDecide(reference, both);
    await expect(act.approve(reference, both)).rejects.toMatchObject(somebodyElse);
    const other = await large();
    await act.approve(other, both);
    await expect(act.coDecide(other, both)).rejects.toMatchObject(somebodyElse);
  });

  it("is no affair of finance below the threshold, and none of another office", async () => {
    const reference = await proposed();
    await expect(act.coDecide(reference)).rejects.toMatchObject(moved);
    await expect(coDecisionView(by(), reference)).rejects.toMatchObject({ code: "award.not-found" });
    const far = await staffMember("far-finance", ["finance"], "beijing");
    expect(await coDecisionsWaiting(permitted(far, "award.co-decide"))).toEqual([]);
  });
});

describe("an assessment that two people overrule", () => {
  async function ineligible(): Promise<string> {
    const { second } = await decidedCase(desk);
    await act.assess(second);
    return second;
  }

  it("becomes the other answer only when a second person confirms", async () => {
    const reference = await ineligible();
    await act.askOverruling(reference);
    expect((await act.view(reference)).award.state).toBe("ineligible");
    const [request] = (await act.view(reference, desk.tao, told)).requests;
    expect(request).toMatchObject({ act: "award.overrule", askedByName: "SONG", reason: "评估有误。" });
    await act.confirm(reference, "award.overrule");
    const found = await act.view(reference, desk.tao, told);
    expect(found).toMatchObject({ award: { state: "eligible", reason: null }, requests: [] });
    expect(found.chain.slice(-2).map(({ event, by }) => `${event} ${by}`)).toEqual([
      "overrule SONG",
      "seconded TAO",
    ]);
    const trail = await trailOf({ kind: "award", id: found.award.id });
    expect(trail.map(({ type }) => type).slice(-3)).toEqual([
      "four-eyes.asked",
      "four-eyes.confirmed",
      "award.overruled",
    ]);
  });

  it("makes an eligible award ineligible with a reason that the reporter reads", async () => {
    const reference = await eligible();
    await expect(act.askOverruling(reference)).rejects.toMatchObject(moved);
    await act.askOverruling(reference, { ineligible: "interested-party" });
    await act.confirm(reference, "award.overrule");
    expect(await reads(reference, told)).toMatchObject({ stage: "none", reason: "interested-party" });
  });

  it("is never done by one person, by who assessed or handled, nor twice", async () => {
    const reference = await ineligible();
    await act.askOverruling(reference);
    await expect(act.askOverruling(reference, {}, desk.tao)).rejects.toMatchObject({
      code: "four-eyes.waiting-already",
    });
    await expect(act.confirm(reference, "award.overrule", desk.song)).rejects.toMatchObject({
      code: "four-eyes.same-person",
    });
    const request = await requestOn((await awardRow(reference)).id);
    const settled = await Promise.allSettled([
      act.confirm(reference, "award.overrule"),
      act.confirm(reference, "award.overrule"),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(request).toBeTruthy();
    const handled = await decidedCase(desk, { lead: desk.song });
    await act.assess(handled.second);
    await expect(act.askOverruling(handled.second)).rejects.toMatchObject(somebodyElse);
    await act.askOverruling(handled.second, {}, desk.tao);
    await expect(act.confirm(handled.second, "award.overrule", desk.song)).rejects.toMatchObject(
      somebodyElse,
    );
  });

  it("binds both people: neither approves the sum afterwards", async () => {
    const reference = await ineligible();
    await act.askOverruling(reference);
    await act.confirm(reference, "award.overrule");
    await act.propose(reference);
    for (const member of [desk.song, desk.tao]) {
      await expect(act.approve(reference, member)).rejects.toMatchObject(somebodyElse);
    }
  });

  it("is taken back by who asked, and runs out by itself", async () => {
    const reference = await ineligible();
    await act.askOverruling(reference);
    await expect(act.cancel(reference, desk.tao)).rejects.toMatchObject({ code: "four-eyes.gone" });
    await act.cancel(reference);
    await act.askOverruling(reference);
    const late = new Date(told.getTime() + fourEyesHours * 3_600_000 + 1);
    await expect(act.confirm(reference, "award.overrule", desk.tao, late)).rejects.toMatchObject({
      code: "four-eyes.gone",
    });
    await drain(late);
    await expect(requestOn((await awardRow(reference)).id)).rejects.toThrow("nothing waits");
  });

  it("is confirmed and taken back on its own page only, by an id that can be one", async () => {
    const [reference, other] = [await ineligible(), await ineligible()];
    await act.askOverruling(reference);
    await act.askOverruling(other);
    const request = await requestOn((await awardRow(other)).id);
    const gone = { code: "four-eyes.gone" };
    for (const id of [request, "", "a\u0000b", "__proto__"]) {
      const wanted = { id, act: "award.overrule" } as const;
      const confirmed = confirmAwardRequest(permitted(desk.tao, "award.approve"), reference, wanted, told);
      await expect(confirmed).rejects.toMatchObject(gone);
      const cancelled = cancelAwardRequest(permitted(desk.song, "award.approve"), reference, id, told);
      await expect(cancelled).rejects.toMatchObject(gone);
    }
    expect(await requestOn((await awardRow(other)).id)).toBe(request);
  });

  it("confirms what was looked at, and nothing that moved meanwhile", async () => {
    const reference = await eligible();
    await act.askOverruling(reference, { ineligible: "staff-or-agent" });
    await act.propose(reference);
    await expect(act.confirm(reference, "award.overrule")).rejects.toMatchObject(moved);
    expect(await requestOn((await awardRow(reference)).id)).toBeTruthy();
  });
});
