// An award as its reporter may read it: how far it is, the sum with its steps, what to do now, or why there is none.
import type { Bilingual } from "#app/base/language.ts";
import { unseal } from "#app/base/seal.ts";
import { codeGroups } from "#app/domain/access/rules/receipt-code.ts";
import { clocksOf } from "#app/domain/clock/queries.server.ts";
import type { ClockName, TimeLeft } from "#app/domain/clock/rules/clock.ts";
import { dueOfRun, extensionContext, timeLeftOf } from "#app/domain/clock/rules/running.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type AwardOfReporter, latestAwardOf } from "#app/domain/reward/queries/access.server.ts";
import type { Step } from "#app/domain/reward/rules/engine/step.ts";
import { type IneligibleReason, publicStage } from "#app/domain/reward/rules/lifecycle.ts";
import { awardContext, remarkContext } from "#app/domain/reward/steps.server.ts";
import { db } from "#db/client.server.ts";
import { awardStep, caseFile } from "#db/schema/index.ts";
import { and, desc, eq } from "#db/sql.ts";

type Until = {
  readonly due: Date;
  readonly provisional: boolean;
  readonly left: TimeLeft;
  /** Why more time was given; null where none was. */
  readonly extended: string | null;
};

/** How it can be claimed; `none`: anonymous, and no claim password was chosen at filing. */
type ClaimWay = "payee" | "password" | "none";

type Granted = {
  readonly amountFen: number;
  readonly scheme: Bilingual | null;
  /** Names of the scheme's rules by id. */
  readonly rules: Readonly<Record<string, Bilingual>>;
  /** Ids of the rules that the sum was reckoned by. */
  readonly used: readonly string[];
  readonly steps: readonly Step[];
};

/** Until a sum is approved the reporter learns that it is looked into, and no number that might still change. */
export type PublicAward =
  | { readonly stage: "looked-into"; readonly startBy: Until | null }
  | { readonly stage: "none"; readonly reason: IneligibleReason | null; readonly words: string | null }
  | (Granted & { readonly stage: "approved"; readonly tellBy: Until | null })
  | (Granted & { readonly stage: "notified"; readonly claimBy: Until | null; readonly way: ClaimWay })
  | (Granted & {
      readonly stage: "claimed";
      /** The voucher in its groups; null where it is transferred. */
      readonly voucher: readonly string[] | null;
      /** Whether finance has it already: then it cannot be waived any more. */
      readonly isReleased: boolean;
    })
  | (Granted & { readonly stage: "paid" })
  | (Granted & { readonly stage: "waived"; readonly how: "declared" | "timed-out" })
  | (Granted & { readonly stage: "revoked"; readonly words: string | null });

/** One whose sum the reporter knows. */
export type GrantedAward = Extract<PublicAward, { readonly amountFen: number }>;
export type AwardToClaim = Extract<PublicAward, { readonly stage: "notified" }>;

export async function publicAwardOf(reportId: string, now: Date): Promise<PublicAward | null> {
  const own = await latestAwardOf(reportId);
  if (!own) return null;
  const { award } = own;
  const stage = publicStage(award.state);
  if (stage === "none") {
    return { stage, reason: award.reason, words: await wordsOf(award, "refuse") };
  }
  const granted = grantedOf(own, now);
  if (stage === "looked-into" || !granted) {
    return { stage: "looked-into", startBy: await until(award, "start-reward", now) };
  }
  if (stage === "approved") return { stage, ...granted, tellBy: await until(award, "tell-award", now) };
  if (stage === "notified") {
    return { stage, ...granted, claimBy: await until(award, "claim", now), way: wayOf(own) };
  }
  if (stage === "claimed") {
    return { stage, ...granted, voucher: await voucherOf(own), isReleased: award.paymentLink !== null };
  }
  if (stage === "waived") {
    return { stage, ...granted, how: (await hasStep(award.id, "waive")) ? "declared" : "timed-out" };
  }
  if (stage === "revoked") return { stage, ...granted, words: await wordsOf(award, "revoke") };
  return { stage, ...granted };
}

function wayOf({ report }: AwardOfReporter): ClaimWay {
  if (report.mode !== "anonymous") return "payee";
  return report.claimHash ? "password" : "none";
}

function grantedOf({ award: { amountFen, proposal } }: AwardOfReporter, now: Date): Granted | null {
  if (amountFen === null || !proposal) return null;
  const { scheme: id, version, lines, steps } = proposal.calculation;
  const scheme = policyAt(now).schemes.find((one) => one.id === id && one.version === version);
  return {
    amountFen,
    scheme: scheme?.name ?? null,
    rules: Object.fromEntries((scheme?.rules ?? []).map((rule) => [rule.id, rule.name])),
    used: lines.map((line) => line.rule),
    steps,
  };
}

/** Null once what the clock was for has happened. */
async function until({ id, caseId }: OfCase, name: ClockName, now: Date): Promise<Until | null> {
  const row = (await clocksOf([id])).get(id)?.get(name);
  if (!row || row.endedAt) return null;
  const { extensionReason } = row;
  const extended = extensionReason
    ? unseal(await keyOfCase(caseId), extensionReason, extensionContext(row.id)).toString("utf8")
    : null;
  const { calendar, clocks } = policyAt(now);
  const { due } = row;
  return {
    due,
    provisional: dueOfRun(calendar, clocks[name], row).provisional,
    left: timeLeftOf(calendar, row, now),
    extended,
  };
}

async function voucherOf({ award, report }: AwardOfReporter): Promise<readonly string[] | null> {
  if (!award.voucher) return null;
  const key = await keyOf(report.keySlot);
  return codeGroups(unseal(key, award.voucher, awardContext.voucher(award.id)).toString("utf8"));
}

async function hasStep(awardId: string, event: string): Promise<boolean> {
  const steps = await db
    .select({ id: awardStep.id })
    .from(awardStep)
    .where(and(eq(awardStep.awardId, awardId), eq(awardStep.event, event)));
  return steps.length > 0;
}

/** What the office wrote for the reporter beside that step; null where there was none. */
async function wordsOf({ id, caseId }: OfCase, event: string): Promise<string | null> {
  const [step] = await db
    .select({ id: awardStep.id, remark: awardStep.remark })
    .from(awardStep)
    .where(and(eq(awardStep.awardId, id), eq(awardStep.event, event)))
    .orderBy(desc(awardStep.id))
    .limit(1);
  if (!step?.remark) return null;
  return unseal(await keyOfCase(caseId), step.remark, remarkContext(step.id)).toString("utf8");
}

type OfCase = { readonly id: string; readonly caseId: string };

async function keyOfCase(caseId: string): Promise<Buffer> {
  const [row] = await db.select({ slot: caseFile.keySlot }).from(caseFile).where(eq(caseFile.id, caseId));
  return keyOf(row?.slot ?? "");
}
