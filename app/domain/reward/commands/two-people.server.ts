// What two supervisors do together: overrule whether an award is due, revoke one that was paid.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { type News, newsOfReport } from "#app/domain/report/queries/news.server.ts";
import { announce } from "#app/domain/report/steps/news.server.ts";
import { type AwardInCase, handsOn, requireAward } from "#app/domain/reward/queries/access.server.ts";
import { entanglementOf, secondHand } from "#app/domain/reward/rules/approval.ts";
import type { IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { addAwardStep, moveAward } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { askSecondPerson, cancelRequest, confirmAsSecond } from "#app/domain/staff/steps.server.ts";
import { type Tx, write } from "#db/client.server.ts";

type Supervisor = Permitted<"award.approve">;

/** What the request freezes: the award as it was looked at, and why none is due where that is what is asked. */
type Needs = { readonly version: number; readonly ineligible: IneligibleReason | null };

export type Overruling = {
  readonly reason: string;
  /** The reason that the reporter reads; needed where an eligible award is made ineligible, else passed over. */
  readonly ineligible: IneligibleReason | null;
};

/**
 * Asks for a second person to overrule the assessment, in either direction. Refuses `award.not-found`,
 * `award.state-moved`, `award.needs-another-person` for who handled or assessed, `four-eyes.waiting-already`.
 */
export async function askOverruling(
  by: Supervisor,
  reference: string,
  wanted: Overruling,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  const { state } = found.award;
  if (state !== "ineligible" && state !== "eligible") throw new Refusal("award.state-moved");
  if (state === "eligible" && !wanted.ineligible) throw new Refusal("award.state-moved");
  await requireUnentangled(by, found);
  const ineligible = state === "eligible" ? wanted.ineligible : null;
  await ask(by, found, { act: "award.overrule", reason: wanted.reason, ineligible }, now);
}

/** Asks for a second person to revoke an award that was paid. Refuses as `askOverruling` does. */
export async function askRevocation(
  by: Supervisor,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  if (found.award.state !== "paid") throw new Refusal("award.state-moved");
  await ask(by, found, { act: "award.revoke", reason, ineligible: null }, now);
}

async function requireUnentangled(by: Supervisor, found: AwardInCase): Promise<void> {
  const [steps, caseworkers] = await Promise.all([handsOn(found.award.id), caseworkersOf(found.case)]);
  if (entanglementOf(by.member.id, steps, caseworkers)) throw new Refusal("award.needs-another-person");
}

type Asked = Pick<Overruling, "reason" | "ineligible"> & { readonly act: "award.overrule" | "award.revoke" };

async function ask(by: Supervisor, found: AwardInCase, asked: Asked, now: Date): Promise<void> {
  const { award, case: file } = found;
  const key = { slot: file.keySlot, key: await keyOf(file.keySlot) };
  const needs: Needs = { version: award.version, ineligible: asked.ineligible };
  const object = { kind: "award", id: award.id, officeId: file.officeId };
  await write((tx) =>
    askSecondPerson(tx, by, { act: asked.act, object, reason: asked.reason, needs, key }, now),
  );
}

type Confirmed = {
  readonly found: AwardInCase;
  readonly key: Buffer;
  readonly news: News | null;
  readonly askedBy: string;
  readonly reason: string;
  readonly ineligible: IneligibleReason | null;
};

/**
 * The second person confirms, and it is done. Refuses `award.not-found`, `award.state-moved` where the award is not what
 * was looked at any more, `award.needs-another-person`, `four-eyes.gone`, `four-eyes.same-person`.
 */
export async function confirmAwardRequest(
  by: Supervisor,
  reference: string,
  request: { readonly id: string; readonly act: "award.overrule" | "award.revoke" },
  now: Date,
): Promise<void> {
  const found = await requireAward(by, reference);
  if (request.act === "award.overrule") await requireUnentangled(by, found);
  const slot = found.case.keySlot;
  const [key, news] = await Promise.all([keyOf(slot), newsOfReport(found.report.id, now)]);
  await write(async (tx) => {
    const { askedBy, reason, needs } = await confirmAsSecond<Needs>(
      tx,
      by,
      { ...request, objectId: found.award.id, key: { slot, key } },
      now,
    );
    if (needs.version !== found.award.version) throw new Refusal("award.state-moved");
    const confirmed = { found, key, news, askedBy, reason, ineligible: needs.ineligible };
    await (request.act === "award.overrule" ? overrule : revoke)(tx, by, confirmed, now);
  });
}

/** Takes one's own request back. Refuses `award.not-found`, `four-eyes.gone`. */
export async function cancelAwardRequest(
  by: Supervisor,
  reference: string,
  requestId: string,
  now: Date,
): Promise<void> {
  const { award, case: file } = await requireAward(by, reference);
  const key = { slot: file.keySlot, key: await keyOf(file.keySlot) };
  await write((tx) => cancelRequest(tx, by, { id: requestId, objectId: award.id, key }, now));
}

async function overrule(tx: Tx, by: Supervisor, confirmed: Confirmed, now: Date): Promise<void> {
  const { found, key, askedBy, reason, ineligible } = confirmed;
  const moved = await moveAward(tx, found.award, {
    event: "overrule",
    now,
    by: askedBy,
    remark: { text: reason, key },
    set: { reason: ineligible },
  });
  await addAwardStep(tx, moved, { event: secondHand, by: by.member.id, now });
  await record(tx, {
    type: "award.overruled",
    actor: actorOf(by),
    object: { kind: "award", id: found.award.id },
    at: now,
    payload: { to: moved.state, first: askedBy, reason, ineligible },
    key: { slot: found.case.keySlot, key },
  });
}

async function revoke(tx: Tx, by: Supervisor, confirmed: Confirmed, now: Date): Promise<void> {
  const { found, key, news, askedBy, reason } = confirmed;
  const moved = await moveAward(tx, found.award, {
    event: "revoke",
    now,
    by: askedBy,
    remark: { text: reason, key },
  });
  await addAwardStep(tx, moved, { event: secondHand, by: by.member.id, now });
  await announce(tx, news, now);
  await record(tx, {
    type: "award.revoked",
    actor: actorOf(by),
    object: { kind: "award", id: found.award.id },
    at: now,
    payload: { first: askedBy, reason },
    key: { slot: found.case.keySlot, key },
  });
}
