// An award from its approval on: told, claimed, paid, settled, by the reporter and by finance.

import { reporterAccess } from "#app/domain/access/queries.server.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { startSession } from "#app/domain/access/steps.server.ts";
import type { Typed } from "#app/domain/draft/rules/content.ts";
import { payPayment, reconcilePayment } from "#app/domain/payment/commands/pay.server.ts";
import {
  askVoucherPayment,
  askWriteOff,
  cancelPaymentRequest,
  confirmPaymentRequest,
} from "#app/domain/payment/commands/two-people.server.ts";
import { claimByPassword, claimWithPayee, waiveAward } from "#app/domain/reward/commands/claim.server.ts";
import { coDecideAward, refuseAward, returnAward } from "#app/domain/reward/commands/decide.server.ts";
import { extendClaim, notifyAward } from "#app/domain/reward/commands/notify.server.ts";
import { releasePayments } from "#app/domain/reward/commands/release.server.ts";
import { settleAwards, timeOutClaims } from "#app/domain/reward/commands/settle.server.ts";
import {
  askOverruling,
  askRevocation,
  cancelAwardRequest,
  confirmAwardRequest,
  type Overruling,
} from "#app/domain/reward/commands/two-people.server.ts";
import { type PublicAward, publicAwardOf } from "#app/domain/reward/queries/public.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { db, write } from "#db/client.server.ts";
import { award, fourEyes, payment } from "#db/schema/index.ts";
import { and, desc, eq } from "#db/sql.ts";
import { awardSteps, decidedCase, openRewardDesk, type RewardDesk } from "./award-at-work.ts";
import { permitted, staffMember } from "./desk-staff.ts";

export const told = new Date("2026-12-08T02:00:00Z");
export const claimed = new Date("2026-12-10T02:00:00Z");
export const nextDay = new Date("2026-12-11T00:10:00Z");
export const paid = new Date("2026-12-11T03:00:00Z");
export const settled = new Date("2026-12-12T00:10:00Z");

export const payee = {
  name: "植入收款人壬癸",
  bank: "植入银行丙丁支行",
  account: "4111111111111111",
} as const;
export const claimPassword = "口令-gelb-4471";

/** How the first reporter of a case tells who they are. */
export const modes = {
  named: {
    "about-you": {
      mode: "confidential",
      name: "某某",
      contact: "someone@example.org",
      wishesFeedback: "yes",
      wishesReward: "yes",
    },
  },
  anonymous: { "about-you": { mode: "anonymous", wishesReward: "yes", claimPassword } },
  "without-password": { "about-you": { mode: "anonymous", wishesReward: "yes" } },
} as const satisfies Record<string, Typed>;

export type FinanceDesk = RewardDesk & { readonly shen: Member; readonly qian: Member };

export async function openFinanceDesk(): Promise<FinanceDesk> {
  return {
    ...(await openRewardDesk()),
    shen: await staffMember("shen", ["finance"]),
    qian: await staffMember("qian", ["finance"]),
  };
}

export async function awardRow(reference: string): Promise<typeof award.$inferSelect> {
  const [row] = await db.select().from(award).where(eq(award.reference, reference));
  if (!row) throw new Error(`there is no award ${reference}`);
  return row;
}

/** What the holder of the receipt code of the award's report proves. */
async function reporterOf(reference: string, now: Date): Promise<ReporterAccess> {
  const { reportId } = await awardRow(reference);
  const cookie = await write((tx) => startSession(tx, "reporter", { reportId }, now));
  const access = await reporterAccess(cookie, now);
  if (!access) throw new Error("a session that was opened now is open");
  return access;
}

export async function reads(reference: string, now: Date): Promise<PublicAward | null> {
  return publicAwardOf((await awardRow(reference)).reportId, now);
}

/** The request that waits on an award or a payment; throws where none does. */
export async function requestOn(objectId: string): Promise<string> {
  const [row] = await db
    .select({ id: fourEyes.id })
    .from(fourEyes)
    .where(and(eq(fourEyes.objectId, objectId), eq(fourEyes.state, "waiting")))
    .orderBy(desc(fourEyes.id));
  if (!row) throw new Error("nothing waits for a second person");
  return row.id;
}

export async function openPayments(): Promise<readonly (typeof payment.$inferSelect)[]> {
  return db.select().from(payment).where(eq(payment.state, "open"));
}

/** The steps after an approval; each by the usual person unless somebody else is named. */
export function financeSteps(desk: FinanceDesk) {
  const { zhou, song, tao, shen, qian } = desk;
  const supervise = (by: Member) => permitted(by, "award.approve");
  const pays = (by: Member) => permitted(by, "payment.pay");
  return {
    ...awardSteps(desk),
    sendBack: (reference: string, by = song) => returnAward(supervise(by), reference, "请写明依据。", told),
    refuse: (reference: string, by = song) => refuseAward(supervise(by), reference, "经费已经用完。", told),
    coDecide: (reference: string, by = shen) =>
      coDecideAward(permitted(by, "award.co-decide"), reference, "同意列支。", told),
    askOverruling: (reference: string, wanted: Partial<Overruling> = {}, by = song) =>
      askOverruling(supervise(by), reference, { reason: "评估有误。", ineligible: null, ...wanted }, told),
    askRevocation: (reference: string, by = song, now = settled) =>
      askRevocation(supervise(by), reference, "查实弄虚作假。", now),
    confirm: async (
      reference: string,
      act: "award.overrule" | "award.revoke",
      by = tao,
      now = act === "award.overrule" ? told : settled,
    ) => {
      const { id } = await awardRow(reference);
      return confirmAwardRequest(supervise(by), reference, { id: await requestOn(id), act }, now);
    },
    cancel: async (reference: string, by = song) => {
      const { id } = await awardRow(reference);
      return cancelAwardRequest(supervise(by), reference, await requestOn(id), told);
    },
    notify: (reference: string, now = told) => notifyAward(permitted(zhou, "award.notify"), reference, now),
    extend: (reference: string, now = claimed, by = song) =>
      extendClaim(permitted(by, "clock.extend"), reference, "本人在住院。", now),
    claimByPayee: async (reference: string, now = claimed) =>
      claimWithPayee(await reporterOf(reference, now), payee, now),
    claimByPassword: async (reference: string, password: string = claimPassword, now = claimed) =>
      claimByPassword(await reporterOf(reference, now), password, now),
    waive: async (reference: string, now = claimed) => waiveAward(await reporterOf(reference, now), now),
    timeOut: (now: Date) => timeOutClaims(now),
    release: (now = nextDay) => releasePayments(now),
    settle: (now = settled) => settleAwards(now),
    pay: (reference: string, by = shen, now = paid) => payPayment(pays(by), reference, now),
    reconcile: (reference: string, by = shen) => reconcilePayment(pays(by), reference, "2026-1188", paid),
    showVoucher: (code: string, by = shen, now = paid) => askVoucherPayment(pays(by), code, now),
    askWriteOff: (reference: string, by = shen) =>
      askWriteOff(pays(by), reference, "联系不到本人。", settled),
    second: async (reference: string, by = qian, now = paid) => {
      const [row] = await db.select().from(payment).where(eq(payment.reference, reference));
      return confirmPaymentRequest(pays(by), reference, await requestOn(row?.id ?? ""), now);
    },
    takeBack: async (reference: string, by = shen) => {
      const [row] = await db.select().from(payment).where(eq(payment.reference, reference));
      return cancelPaymentRequest(pays(by), reference, await requestOn(row?.id ?? ""), paid);
    },
  };
}

export type FinanceSteps = ReturnType<typeof financeSteps>;

/** An award that its reporter was told of: assessed, proposed, approved by one. */
export async function toldAward(desk: FinanceDesk, mode: keyof typeof modes = "named"): Promise<string> {
  const act = financeSteps(desk);
  const { award: reference } = await decidedCase(desk, {}, modes[mode]);
  await act.assess(reference);
  await act.propose(reference);
  await act.approve(reference);
  await act.notify(reference);
  return reference;
}

/** Claims it, unless it was, and brings it to finance; the one payment that this makes. */
export async function releasedPayment(
  act: FinanceSteps,
  reference: string,
): Promise<typeof payment.$inferSelect> {
  const before = new Set((await openPayments()).map(({ id }) => id));
  const shown = await reads(reference, claimed);
  if (shown?.stage === "notified") {
    await (shown.way === "payee" ? act.claimByPayee(reference) : act.claimByPassword(reference));
  }
  await act.release();
  const made = (await openPayments()).filter(({ id }) => !before.has(id));
  if (made.length !== 1 || !made[0]) throw new Error(`${made.length} payments were made`);
  return made[0];
}

/** The 28 digits that its reporter reads; empty where there is no voucher. */
export async function voucherOf(reference: string): Promise<string> {
  const shown = await reads(reference, paid);
  return shown?.stage === "claimed" ? (shown.voucher ?? []).join("") : "";
}

/** A named reporter's award whose transfer was made, and not settled yet. */
export async function transferredAward(
  desk: FinanceDesk,
): Promise<{ reference: string; made: typeof payment.$inferSelect }> {
  const act = financeSteps(desk);
  const reference = await toldAward(desk);
  const made = await releasedPayment(act, reference);
  await act.pay(made.reference);
  return { reference, made };
}
