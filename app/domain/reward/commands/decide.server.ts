// What somebody else decides on a proposal besides approving it: send it back, refuse it, agree for another department.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { newsOfReport } from "#app/domain/report/queries/news.server.ts";
import { announce } from "#app/domain/report/steps/news.server.ts";
import { type AwardInCase, handsOn, requireAward } from "#app/domain/reward/queries/access.server.ts";
import { entanglementOf, isCoDecided } from "#app/domain/reward/rules/approval.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

type Decider = Permitted<"award.approve"> | Permitted<"award.co-decide">;

/** Refuses `award.needs-another-person`; who approved one step already may still send back or refuse. */
async function requireUnentangled(by: Decider, found: AwardInCase): Promise<void> {
  const [steps, caseworkers] = await Promise.all([handsOn(found.award.id), caseworkersOf(found.case)]);
  const entangled = entanglementOf(by.member.id, steps, caseworkers);
  if (entangled && entangled !== "approved") throw new Refusal("award.needs-another-person");
}

/**
 * Sends a proposal back to be made anew. Refuses `award.not-found`, `award.state-moved`, `award.needs-another-person`.
 */
export async function returnAward(
  by: Permitted<"award.approve">,
  reference: string,
  remark: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  await requireUnentangled(by, found);
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    await moveAward(tx, found.award, {
      event: "return",
      now,
      by: by.member.id,
      remark: { text: remark, key },
    });
    await record(tx, {
      type: "award.returned",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: { remark },
      key: { slot: found.case.keySlot, key },
    });
  });
}

/**
 * Refuses the award for good; the reporter reads the reason and is told that there is something to read. Refuses
 * `award.not-found`, `award.state-moved`, `award.needs-another-person`.
 */
export async function refuseAward(
  by: Permitted<"award.approve">,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  await requireUnentangled(by, found);
  const [key, news] = await Promise.all([keyOf(found.case.keySlot), newsOfReport(found.report.id, now)]);
  await write(async (tx) => {
    await moveAward(tx, found.award, {
      event: "refuse",
      now,
      by: by.member.id,
      remark: { text: reason, key },
    });
    await announce(tx, news, now);
    await record(tx, {
      type: "award.refused",
      actor: actorOf(by),
      object: { kind: "award", id: found.award.id },
      at: now,
      payload: { reason },
      key: { slot: found.case.keySlot, key },
    });
  });
}

/**
 * The other department decides as well; it counts for this proposal only. Refuses `award.not-found`,
 * `award.state-moved` where the scheme asks for none or it is there already, `award.needs-another-person`.
 */
export async function coDecideAward(
  by: Permitted<"award.co-decide">,
  reference: string,
  remark: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  const { award } = found;
  const [steps, caseworkers] = await Promise.all([handsOn(award.id), caseworkersOf(found.case)]);
  if (award.state !== "proposed" || !award.proposal?.needs.coDecision || isCoDecided(steps)) {
    throw new Refusal("award.state-moved");
  }
  if (entanglementOf(by.member.id, steps, caseworkers)) throw new Refusal("award.needs-another-person");
  const key = await keyOf(found.case.keySlot);
  await write(async (tx) => {
    await moveAward(tx, award, {
      event: "co-decide",
      now,
      by: by.member.id,
      ...(remark ? { remark: { text: remark, key } } : {}),
    });
    await record(tx, {
      type: "award.co-decided",
      actor: actorOf(by),
      object: { kind: "award", id: award.id },
      at: now,
      payload: { fen: award.amountFen ?? 0 },
      key: { slot: found.case.keySlot, key },
    });
  });
}
