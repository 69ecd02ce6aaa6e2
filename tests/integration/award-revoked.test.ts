// What comes after a payment that should not have been, and what a thief of all these rows finds.
import { beforeAll, describe, expect, it } from "vitest";
import { readPayee } from "#app/domain/payment/commands/pay.server.ts";
import type { payment } from "#db/schema/index.ts";
import {
  awardRow,
  type FinanceDesk,
  type FinanceSteps,
  financeSteps,
  modes,
  openFinanceDesk,
  payee,
  reads,
  releasedPayment,
  settled,
  toldAward,
  transferredAward,
  voucherOf,
} from "#tests/support/award-at-finance.ts";
import { permitted } from "#tests/support/desk-staff.ts";
import { plainSql } from "#tests/support/plain-sql.ts";

type Payment = typeof payment.$inferSelect;
const moved = { code: "payment.state-moved" };
const later = new Date("2026-12-13T00:10:00Z");
const muchLater = new Date("2026-12-14T00:10:00Z");

let desk: FinanceDesk;
let act: FinanceSteps;
beforeAll(async () => {
  desk = await openFinanceDesk();
  act = financeSteps(desk);
});

const released = (reference: string) => releasedPayment(act, reference);
const transferred = () => transferredAward(desk);

describe("an award that is revoked after it was paid", () => {
  async function revoked(): Promise<{ reference: string; recovery: Payment }> {
    const { reference } = await transferred();
    await act.settle();
    await act.askRevocation(reference);
    await act.confirm(reference, "award.revoke");
    return { reference, recovery: await released(reference) };
  }

  it("needs two people, and its reporter reads why", async () => {
    const { reference } = await transferred();
    await expect(act.askRevocation(reference)).rejects.toMatchObject({ code: "award.state-moved" });
    await act.settle();
    await act.askRevocation(reference);
    expect((await awardRow(reference)).state).toBe("paid");
    await expect(act.confirm(reference, "award.revoke", desk.song)).rejects.toMatchObject({
      code: "four-eyes.same-person",
    });
    await act.confirm(reference, "award.revoke");
    expect(await reads(reference, settled)).toMatchObject({ stage: "revoked", words: "查实弄虚作假。" });
    await act.release(later);
  });

  it("is asked back from whom it was paid to, and recovered", async () => {
    const { reference, recovery } = await revoked();
    expect(recovery).toMatchObject({ kind: "recovery", amountFen: 400_000, voucherHash: null });
    expect(await readPayee(permitted(desk.shen, "payment.pay"), recovery.reference, later)).toEqual(payee);
    expect(await act.release(later)).toBe(0);
    await act.pay(recovery.reference, desk.shen, later);
    await act.settle(muchLater);
    expect((await awardRow(reference)).state).toBe("recovered");
    expect(await reads(reference, muchLater)).toMatchObject({ stage: "revoked" });
  });

  it("is written off by two people of finance, and only what was to come back is", async () => {
    const { reference, recovery } = await revoked();
    await act.askWriteOff(recovery.reference);
    await expect(act.second(recovery.reference, desk.shen, settled)).rejects.toMatchObject({
      code: "four-eyes.same-person",
    });
    await act.second(recovery.reference, desk.qian, settled);
    await act.settle(muchLater);
    expect((await awardRow(reference)).state).toBe("written-off");
    const open = await released(await toldAward(desk));
    await expect(act.askWriteOff(open.reference)).rejects.toMatchObject(moved);
  });
});

describe("whoever steals the database", () => {
  it("finds no payee, no voucher code and no password of anybody's", async () => {
    const reference = await toldAward(desk, "anonymous");
    await act.claimByPassword(reference);
    const code = await voucherOf(reference);
    expect(code).toMatch(/^\d{28}$/);
    const named = await toldAward(desk);
    await act.claimByPayee(named);
    const tables = ["award", "award_step", "payment", "four_eyes", "audit_event", "outbox", "report"];
    const rows: unknown[] = [];
    for (const table of tables) {
      rows.push(...(await plainSql(process.env.DATABASE_URL ?? "", `SELECT * FROM ${table}`)));
    }
    const dump = JSON.stringify(rows, (_, value: unknown) =>
      isBytes(value) ? Buffer.from(value.data).toString("latin1") : value,
    );
    const secrets = [...Object.values(payee), code, modes.anonymous["about-you"].claimPassword];
    for (const secret of secrets) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("latin1"));
    }
  });
});

function isBytes(value: unknown): value is { type: "Buffer"; data: number[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "Buffer" &&
    "data" in value
  );
}
