// Answers the question whether an award is due for a report.
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { requireAward } from "#app/domain/reward/queries/access.server.ts";
import { factsOfCase } from "#app/domain/reward/queries/facts.server.ts";
import { type DeclaredFacts, eligibilityFactsFrom } from "#app/domain/reward/rules/declared.ts";
import { assessEligibility } from "#app/domain/reward/rules/eligibility.ts";
import type { IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

/**
 * From the facts of the case and what staff state: `eligible`, or `ineligible` with the first reason, which the
 * reporter reads. Answers all reasons. Refuses `award.not-found` and `award.state-moved`.
 */
export async function assessAward(
  by: Permitted<"award.assess">,
  reference: string,
  declared: DeclaredFacts,
  now: Date,
): Promise<readonly IneligibleReason[]> {
  const found = await requireAward(by, reference);
  const known = await factsOfCase(found);
  const facts = { ...known.facts, ...eligibilityFactsFrom(declared) };
  const { eligible, reasons } = assessEligibility(facts);
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    await moveAward(tx, found.award, {
      event: eligible ? "find-eligible" : "find-ineligible",
      now,
      by: by.member.id,
      set: { reason: reasons[0] ?? null },
    });
    await record(tx, {
      type: "award.assessed",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: { ...facts, reasons: [...reasons] },
      key: { slot: found.case.keySlot, key },
    });
  });
  return reasons;
}
