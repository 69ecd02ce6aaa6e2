// What follows a decision: measures are carried out, their results recorded, the case closed and, if need be, reopened.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import type { AuditEventType, Fact } from "#app/domain/audit/rules.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import type { CaseEvent } from "#app/domain/casework/rules/lifecycle.ts";
import { type ComplianceResult, isRunning } from "#app/domain/casework/rules/measure.ts";
import { holdCase, moveCase } from "#app/domain/casework/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import type { Act } from "#app/domain/staff/rules/permissions.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";
import { measure } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

/** The measures of the decision are being carried out. Refuses `case.no-measure` where there is none to carry out. */
export async function startActing(by: Permitted<"case.close">, reference: string, now: Date): Promise<void> {
  await moved(by, reference, { event: "act", type: "case.acting", payload: {} }, now, (measures) => {
    if (!measures.some((one) => one.type !== "no-action")) throw new Refusal("case.no-measure");
  });
}

/** Refuses `case.measures-running` while nobody has recorded how a measure with a deadline ended. */
export async function closeCase(by: Permitted<"case.close">, reference: string, now: Date): Promise<void> {
  await moved(by, reference, { event: "close", type: "case.closed", payload: {} }, now, (measures) => {
    if (measures.some(isRunning)) throw new Refusal("case.measures-running");
  });
}

/** The subject is back: the case is taken up anew. Its reports stay concluded; what is decided now is told to them too. */
export async function reopenCase(
  by: Permitted<"case.reopen">,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  await moved(by, reference, { event: "reopen", type: "case.reopened", payload: { reason } }, now);
}

type Move = {
  readonly event: CaseEvent;
  readonly type: AuditEventType;
  readonly payload: Readonly<Record<string, Fact>>;
};
type MeasureRow = typeof measure.$inferSelect;

/** All of them refuse `case.not-found` and `case.state-moved`. */
async function moved(
  by: Permitted<Act>,
  reference: string,
  { event, type, payload }: Move,
  now: Date,
  check: (measures: readonly MeasureRow[]) => void = () => undefined,
): Promise<void> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    await moveCase(tx, found.id, { event, now });
    check(await tx.select().from(measure).where(eq(measure.caseId, found.id)));
    await record(tx, {
      type,
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload,
      key: { slot: found.keySlot, key },
    });
  });
}

/**
 * How the subject complied with a measure; a later look may find otherwise, and the trail keeps both. Refuses
 * `case.not-found`, `case.state-moved` on a case that is closed or not yet taken up, `measure.not-found`.
 */
export async function recordResult(
  by: Permitted<"measure.record">,
  reference: string,
  wanted: { readonly measureId: string; readonly result: ComplianceResult },
  now: Date,
): Promise<void> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    await holdCase(tx, found.id, ["verifying", "decided", "acting"]);
    await setResult(tx, found.id, wanted, by.member.id, now);
    await record(tx, {
      type: "measure.resulted",
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { measure: wanted.measureId, result: wanted.result },
      key: { slot: found.keySlot, key },
    });
  });
}

async function setResult(
  tx: Tx,
  caseId: string,
  { measureId, result }: { readonly measureId: string; readonly result: ComplianceResult },
  by: string,
  now: Date,
): Promise<void> {
  const set = await tx
    .update(measure)
    .set({ result, resultAt: now, resultBy: by })
    .where(and(eq(measure.id, measureId), eq(measure.caseId, caseId)))
    .returning({ id: measure.id });
  if (set.length === 0) throw new Refusal("measure.not-found");
}
