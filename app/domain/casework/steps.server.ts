// Opens a case and moves it along its lifecycle, inside the transaction of whoever decided so.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import {
  type CaseEvent,
  type CaseState,
  caseLifecycle,
  type caseOrigins,
} from "#app/domain/casework/rules/lifecycle.ts";
import { dueAt } from "#app/domain/clock/rules/clock.ts";
import { endClocks, insertClock, reopenClocks, startClock } from "#app/domain/clock/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { freshReference } from "#app/domain/report/steps/reference.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import type { Tx } from "#db/client.server.ts";
import { caseFile, caseSubject } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

export type CaseRow = typeof caseFile.$inferSelect;

export type NewCase = {
  readonly keySlot: string;
  readonly category: string;
  readonly officeId: string;
  readonly origin: (typeof caseOrigins)[number];
  readonly by: Permitted<"report.accept">;
  readonly now: Date;
};

export async function openCase(tx: Tx, wanted: NewCase): Promise<{ id: string; reference: string }> {
  const { clocks, calendar } = policyAt(wanted.now);
  const id = newId(wanted.now);
  const reference = await freshReference(tx, "case");
  await tx.insert(caseFile).values({
    id,
    reference,
    keySlot: wanted.keySlot,
    category: wanted.category,
    officeId: wanted.officeId,
    origin: wanted.origin,
    state: caseLifecycle.start,
    outcome: null,
    openedAt: wanted.now,
    openedBy: wanted.by.member.id,
    leadId: null,
    verifyBy: dueAt(calendar, clocks.verify, wanted.now).due,
    decideBy: dueAt(calendar, clocks.decide, wanted.now).due,
  });
  const clocked = { kind: "case", objectId: id, officeId: wanted.officeId } as const;
  for (const name of caseClocks) await insertClock(tx, name, clocked, wanted.now);
  return { id, reference };
}

export type CaseMove = {
  readonly event: CaseEvent;
  readonly now: Date;
  readonly set?: Partial<Pick<CaseRow, "outcome" | "leadId">>;
};

/**
 * A guarded update, and what it does to the clocks; refuses `case.state-moved` where the table has no such arrow from the
 * present state.
 */
export async function moveCase(tx: Tx, caseId: string, move: CaseMove): Promise<CaseRow> {
  for (const arrow of caseLifecycle.transitions.filter((one) => one.event === move.event)) {
    const [moved] = await tx
      .update(caseFile)
      .set({ ...move.set, state: arrow.to })
      .where(and(eq(caseFile.id, caseId), inArray(caseFile.state, [...arrow.from])))
      .returning();
    if (!moved) continue;
    await runClocks(tx, moved, move);
    return moved;
  }
  throw new Refusal("case.state-moved");
}

const caseClocks = ["verify", "decide"] as const;

/** They end with the decision, run on where it is undone, and start over where the case is reopened. */
async function runClocks(tx: Tx, { id, officeId }: CaseRow, { event, now }: CaseMove): Promise<void> {
  if (event === "decide") await endClocks(tx, id, caseClocks, now);
  if (event === "undo") await reopenClocks(tx, id, caseClocks);
  if (event !== "reopen") return;
  for (const name of caseClocks) await startClock(tx, name, { kind: "case", objectId: id, officeId }, now);
}

/** Locks the case's row in one of `states` until the transaction ends; refuses `case.state-moved`. */
export async function holdCase(tx: Tx, caseId: string, states: readonly CaseState[]): Promise<void> {
  const held = await tx
    .update(caseFile)
    .set({ id: caseId })
    .where(and(eq(caseFile.id, caseId), inArray(caseFile.state, [...states])))
    .returning({ id: caseFile.id });
  if (held.length === 0) throw new Refusal("case.state-moved");
}

/** Refuses `measure.subject-elsewhere`. */
export async function requireSubjectOfCase(tx: Tx, caseId: string, subjectId: string): Promise<void> {
  const [named] = await tx
    .select({ id: caseSubject.id })
    .from(caseSubject)
    .where(and(eq(caseSubject.caseId, caseId), eq(caseSubject.subjectId, subjectId)));
  if (!named) throw new Refusal("measure.subject-elsewhere");
}
