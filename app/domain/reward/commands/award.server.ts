// The chain of an award: propose a sum with its calculation, approve it by somebody else.
import { dayIn } from "#app/base/day.ts";
import type { Fen } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { handsOn, requireAward } from "#app/domain/reward/queries/access.server.ts";
import { approversOf, entanglementOf, isCoDecided } from "#app/domain/reward/rules/approval.ts";
import { calculate, type RewardRequest, schemeInForce } from "#app/domain/reward/rules/engine/calculate.ts";
import { approvalNeeds, requireWithinRange } from "#app/domain/reward/rules/engine/choice.ts";
import type { FrozenProposal } from "#app/domain/reward/rules/proposal.ts";
import type { SchemeCondition } from "#app/domain/reward/rules/scheme.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

export type NewProposal = {
  readonly request: RewardRequest;
  /** Conditions of the scheme (`Scheme.conditions`) that the proposer states to be met. */
  readonly conditions: readonly SchemeCondition[];
  readonly chosenFen: Fen;
  readonly reason: string;
};

/**
 * Freezes the calculation as of today, and the sum chosen in its range. Refuses `award.not-found`,
 * `award.state-moved`, `award.amount-outside-range`, `reward.condition-not-met` and whatever the engine refuses
 * (`reward.*`).
 */
export async function proposeAward(
  by: Permitted<"award.propose">,
  reference: string,
  wanted: NewProposal,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  const proposal = frozen(wanted, now);
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    await moveAward(tx, found.award, {
      event: "propose",
      now,
      by: by.member.id,
      remark: { text: wanted.reason, key },
      set: { proposal, amountFen: wanted.chosenFen, proposedBy: by.member.id },
    });
    await record(tx, {
      type: "award.proposed",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: {
        scheme: proposal.calculation.scheme,
        version: proposal.calculation.version,
        conditions: proposal.conditions,
        fen: wanted.chosenFen,
        reason: wanted.reason,
      },
      key: { slot: found.case.keySlot, key },
    });
  });
}

function frozen({ request, conditions, chosenFen }: NewProposal, now: Date): FrozenProposal {
  const { schemes, zone } = policyAt(now);
  const today = dayIn(zone, now);
  const calculation = calculate(schemes, request, today);
  const scheme = schemeInForce(schemes, request.scheme, today);
  const unmet = scheme.conditions.find((condition) => !conditions.includes(condition));
  if (unmet) throw new Refusal("reward.condition-not-met", { condition: unmet });
  requireWithinRange(calculation, chosenFen);
  return {
    request,
    calculation,
    chosenFen,
    conditions: scheme.conditions,
    needs: approvalNeeds(scheme, chosenFen),
    budgetLine: scheme.budgetLine.code,
  };
}

/**
 * One approval. Whoever proposed or assessed the award, handled or decided the case, or approved already is refused
 * `award.needs-another-person`; the last approval that the scheme asked for makes the award `approved`.
 * Refuses `award.not-found`, `award.state-moved`, and `award.needs-co-decision` where another department has to decide
 * before the last approval and has not.
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
  // Read after the award: a step that came in between has moved its version, and the move below refuses.
  const [steps, caseworkers] = await Promise.all([handsOn(award.id), caseworkersOf(found.case)]);
  if (entanglementOf(by.member.id, steps, caseworkers)) throw new Refusal("award.needs-another-person");
  const { approvers, coDecision } = award.proposal.needs;
  const isLast = approversOf(steps).length + 1 >= approvers;
  if (isLast && coDecision && !isCoDecided(steps))
    throw new Refusal("award.needs-co-decision", { by: coDecision });
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
