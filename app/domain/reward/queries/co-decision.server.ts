// Proposals that need another department's decision, as that department sees them: the sum, how it came about, and why.
import { Refusal } from "#app/base/refusal.ts";
import { unseal } from "#app/base/seal.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { requireAward } from "#app/domain/reward/queries/access.server.ts";
import { type Entanglement, entanglementOf, isCoDecided } from "#app/domain/reward/rules/approval.ts";
import type { FrozenProposal } from "#app/domain/reward/rules/proposal.ts";
import { remarkContext } from "#app/domain/reward/steps.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { award, awardStep, caseFile } from "#db/schema/index.ts";
import { and, asc, eq, inArray } from "#db/sql.ts";

export type CoDecisionLine = {
  readonly reference: string;
  readonly amountFen: number;
  readonly scheme: string;
  readonly proposedAt: Date;
};

/** Those that wait, oldest first. Whether a proposal needs it stands in what it froze, which is opaque to the database. */
export async function coDecisionsWaiting(
  by: Permitted<"award.co-decide">,
): Promise<readonly CoDecisionLine[]> {
  const rows = await db
    .select({ id: award.id, reference: award.reference, proposal: award.proposal })
    .from(award)
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .where(and(eq(award.state, "proposed"), inArray(caseFile.officeId, [...by.offices])))
    .orderBy(asc(award.id));
  const needing = rows.flatMap(({ id, reference, proposal }) =>
    proposal?.needs.coDecision ? [{ id, reference, proposal }] : [],
  );
  const steps = await stepsOf(needing.map(({ id }) => id));
  return needing.flatMap(({ id, reference, proposal }) => {
    const own = steps.filter((step) => step.awardId === id);
    const proposedAt = own.findLast((step) => step.event === "propose")?.at;
    if (isCoDecided(own) || !proposedAt) return [];
    return [{ reference, amountFen: proposal.chosenFen, scheme: proposal.calculation.scheme, proposedAt }];
  });
}

async function stepsOf(awardIds: readonly string[]) {
  if (awardIds.length === 0) return [];
  return db
    .select()
    .from(awardStep)
    .where(inArray(awardStep.awardId, [...awardIds]))
    .orderBy(asc(awardStep.id));
}

export type CoDecisionView = {
  readonly reference: string;
  readonly proposal: FrozenProposal;
  readonly proposedAt: Date;
  /** Why this sum, in the proposer's words. */
  readonly reason: string;
  /** Null while it waits. */
  readonly decidedAt: Date | null;
  readonly entangled: Entanglement | null;
};

/** Refuses `award.not-found` also where no other department has to decide. */
export async function coDecisionView(
  by: Permitted<"award.co-decide">,
  reference: string,
): Promise<CoDecisionView> {
  const found = await requireAward(by, reference);
  const { proposal } = found.award;
  const [steps, caseworkers, key] = await Promise.all([
    stepsOf([found.award.id]),
    caseworkersOf(found.case),
    keyOf(found.case.keySlot),
  ]);
  const place = steps.findLastIndex((step) => step.event === "propose");
  const proposed = steps[place];
  if (!proposal?.needs.coDecision || !proposed) throw new Refusal("award.not-found");
  const decided = steps.slice(place).find((step) => step.event === "co-decide");
  if (found.award.state !== "proposed" && !decided) throw new Refusal("award.not-found");
  return {
    reference: found.award.reference,
    proposal,
    proposedAt: proposed.at,
    reason: proposed.remark ? unseal(key, proposed.remark, remarkContext(proposed.id)).toString("utf8") : "",
    decidedAt: decided?.at ?? null,
    entangled: entanglementOf(by.member.id, steps, caseworkers),
  };
}
