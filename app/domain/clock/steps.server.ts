// Starts, pauses, resumes and ends the clocks of an object, inside the transaction of whatever did so.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { seal } from "#app/base/seal.ts";
import type { ClockName, PauseReason } from "#app/domain/clock/rules/clock.ts";
import {
  type ClockedKind,
  dueOfRun,
  extensionContext,
  pausedBy,
  type Run,
  resumedFrom,
} from "#app/domain/clock/rules/running.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { Tx } from "#db/client.server.ts";
import { caseFile, clock, report } from "#db/schema/index.ts";
import { and, eq, inArray, isNull } from "#db/sql.ts";

export type ClockRow = typeof clock.$inferSelect;

export type Clocked = {
  readonly kind: ClockedKind;
  readonly objectId: string;
  readonly officeId: string;
};

/** The clock of an object that is being made, which carries the due date from its first row on. */
export async function insertClock(tx: Tx, name: ClockName, of: Clocked, now: Date): Promise<void> {
  await tx.insert(clock).values({ id: newId(now), name, ...of, ...firstRun(name, now) });
}

function firstRun(name: ClockName, now: Date) {
  const run = { startedAt: now, pauses: [], extendedDays: 0 };
  const { due, provisional } = reckoned(name, run, now);
  return { ...run, pausedAt: null, extendedBy: null, extensionReason: null, due, provisional, endedAt: null };
}

/** Starts the clock, or starts one that ended (or ran) before all over; answers when it is due. */
export async function startClock(tx: Tx, name: ClockName, of: Clocked, now: Date): Promise<Date> {
  const set = firstRun(name, now);
  const [row] = await tx
    .insert(clock)
    .values({ id: newId(now), name, ...of, ...set })
    .onConflictDoUpdate({ target: [clock.objectId, clock.name], set })
    .returning();
  if (row) await showDue(tx, row);
  return set.due;
}

/** Ends those of these clocks that run: what they were for has happened. */
export async function endClocks(
  tx: Tx,
  objectId: string,
  names: readonly ClockName[],
  now: Date,
): Promise<void> {
  await tx
    .update(clock)
    .set({ endedAt: now })
    .where(and(eq(clock.objectId, objectId), inArray(clock.name, [...names]), isNull(clock.endedAt)));
}

/** Lets clocks run on that ended by what is undone now, as if it had not been. */
export async function reopenClocks(tx: Tx, objectId: string, names: readonly ClockName[]): Promise<void> {
  await tx
    .update(clock)
    .set({ endedAt: null })
    .where(and(eq(clock.objectId, objectId), inArray(clock.name, [...names])));
}

/** Pauses every running clock of these objects that may pause for that reason; answers which. */
export async function pauseClocks(
  tx: Tx,
  objectIds: readonly string[],
  reason: PauseReason,
  now: Date,
): Promise<readonly ClockName[]> {
  const { clocks } = policyAt(now);
  const paused: ClockName[] = [];
  for (const row of await runningClocks(tx, objectIds)) {
    const pauses = pausedBy(clocks[row.name], row, reason, now);
    if (!pauses) continue;
    await tx.update(clock).set({ pauses, pausedAt: now }).where(eq(clock.id, row.id));
    paused.push(row.name);
  }
  return paused;
}

/** Lets the clocks of these objects that are paused for that reason run on, with new due dates; answers which. */
export async function resumeClocks(
  tx: Tx,
  objectIds: readonly string[],
  reason: PauseReason,
  now: Date,
): Promise<readonly ClockName[]> {
  const resumed: ClockName[] = [];
  for (const row of await runningClocks(tx, objectIds)) {
    const pauses = resumedFrom(row, reason, now);
    if (!pauses) continue;
    await reckonClock(tx, { ...row, pauses, pausedAt: null }, now);
    resumed.push(row.name);
  }
  return resumed;
}

/** New facts joined: the clocks that start over for that do so, with the whole time; an extension stays granted. */
export async function restartClocks(
  tx: Tx,
  objectIds: readonly string[],
  now: Date,
): Promise<readonly ClockName[]> {
  const { clocks } = policyAt(now);
  const restarted: ClockName[] = [];
  for (const row of await runningClocks(tx, objectIds)) {
    if (!clocks[row.name].restarts) continue;
    await reckonClock(tx, { ...row, startedAt: now, pauses: [], pausedAt: null }, now);
    restarted.push(row.name);
  }
  return restarted;
}

/**
 * Adds the days that the policy grants, once. Guarded: of two who extend one does. Refuses `clock.not-running` and
 * `clock.not-extensible`.
 */
export async function extendRun(
  tx: Tx,
  wanted: {
    readonly objectId: string;
    readonly name: ClockName;
    readonly by: string;
    readonly reason: string;
    /** Of what the clock is about: the reason lies sealed under it. */
    readonly key: Buffer;
  },
  now: Date,
): Promise<ClockRow> {
  const days = policyAt(now).clocks[wanted.name].extension?.days;
  if (!days) throw new Refusal("clock.not-extensible");
  const running = and(
    eq(clock.objectId, wanted.objectId),
    eq(clock.name, wanted.name),
    isNull(clock.endedAt),
  );
  const [row] = await tx
    .update(clock)
    .set({ extendedDays: days, extendedBy: wanted.by })
    .where(and(running, eq(clock.extendedDays, 0)))
    .returning();
  if (row) {
    const extensionReason = seal(wanted.key, wanted.reason, extensionContext(row.id));
    return reckonClock(tx, { ...row, extensionReason }, now);
  }
  const [extended] = await tx.select({ id: clock.id }).from(clock).where(running);
  throw new Refusal(extended ? "clock.not-extensible" : "clock.not-running");
}

/** Writes the run down with its due date as reckoned by the policy of `now`; answers the row as it stands. */
export async function reckonClock(tx: Tx, row: ClockRow, now: Date): Promise<ClockRow> {
  const { due, provisional } = reckoned(row.name, row, now);
  const { startedAt, pauses, pausedAt, extendedDays, extendedBy, extensionReason } = row;
  const [written] = await tx
    .update(clock)
    .set({ startedAt, pauses, pausedAt, extendedDays, extendedBy, extensionReason, due, provisional })
    .where(eq(clock.id, row.id))
    .returning();
  if (!written) throw new Error("a clock that was read in this transaction is there");
  await showDue(tx, written);
  return written;
}

function reckoned(name: ClockName, run: Run, now: Date) {
  const { calendar, clocks } = policyAt(now);
  return dueOfRun(calendar, clocks[name], run);
}

async function runningClocks(tx: Tx, objectIds: readonly string[]): Promise<readonly ClockRow[]> {
  return tx
    .select()
    .from(clock)
    .where(and(inArray(clock.objectId, [...objectIds]), isNull(clock.endedAt)));
}

/** Lists are in the order of a due date, so the object carries it too; nothing else writes these columns. */
async function showDue(tx: Tx, { name, objectId, due }: ClockRow): Promise<void> {
  if (name === "accept") await tx.update(report).set({ acceptBy: due }).where(eq(report.id, objectId));
  if (name === "verify") await tx.update(caseFile).set({ verifyBy: due }).where(eq(caseFile.id, objectId));
  if (name === "decide") await tx.update(caseFile).set({ decideBy: due }).where(eq(caseFile.id, objectId));
}
