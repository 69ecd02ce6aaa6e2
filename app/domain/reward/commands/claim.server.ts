// What the reporter does with an award: claims it by payee or by voucher, or declares not to want it.
import { verify } from "@node-rs/argon2";
import { randomDigits } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { seal, sealJson } from "#app/base/seal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { receiptCodeFrom } from "#app/domain/access/rules/receipt-code.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { destroyKey, takeSlot } from "#app/domain/keys/steps.server.ts";
import type { Payee } from "#app/domain/payment/rules/sealed.ts";
import { type AwardOfReporter, requireOwnAward } from "#app/domain/reward/queries/access.server.ts";
import { ownHands } from "#app/domain/reward/rules/approval.ts";
import { type AwardMove, awardContext, moveAward } from "#app/domain/reward/steps.server.ts";
import { write } from "#db/client.server.ts";

/**
 * Who is anonymous proves the claim password as well, and gets a voucher to be paid at the counter. Answers false where it
 * was claimed before: the same form sent twice. Refuses `award.not-found`, `award.state-moved`, `award.claim-too-late`,
 * `award.claim-not-possible` without a claim password, `award.claim-password-wrong`. To be slowed by its caller.
 */
export async function claimByPassword(access: ReporterAccess, password: string, now: Date): Promise<boolean> {
  const own = await requireOwnAward(access);
  if (own.report.mode !== "anonymous" || !own.report.claimHash) {
    throw new Refusal("award.claim-not-possible");
  }
  // Before the state is told: whoever holds the code alone learns nothing by sending this form.
  if (!(await verify(own.report.claimHash, password))) throw new Refusal("award.claim-password-wrong");
  if (!isToClaim(own, now)) return false;
  const key = await keyOf(own.report.keySlot);
  const code = receiptCodeFrom(randomDigits(26));
  await claim(own, "voucher", { voucher: seal(key, code, awardContext.voucher(own.award.id)) }, now);
  return true;
}

/**
 * Who gave a name or a contact says whom to pay; it lies under a key of its own. Answers and refuses as
 * `claimByPassword` does.
 */
export async function claimWithPayee(access: ReporterAccess, payee: Payee, now: Date): Promise<boolean> {
  const own = await requireOwnAward(access);
  if (own.report.mode === "anonymous") throw new Refusal("award.claim-not-possible");
  if (!isToClaim(own, now)) return false;
  const slot = await takeSlot("payee", now);
  const { name, bank, account } = payee;
  const sealed = sealJson(slot.key, { name, bank, account }, awardContext.payee(own.award.id));
  await claim(own, "transfer", { payeeSlot: slot.id, payee: sealed }, now);
  return true;
}

/** False where it is claimed already. Refuses `award.state-moved`, `award.claim-too-late`. */
function isToClaim({ award, claimBy }: AwardOfReporter, now: Date): boolean {
  if (award.state === "claimed") return false;
  if (award.state !== "notified") throw new Refusal("award.state-moved");
  if (claimBy && claimBy < now) throw new Refusal("award.claim-too-late");
  return true;
}

async function claim(
  { award, report }: AwardOfReporter,
  way: "voucher" | "transfer",
  set: NonNullable<AwardMove["set"]>,
  now: Date,
): Promise<void> {
  const key = await keyOf(report.keySlot);
  await write(async (tx) => {
    await moveAward(tx, award, { event: "claim", now, by: ownHands.reporter, set });
    await record(tx, {
      type: "award.claimed",
      actor: { role: "reporter", pseudonym: report.id },
      object: { kind: "award", id: award.id },
      at: now,
      payload: { way },
      key: { slot: report.keySlot, key },
    });
  });
}

/**
 * The reporter declares not to want it, for good; what was given to be paid is forgotten. Answers false where it was
 * waived before. Refuses `award.not-found`, `award.state-moved`, `award.payment-under-way` once finance has it.
 */
export async function waiveAward(access: ReporterAccess, now: Date): Promise<boolean> {
  const { award, report } = await requireOwnAward(access);
  if (award.state === "waived") return false;
  if (award.paymentLink) throw new Refusal("award.payment-under-way");
  const key = await keyOf(report.keySlot);
  await write(async (tx) => {
    const nothing = { payee: null, payeeSlot: null, voucher: null };
    await moveAward(tx, award, { event: "waive", now, by: ownHands.reporter, set: nothing });
    await record(tx, {
      type: "award.waived",
      actor: { role: "reporter", pseudonym: report.id },
      object: { kind: "award", id: award.id },
      at: now,
      payload: { how: "declared" },
      key: { slot: report.keySlot, key },
    });
  });
  if (award.payeeSlot) await destroyKey(award.payeeSlot, now);
  return true;
}
