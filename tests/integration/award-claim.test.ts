// An award that its reporter was told of: claimed by payee or by claim password, waived, too late, given more time.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lookupHashes } from "#app/domain/keys/queries.server.ts";
import { mailFromUrl, useMail } from "#app/drivers/mail/index.ts";
import { drain } from "#app/jobs/worker.server.ts";
import { db } from "#db/client.server.ts";
import { payment } from "#db/schema/index.ts";
import {
  awardRow,
  claimed,
  claimPassword,
  type FinanceDesk,
  type FinanceSteps,
  financeSteps,
  nextDay,
  openFinanceDesk,
  payee,
  reads,
  told,
  toldAward,
} from "#tests/support/award-at-finance.ts";
import { decidedCase } from "#tests/support/award-at-work.ts";

const moved = { code: "award.state-moved" };
/** 30 working days after 8 December 2026: the days off around New Year are not counted. */
const lastDay = "2027-01-";
const muchLater = new Date("2027-06-01T02:00:00Z");

let desk: FinanceDesk;
let act: FinanceSteps;
beforeAll(async () => {
  desk = await openFinanceDesk();
  act = financeSteps(desk);
});

describe("the notice of an award", () => {
  it("begins the time to claim, says so on the reporter's page, and mails that there is news", async () => {
    const folder = await mkdtemp(join(tmpdir(), "huiyin-claim-"));
    useMail(mailFromUrl(null, "noreply@report.example", folder));
    const reference = await toldAward(desk);
    const shown = await reads(reference, told);
    expect(shown).toMatchObject({ stage: "notified", amountFen: 400_000, way: "payee" });
    expect(shown?.stage === "notified" && shown.claimBy?.due.toISOString().slice(0, 8)).toBe(lastDay);
    expect((await act.view(reference, desk.zhou, told)).clocks.map(({ name }) => name)).toEqual(["claim"]);
    await drain(told);
    expect((await readdir(folder)).length).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
    await expect(act.notify(reference)).rejects.toMatchObject(moved);
  });

  it("is given for what was approved, and for nothing else", async () => {
    const { award } = await decidedCase(desk);
    await expect(act.notify(award)).rejects.toMatchObject(moved);
    expect(await reads(award, told)).toMatchObject({ stage: "looked-into" });
    await expect(act.claimByPayee(award)).rejects.toMatchObject({ code: "award.claim-not-possible" });
    await expect(act.waive(award)).rejects.toMatchObject(moved);
  });
});

describe("a claim with a payee", () => {
  it("is made once, however often it is sent, and seals whom to pay", async () => {
    const reference = await toldAward(desk);
    const settled = await Promise.allSettled([act.claimByPayee(reference), act.claimByPayee(reference)]);
    expect(settled.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await act.claimByPayee(reference)).toBe(false);
    const found = await act.view(reference, desk.zhou, claimed);
    expect(found.chain.filter(({ event }) => event === "claim")).toHaveLength(1);
    expect(found.clocks).toEqual([]);
    const row = await awardRow(reference);
    expect(row.payee?.includes(Buffer.from(payee.name))).toBe(false);
    expect(await reads(reference, claimed)).toMatchObject({ stage: "claimed", voucher: null });
  });

  it("is none of an anonymous reporter's ways, nor the password one of a named reporter's", async () => {
    const anonymous = await toldAward(desk, "anonymous");
    await expect(act.claimByPayee(anonymous)).rejects.toMatchObject({ code: "award.claim-not-possible" });
    const named = await toldAward(desk);
    await expect(act.claimByPassword(named)).rejects.toMatchObject({ code: "award.claim-not-possible" });
  });
});

describe("a claim with the password chosen at filing", () => {
  it("draws a voucher that only its holder reads, as long as it is unpaid", async () => {
    const reference = await toldAward(desk, "anonymous");
    expect(await reads(reference, told)).toMatchObject({ way: "password" });
    await act.claimByPassword(reference);
    const shown = await reads(reference, claimed);
    const code = shown?.stage === "claimed" ? (shown.voucher ?? []).join("") : "";
    expect(code).toMatch(/^\d{28}$/);
    expect(BigInt(code) % 97n).toBe(1n);
    const row = await awardRow(reference);
    expect(row.voucher?.includes(Buffer.from(code))).toBe(false);
    expect(row).toMatchObject({ payee: null, voucherHash: null });
    await act.claimByPassword(reference);
    expect(await reads(reference, claimed)).toEqual(shown);
    const hashes = lookupHashes("voucher", code).map(({ hash }) => hash);
    expect((await db.select().from(payment)).filter((one) => hashes.includes(one.voucherHash ?? ""))).toEqual(
      [],
    );
  });

  it("draws one voucher, although it is sent twice at once", async () => {
    const reference = await toldAward(desk, "anonymous");
    const settled = await Promise.allSettled([
      act.claimByPassword(reference),
      act.claimByPassword(reference),
    ]);
    expect(settled.some(({ status }) => status === "fulfilled")).toBe(true);
    const chain = (await act.view(reference)).chain;
    expect(chain.filter(({ event }) => event === "claim")).toHaveLength(1);
  });

  it("fails with any other password, which locks nothing", async () => {
    const reference = await toldAward(desk, "anonymous");
    for (const wrong of ["", "x", `${claimPassword} `, claimPassword.toUpperCase()]) {
      await expect(act.claimByPassword(reference, wrong)).rejects.toMatchObject({
        code: "award.claim-password-wrong",
      });
    }
    expect(await act.claimByPassword(reference)).toBe(true);
  });

  it("is not possible where none was chosen: the code alone pays nobody", async () => {
    const reference = await toldAward(desk, "without-password");
    expect(await reads(reference, told)).toMatchObject({ stage: "notified", way: "none" });
    await expect(act.claimByPassword(reference)).rejects.toMatchObject({ code: "award.claim-not-possible" });
    await expect(act.claimByPayee(reference)).rejects.toMatchObject({ code: "award.claim-not-possible" });
    await act.waive(reference);
    expect(await reads(reference, claimed)).toMatchObject({ stage: "waived", how: "declared" });
  });
});

describe("an award that is waived", () => {
  it("stays so, claimed before or not, and what was given to be paid is gone", async () => {
    for (const claims of [false, true]) {
      const reference = await toldAward(desk);
      if (claims) await act.claimByPayee(reference);
      expect(await act.waive(reference)).toBe(true);
      expect(await act.waive(reference)).toBe(false);
      expect(await awardRow(reference)).toMatchObject({ state: "waived", payee: null, payeeSlot: null });
      await expect(act.claimByPayee(reference)).rejects.toMatchObject(moved);
    }
  });

  it("is not waived any more once finance has it", async () => {
    const reference = await toldAward(desk, "anonymous");
    await act.claimByPassword(reference);
    await act.release();
    await expect(act.waive(reference, nextDay)).rejects.toMatchObject({ code: "award.payment-under-way" });
    expect(await reads(reference, nextDay)).toMatchObject({ stage: "claimed", isReleased: true });
  });
});

describe("the time to claim", () => {
  it("ends the award by itself, and a claim after it is refused even before that", async () => {
    const reference = await toldAward(desk);
    await expect(act.claimByPayee(reference, muchLater)).rejects.toMatchObject({
      code: "award.claim-too-late",
    });
    await drain(muchLater);
    expect((await awardRow(reference)).state).toBe("waived");
    expect(await reads(reference, muchLater)).toMatchObject({ stage: "waived", how: "timed-out" });
    expect((await act.view(reference)).chain.at(-1)).toMatchObject({ event: "time-out", by: "" });
  });

  it("is extended once, with a reason that the reporter reads", async () => {
    const reference = await toldAward(desk);
    const before = await reads(reference, told);
    await act.extend(reference);
    const after = await reads(reference, told);
    if (before?.stage !== "notified" || after?.stage !== "notified") throw new Error("it was told");
    expect(after.claimBy?.due.getTime()).toBeGreaterThan(before.claimBy?.due.getTime() ?? Infinity);
    expect(after.claimBy?.extended).toBe("本人在住院。");
    await expect(act.extend(reference)).rejects.toMatchObject({ code: "clock.not-extensible" });
    const justAfter = new Date((before.claimBy?.due.getTime() ?? 0) + 60_000);
    await act.timeOut(justAfter);
    expect((await awardRow(reference)).state).toBe("notified");
    expect(await act.claimByPayee(reference, justAfter)).toBe(true);
    await expect(act.extend(reference)).rejects.toMatchObject(moved);
  });

  it("and a claim at the same moment end the award one way, never both", async () => {
    const reference = await toldAward(desk);
    const shown = await reads(reference, told);
    const due = shown?.stage === "notified" ? shown.claimBy?.due : null;
    const edge = new Date((due?.getTime() ?? 0) + 1);
    const inTime = new Date(edge.getTime() - 1);
    await Promise.allSettled([act.claimByPayee(reference, inTime), act.timeOut(edge)]);
    const ends = (await act.view(reference)).chain.filter(({ event }) => /claim|time-out/.test(event));
    expect(ends).toHaveLength(1);
    expect((await awardRow(reference)).state).toBe(ends[0]?.event === "claim" ? "claimed" : "waived");
  });
});
