// Moves a report along its lifecycle: a guarded update and the step that the reporter's timeline is made of.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { seal } from "#app/base/seal.ts";
import {
  endClocks,
  pauseClocks,
  reopenClocks,
  resumeClocks,
  startClock,
} from "#app/domain/clock/steps.server.ts";
import { clockEffect } from "#app/domain/report/rules/clocks.ts";
import {
  type RefusalGround,
  type ReportEvent,
  type ReportState,
  reportLifecycle,
  resumeEvent,
} from "#app/domain/report/rules/lifecycle.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import type { Tx } from "#db/client.server.ts";
import { report, reportStep } from "#db/schema/index.ts";
import { and, desc, eq, inArray } from "#db/sql.ts";

export type ReportRow = typeof report.$inferSelect;

export type ReportMove = {
  readonly event: ReportEvent;
  readonly now: Date;
  /** Member's id, or null where the reporter or the system did it. */
  readonly by: string | null;
  /** When the reporter may see it; `now` unless a cooling period holds it back. */
  readonly publicFrom?: Date;
  readonly ground?: RefusalGround;
  readonly authority?: string;
  /** Words for the reporter, sealed under the report's key. */
  readonly words?: { readonly text: string; readonly key: Buffer };
  /** Undone within the cooling period: only the trail remembers, so no step is written. */
  readonly untold?: boolean;
  /** Columns that change with the state. */
  readonly set?: Partial<Pick<ReportRow, "caseId" | "ground">>;
};

type Taken = Omit<ReportMove, "event"> & { readonly event: ReportEvent | "file" };

/** Appends one step to the report's history. */
async function addReportStep(tx: Tx, reportId: string, state: ReportState, move: Taken): Promise<void> {
  await addReportSteps(tx, reportId, [[state, move]]);
}

/** Appends several, in their order: each is a state and what led there. */
export async function addReportSteps(
  tx: Tx,
  reportId: string,
  steps: readonly (readonly [ReportState, Taken])[],
): Promise<void> {
  await tx.insert(reportStep).values(steps.map(([state, move]) => stepRow(reportId, state, move)));
}

function stepRow(reportId: string, state: ReportState, move: Taken): typeof reportStep.$inferInsert {
  const id = newId(move.now);
  return {
    id,
    reportId,
    event: move.event,
    state,
    at: move.now,
    publicFrom: move.publicFrom ?? move.now,
    by: move.by,
    ground: move.ground ?? null,
    authority: move.authority ?? null,
    words: move.words ? seal(move.words.key, move.words.text, sealContext.step(id)) : null,
  };
}

/**
 * Removes the last step of that event as long as the cooling period holds it back from the reporter; answers until when it
 * would have, or null where the reporter may have read it.
 */
export async function forgetHeldStep(
  tx: Tx,
  reportId: string,
  event: ReportEvent,
  now: Date,
): Promise<Date | null> {
  const [last] = await tx
    .select({ id: reportStep.id, publicFrom: reportStep.publicFrom })
    .from(reportStep)
    .where(and(eq(reportStep.reportId, reportId), eq(reportStep.event, event)))
    .orderBy(desc(reportStep.id))
    .limit(1);
  if (!last || last.publicFrom <= now) return null;
  await tx.delete(reportStep).where(eq(reportStep.id, last.id));
  return last.publicFrom;
}

/** Refuses `report.state-moved` where the table has no such arrow from the state the report is in now. */
export async function moveReport(tx: Tx, reportId: string, move: ReportMove): Promise<ReportRow> {
  for (const arrow of reportLifecycle.transitions.filter((one) => one.event === move.event)) {
    const [moved] = await tx
      .update(report)
      .set({ ...move.set, state: arrow.to })
      .where(and(eq(report.id, reportId), inArray(report.state, [...arrow.from])))
      .returning();
    if (!moved) continue;
    if (!move.untold) await addReportStep(tx, reportId, moved.state, move);
    await runClocks(tx, moved, move.event, move.now);
    return moved;
  }
  throw new Refusal("report.state-moved");
}

/** What the event does to the report's clock, and a question to those of its case. */
async function runClocks(
  tx: Tx,
  { id, officeId, caseId, state }: ReportRow,
  event: ReportEvent | "file",
  now: Date,
): Promise<void> {
  const asked = caseId ? [id, caseId] : [id];
  const effect = clockEffect(event, state);
  if (effect === "start") await startClock(tx, "accept", { kind: "report", objectId: id, officeId }, now);
  // Whoever withdraws instead of answering must not leave the clocks of the case standing.
  if (effect === "end" || effect === "resume") await resumeClocks(tx, asked, "waiting-for-reporter", now);
  if (effect === "end") await endClocks(tx, id, ["accept"], now);
  if (effect === "reopen") await reopenClocks(tx, id, ["accept"]);
  if (effect === "pause") await pauseClocks(tx, asked, "waiting-for-reporter", now);
}

/** The state in which the open question was asked: the one that the step before `ask` led to. */
async function stateBeforeQuestion(tx: Tx, reportId: string): Promise<ReportState> {
  const steps = await tx
    .select({ state: reportStep.state })
    .from(reportStep)
    .where(eq(reportStep.reportId, reportId))
    .orderBy(desc(reportStep.id));
  const before = steps.find((step) => step.state !== "needs-info");
  if (!before) throw new Error("a report that was asked something has a state before the question");
  return before.state;
}

/** Leads a report out of `needs-info`, back to where it was asked; refuses `report.state-moved` where none is open. */
export async function resumeReport(
  tx: Tx,
  reportId: string,
  now: Date,
  by: string | null,
): Promise<ReportState> {
  const event = resumeEvent(await stateBeforeQuestion(tx, reportId));
  if (!event) throw new Refusal("report.state-moved");
  return (await moveReport(tx, reportId, { event, now, by })).state;
}

/**
 * Concludes a report with its case. One that an earlier decision concluded stays so, whoever had the case reopened: the new
 * decision is told to its reporter as a step of its own.
 */
export async function concludeReport(
  tx: Tx,
  row: { readonly id: string; readonly state: ReportState },
  told: Pick<ReportMove, "now" | "by" | "publicFrom">,
): Promise<void> {
  const conclude = { ...told, event: "conclude" } as const;
  if (row.state === "concluded") return addReportStep(tx, row.id, row.state, conclude);
  await bringToVerifying(tx, row, told.now);
  await moveReport(tx, row.id, conclude);
}

/**
 * Whether a report is concluded by an earlier step than the one that was just forgotten: then undoing a later decision leaves
 * it where it is.
 */
export async function isConcludedBefore(tx: Tx, reportId: string): Promise<boolean> {
  const [last] = await tx
    .select({ state: reportStep.state })
    .from(reportStep)
    .where(eq(reportStep.reportId, reportId))
    .orderBy(desc(reportStep.id))
    .limit(1);
  return last?.state === "concluded";
}

/**
 * Brings a report of a case to `verifying`, from which it can conclude: a question that was never answered must not
 * keep its reporter from the answer (domain: promises).
 */
async function bringToVerifying(
  tx: Tx,
  row: { readonly id: string; readonly state: ReportState },
  now: Date,
): Promise<void> {
  const state = row.state === "needs-info" ? await resumeReport(tx, row.id, now, null) : row.state;
  if (state === "accepted") await moveReport(tx, row.id, { event: "start-verifying", now, by: null });
}
