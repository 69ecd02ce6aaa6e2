// From the claim to the books: batches to finance, transfer and voucher, what is revoked, and what nobody can read from it.
import { beforeAll, describe, expect, it } from "vitest";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { lookupHashes } from "#app/domain/keys/queries.server.ts";
import { readPayee } from "#app/domain/payment/commands/pay.server.ts";
import { isBarred, paymentPage, paymentView } from "#app/domain/payment/queries.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { auditEvent, payment } from "#db/schema/index.ts";
import { asc, eq } from "#db/sql.ts";
import {
  awardRow,
  type FinanceDesk,
  type FinanceSteps,
  financeSteps,
  modes,
  nextDay,
  openFinanceDesk,
  openPayments,
  paid,
  payee,
  reads,
  releasedPayment,
  settled,
  toldAward,
  transferredAward,
  voucherOf,
} from "#tests/support/award-at-finance.ts";
import { decidedCase } from "#tests/support/award-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";

const barred = { code: "payment.needs-another-person" };
const moved = { code: "payment.state-moved" };
const later = new Date("2026-12-13T00:10:00Z");

let desk: FinanceDesk;
let act: FinanceSteps;
beforeAll(async () => {
  desk = await openFinanceDesk();
  act = financeSteps(desk);
});

const pays = (by: Member) => permitted(by, "payment.pay");

/** The only payment that bringing this award to finance makes. */
const released = (reference: string) => releasedPayment(act, reference);
const transferred = () => transferredAward(desk);

describe("what was claimed", () => {
  it("reaches finance once a day, each award once, as a sum with a budget line and a day", async () => {
    const reference = await toldAward(desk);
    const made = await released(reference);
    expect(made).toMatchObject({
      kind: "transfer",
      state: "open",
      amountFen: 400_000,
      officeId: "national",
      budgetLine: "2070699",
      releasedOn: "2026-12-11",
    });
    expect(await act.release(nextDay)).toBe(0);
  });

  it("comes in an order that is not that of the claims, with ids that carry no time", async () => {
    const codes: string[] = [];
    while (codes.length < 8) {
      const reference = await toldAward(desk, "anonymous");
      await act.claimByPassword(reference);
      codes.push(await voucherOf(reference));
    }
    expect(await act.release()).toBe(8);
    const made = (await openPayments()).filter(({ kind }) => kind === "voucher");
    for (const { id } of made) expect(id).toMatch(/^[\w-]{43}$/);
    const events = await db
      .select({ id: auditEvent.objectId })
      .from(auditEvent)
      .where(eq(auditEvent.type, "payment.released"))
      .orderBy(asc(auditEvent.id));
    const hashes = codes.map((code) => lookupHashes("voucher", code)[0]?.hash ?? "");
    const placeOf = (id: string) => hashes.indexOf(made.find((one) => one.id === id)?.voucherHash ?? "");
    const places = events.map(({ id }) => placeOf(id)).filter((place) => place >= 0);
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    // One chance in 40,320 that the draw is the order of the claims.
    expect(places).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("names no award, case or report in its row or on its trail, nor anybody who may not pay it", async () => {
    const reference = await toldAward(desk, "anonymous");
    const made = await released(reference);
    const code = await voucherOf(reference);
    await act.showVoucher(code);
    await act.second(made.reference);
    const found = await act.view(reference);
    const [row] = await db.select().from(payment).where(eq(payment.id, made.id));
    const trail = await trailOf({ kind: "payment", id: made.id });
    const raw = await db.select().from(auditEvent).where(eq(auditEvent.objectId, made.id));
    expect(trail.map(({ type }) => type)).toEqual([
      "payment.released",
      "four-eyes.asked",
      "four-eyes.confirmed",
      "payment.paid",
    ]);
    const said = JSON.stringify({ row, trail, raw });
    const { award, case: file, report } = found;
    const names = [award.id, award.reference, file.id, file.reference, report.id, report.reference];
    const people = [desk.zhou, desk.song, desk.he].map(({ id }) => id);
    for (const name of [...names, ...people, code, award.payeeSlot, file.keySlot]) {
      if (name) expect(said).not.toContain(name);
    }
    const aboutAward = JSON.stringify([award, await trailOf({ kind: "award", id: award.id })]);
    for (const name of [made.id, made.reference]) expect(aboutAward).not.toContain(name);
  });

  it("moves the payee to the payment under a key of its own, and leaves none with the award", async () => {
    const reference = await toldAward(desk);
    await act.claimByPayee(reference);
    const { payeeSlot } = await awardRow(reference);
    const made = await released(reference);
    expect(await awardRow(reference)).toMatchObject({ payee: null, payeeSlot: null });
    expect(made.payeeSlot).not.toBe(payeeSlot);
    expect(await readPayee(pays(desk.shen), made.reference, paid)).toEqual(payee);
    const trail = await trailOf({ kind: "payment", id: made.id });
    expect(trail.at(-1)).toMatchObject({ type: "payment.payee-read", actorPseudonym: desk.shen.id });
  });
});

describe("a transfer", () => {
  it("is paid and found in the books, and its reporter reads so", async () => {
    const { reference, made } = await transferred();
    await expect(act.pay(made.reference)).rejects.toMatchObject(moved);
    expect(await act.settle()).toBeGreaterThan(0);
    expect(await reads(reference, settled)).toMatchObject({ stage: "paid", amountFen: 400_000 });
    await act.reconcile(made.reference, desk.qian);
    expect(await act.settle(later)).toBe(1);
    const found = await act.view(reference);
    expect(found.award.state).toBe("reconciled");
    expect(found.chain.slice(-2).map(({ event, by }) => ({ event, by }))).toEqual([
      { event: "pay", by: "" },
      { event: "reconcile", by: "" },
    ]);
    expect(await reads(reference, later)).toMatchObject({ stage: "paid" });
    expect(await act.settle(later)).toBe(0);
  });

  it("that is paid and reconciled within a day settles in one go", async () => {
    const { reference, made } = await transferred();
    await act.reconcile(made.reference);
    await act.settle();
    expect((await awardRow(reference)).state).toBe("reconciled");
  });

  it("is paid by nobody who proposed, approved, decided or handled, and nobody can tell whom it bars", async () => {
    const all = await staffMember("all-roles", ["finance", "supervisor", "reward-officer"]);
    const reference = await toldAward(desk);
    const made = await released(reference);
    for (const member of [desk.zhou, desk.song, desk.he]) expect(isBarred(made, member.id)).toBe(true);
    for (const member of [desk.shen, desk.qian, desk.tao, all]) {
      expect(isBarred(made, member.id)).toBe(false);
    }
    const theirs = await released(await approvedBy(all));
    await expect(act.pay(theirs.reference, all)).rejects.toMatchObject(barred);
    expect(await paymentView(permitted(all, "payment.read"), theirs.reference)).toMatchObject({
      barred: true,
    });
    expect(theirs.barred.some((stamp) => made.barred.includes(stamp))).toBe(false);
    await act.pay(theirs.reference, desk.qian);
  });

  async function approvedBy(member: Member): Promise<string> {
    const { award } = await decidedCase(desk, {}, modes.named);
    await act.assess(award);
    await act.propose(award);
    await act.approve(award, member);
    await act.notify(award);
    return award;
  }

  it("is none of another office's", async () => {
    const made = await released(await toldAward(desk));
    const far = await staffMember("far-payer", ["finance"], "beijing");
    await expect(act.pay(made.reference, far)).rejects.toMatchObject({ code: "payment.not-found" });
    await expect(readPayee(pays(far), made.reference, paid)).rejects.toMatchObject({
      code: "payment.not-found",
    });
    expect((await paymentPage(permitted(far, "payment.read"), "open", null)).rows).toEqual([]);
    await expect(act.pay("0000-0000-0")).rejects.toMatchObject({ code: "payment.not-found" });
  });

  it("of two people at the same moment is made once", async () => {
    const made = await released(await toldAward(desk));
    const both = await Promise.allSettled([act.pay(made.reference), act.pay(made.reference, desk.qian)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a voucher", () => {
  it("is paid once, at the counter, by two people", async () => {
    const reference = await toldAward(desk, "anonymous");
    const made = await released(reference);
    const code = await voucherOf(reference);
    await expect(act.pay(made.reference)).rejects.toMatchObject(moved);
    expect(await act.showVoucher(code)).toBe(made.reference);
    await expect(act.showVoucher(code, desk.qian)).rejects.toMatchObject({
      code: "four-eyes.waiting-already",
    });
    await expect(act.second(made.reference, desk.shen)).rejects.toMatchObject({
      code: "four-eyes.same-person",
    });
    await act.second(made.reference);
    expect(await paymentView(permitted(desk.shen, "payment.read"), made.reference)).toMatchObject({
      state: "paid",
      paidBy: "SHEN",
      witnessedBy: "QIAN",
      paidOn: "2026-12-11",
    });
    await expect(act.showVoucher(code)).rejects.toMatchObject({ code: "payment.voucher-unknown" });
    await act.settle();
    expect(await reads(reference, settled)).toMatchObject({ stage: "paid" });
    expect((await awardRow(reference)).voucher).toBeNull();
  });

  it("is unknown before its batch, and where a digit is wrong", async () => {
    const reference = await toldAward(desk, "anonymous");
    await act.claimByPassword(reference);
    const code = await voucherOf(reference);
    await expect(act.showVoucher(code)).rejects.toMatchObject({ code: "payment.voucher-unknown" });
    await act.release();
    const wrong = `${code.startsWith("1") ? 2 : 1}${code.slice(1)}`;
    await expect(act.showVoucher(wrong)).rejects.toMatchObject({
      code: "payment.voucher-unknown",
    });
  });

  it("can be shown again when the first person takes the request back", async () => {
    const reference = await toldAward(desk, "anonymous");
    const made = await released(reference);
    const code = await voucherOf(reference);
    await act.showVoucher(code);
    await expect(act.takeBack(made.reference, desk.qian)).rejects.toMatchObject({ code: "four-eyes.gone" });
    await act.takeBack(made.reference);
    expect(await act.showVoucher(code, desk.qian)).toBe(made.reference);
    await act.second(made.reference, desk.shen);
  });

  it("of two second people at once is paid once", async () => {
    const third = await staffMember("third-finance", ["finance"]);
    const reference = await toldAward(desk, "anonymous");
    const made = await released(reference);
    await act.showVoucher(await voucherOf(reference));
    const both = await Promise.allSettled([act.second(made.reference), act.second(made.reference, third)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
