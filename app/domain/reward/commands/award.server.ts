// The chain of an award: propose a sum with its calculation, approve it by somebody else.
import { dayIn } from "#app/base/day.ts";
import type { Fen } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { requireAward } from "#app/domain/reward/queries/access.server.ts";
import { calculate, type RewardRequest } from "#app/domain/reward/rules/engine/calculate.ts";
import { approvalNeeds, requireWithinRange } from "#app/domain/reward/rules/engine/choice.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { db, write } from "#db/client.server.ts";
import { awardStep } from "#db/schema/index.ts";
import { desc, eq } from "#db/sql.ts";

export type NewProposal = {
  readonly request: RewardRequest;
  readonly chosenFen: Fen;
  readonly reason: string;
};

/**
 * Freezes the calculation as of today, and the sum chosen in its range. Refuses `award.not-found`,
 * `award.state-moved`, `award.amount-outside-range` and whatever the engine refuses (`reward.*`).
 */
export async function proposeAward(
  by: Permitted<"award.propose">,
  reference: string,
  wanted: NewProposal,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  const { schemes, zone } = policyAt(now);
  const calculation = calculate(schemes, wanted.request, dayIn(zone, now));
  requireWithinRange(calculation, wanted.chosenFen);
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    await moveAward(tx, found.award, {
      event: "propose",
      now,
      by: by.member.id,
      remark: { text: wanted.reason, key },
      set: {
        proposal: { request: wanted.request, calculation, chosenFen: wanted.chosenFen },
        amountFen: wanted.chosenFen,
        proposedBy: by.member.id,
      },
    });
    await record(tx, {
      type: "award.proposed",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: {
        scheme: calculation.scheme,
        version: calculation.version,
        fen: wanted.chosenFen,
        reason: wanted.reason,
      },
      key: { slot: found.case.keySlot, key },
    });
  });
}

/** People who approved the proposal as it stands, the latest proposal only. */
async function approversSinceProposal(awardId: string): Promise<readonly string[]> {
  const steps = await db
    .select({ event: awardStep.event, by: awardStep.by })
    .from(awardStep)
    .where(eq(awardStep.awardId, awardId))
    .orderBy(desc(awardStep.id));
  const proposed = steps.findIndex((step) => step.event === "propose");
  return steps.slice(0, proposed).flatMap((step) => (step.event === "approve-step" ? [step.by] : []));
}

/**
 * One approval. Whoever proposed, handled or decided the case, or approved already, is refused
 * `award.needs-another-person`; the last approval that the scheme asks for makes the award `approved`.
 * Refuses `award.not-found`, `award.state-moved`, and `award.needs-co-decision` where another department must decide too.
 */
export async function approveAward(
  by: Permitted<"award.approve">,
  reference: string,
  remark: string,
  now: Date,
): Promise<"approve" | "approve-step"> {
  const found = await requireAward(by, reference);
  const { award } = found;
  if (award.state !== "proposed" || !award.proposal) throw new Refusal("award.state-moved");
  const approved = await approversSinceProposal(award.id);
  const handled = [award.proposedBy, found.case.leadId, ...approved];
  if (handled.includes(by.member.id)) throw new Refusal("award.needs-another-person");
  const { scheme: id, version } = award.proposal.calculation;
  const scheme = policyAt(now).schemes.find((one) => one.id === id && one.version === version);
  if (!scheme) throw new Refusal("reward.no-version", { scheme: id, at: "" });
  const needs = approvalNeeds(scheme, award.proposal.chosenFen);
  const isLast = approved.length + 1 >= needs.approvers;
  if (isLast && needs.coDecision) throw new Refusal("award.needs-co-decision", { by: needs.coDecision });
  const event = isLast ? "approve" : "approve-step";
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    await moveAward(tx, award, {
      event,
      now,
      by: by.member.id,
      ...(remark ? { remark: { text: remark, key } } : {}),
    });
    await record(tx, {
      type: "award.approved",
      actor: actorOf(by),
      object: { kind: "award", id: award.id },
      at: now,
      payload: { fen: award.amountFen ?? 0, last: isLast },
      key: { slot: found.case.keySlot, key },
    });
  });
  return event;
}
