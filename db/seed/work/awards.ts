// How far an award of the sample comes: found due or not, proposed, approved, told, claimed, paid.
import { dayIn } from "#app/base/day.ts";
import { payPayment, reconcilePayment } from "#app/domain/payment/commands/pay.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { assessAward } from "#app/domain/reward/commands/assess.server.ts";
import { approveAward, proposeAward } from "#app/domain/reward/commands/award.server.ts";
import { claimByPassword, claimWithPayee, waiveAward } from "#app/domain/reward/commands/claim.server.ts";
import { refuseAward, returnAward } from "#app/domain/reward/commands/decide.server.ts";
import { notifyAward } from "#app/domain/reward/commands/notify.server.ts";
import { releasePayments } from "#app/domain/reward/commands/release.server.ts";
import { settleAwards } from "#app/domain/reward/commands/settle.server.ts";
import { calculate } from "#app/domain/reward/rules/engine/calculate.ts";
import { db } from "#db/client.server.ts";
import { award, payment } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";
import type { Office } from "../office.ts";
import { type Filed, sampleClaimPassword } from "../people/reporters.ts";
import type { Chance } from "../random.ts";
import { afterDays } from "./desk.ts";

export const awardStages = [
  "left",
  "ineligible",
  "eligible",
  "proposed",
  "returned",
  "refused",
  "approved",
  "notified",
  "waived",
  "claimed",
  "paid",
  "reconciled",
] as const;
export type AwardStage = (typeof awardStages)[number];

/** Each stage after the one before, some days apart; `caseId`: of the decided case. Ends before `until`. */
export async function walkAward(
  office: Office,
  filed: Filed,
  wanted: { readonly caseId: string; readonly stage: AwardStage; readonly from: Date; readonly until: Date },
  chance: Chance,
): Promise<void> {
  const [row] = await db.select().from(award).where(eq(award.caseId, wanted.caseId));
  if (!row || wanted.stage === "left") return;
  let now = wanted.from;
  const later = (days: number) => {
    now = new Date(Math.min(afterDays(now, days, chance).getTime(), wanted.until.getTime() - 60_000));
    return now;
  };
  await assessment(office, row.reference, wanted.stage, later(3));
  if (wanted.stage === "ineligible" || wanted.stage === "eligible") return;
  await proposal(office, row.reference, later(4));
  if (wanted.stage === "proposed") return;
  if (await answered(office, row.reference, wanted.stage, later(3))) return;
  await approveAward(office.may("supervisor", "award.approve", later(1)), row.reference, "", now);
  if (wanted.stage === "approved") return;
  await notifyAward(office.may("reward", "award.notify", later(2)), row.reference, now);
  if (wanted.stage === "notified") return;
  await claimed(office, filed, wanted.stage, later);
}

async function assessment(office: Office, reference: string, stage: AwardStage, now: Date): Promise<void> {
  const facts = { factsAndEvidence: stage !== "ineligible", decisiveFacts: false, excludedBy: [] };
  await assessAward(office.may("reward", "award.assess", now), reference, facts, now);
}

async function proposal(office: Office, reference: string, now: Date): Promise<void> {
  const request = { scheme: "SHDF-2018", rules: ["P3"], operatingAmount: null, fines: null };
  const { schemes, zone } = policyAt(now);
  const { minFen, maxFen } = calculate(schemes, request, dayIn(zone, now));
  const chosenFen = Math.round((minFen + maxFen) / 2 / 10_000) * 10_000;
  const reason = "线索具体，直接用于核查。";
  const wanted = { request, conditions: [], chosenFen, reason };
  await proposeAward(office.may("reward", "award.propose", now), reference, wanted, now);
}

/** True where a supervisor sent it back or refused it. */
async function answered(office: Office, reference: string, stage: AwardStage, now: Date): Promise<boolean> {
  const by = office.may("supervisor", "award.approve", now);
  if (stage === "returned") await returnAward(by, reference, "请补充线索与查处结果之间的关系。", now);
  if (stage === "refused") await refuseAward(by, reference, "线索在举报以前已由平台自查发现并处置。", now);
  return stage === "returned" || stage === "refused";
}

async function claimed(
  office: Office,
  filed: Filed,
  stage: AwardStage,
  later: (days: number) => Date,
): Promise<void> {
  const now = later(5);
  const holder = await filed.back(now);
  if (stage === "waived") {
    await waiveAward(holder, now);
    return;
  }
  if (filed.mode === "anonymous") await claimByPassword(holder, sampleClaimPassword, now);
  // Passes its check digit and belongs to no bank: no card number begins with 0.
  else await claimWithPayee(holder, { name: "样本", bank: "样本银行", account: "0000000000000000" }, now);
  if (stage === "claimed" || filed.mode === "anonymous") return;
  await paid(office, stage, later);
}

async function paid(office: Office, stage: AwardStage, later: (days: number) => Date): Promise<void> {
  await releasePayments(later(1));
  const now = later(2);
  const [open] = await db
    .select()
    .from(payment)
    .where(and(eq(payment.state, "open"), eq(payment.kind, "transfer")));
  if (!open) throw new Error("what was claimed is released to be paid");
  await payPayment(office.may("finance", "payment.pay", now), open.reference, now);
  await settleAwards(now);
  if (stage !== "reconciled") return;
  const entry = `记-${open.reference.slice(0, 4)}`;
  await reconcilePayment(office.may("finance", "payment.pay", later(3)), open.reference, entry, later(3));
  await settleAwards(later(4));
}
