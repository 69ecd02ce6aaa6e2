// Reckons every running clock anew, when the calendar or a clock's length was published anew; the trail says what moved.
import { newId } from "#app/base/id.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import { type ClockedKind, dueOfRun } from "#app/domain/clock/rules/running.ts";
import { type ClockRow, reckonClock, startClock } from "#app/domain/clock/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { db, type Tx, write } from "#db/client.server.ts";
import { caseFile, clock, report } from "#db/schema/index.ts";
import { and, asc, eq, gt, inArray, isNull } from "#db/sql.ts";

/** Small enough that the writer is free again in between. */
const slice = 200;

/** Answers how many due dates moved. */
export async function recomputeClocks(now: Date): Promise<number> {
  await adoptClocks(now);
  let moved = 0;
  for (let after = ""; ; ) {
    const rows = await db
      .select()
      .from(clock)
      .where(and(isNull(clock.endedAt), gt(clock.id, after)))
      .orderBy(asc(clock.id))
      .limit(slice);
    const last = rows.at(-1);
    if (!last) return moved;
    const stale = rows.filter((row) => isStale(row, now));
    if (stale.length > 0) moved += await write((tx) => moveClocks(tx, stale, now));
    after = last.id;
  }
}

function isStale(row: ClockRow, now: Date): boolean {
  const { calendar, clocks } = policyAt(now);
  const { due, provisional } = dueOfRun(calendar, clocks[row.name], row);
  return due.getTime() !== row.due.getTime() || provisional !== row.provisional;
}

/** Read again inside the transaction: somebody may have paused or ended one meanwhile. */
async function moveClocks(tx: Tx, stale: readonly ClockRow[], now: Date): Promise<number> {
  const ids = stale.map((row) => row.id);
  const rows = await tx
    .select()
    .from(clock)
    .where(and(inArray(clock.id, ids), isNull(clock.endedAt)));
  for (const row of rows) {
    const { due, provisional } = await reckonClock(tx, row, now);
    await record(tx, {
      type: "clock.moved",
      actor: { role: "system", pseudonym: "calendar" },
      object: { kind: row.kind, id: row.objectId },
      at: now,
      payload: {
        clock: row.name,
        from: row.due.toISOString(),
        to: due.toISOString(),
        provisional,
      },
      key: null,
    });
  }
  return rows.length;
}

/**
 * Clocks for what was filed or opened before clocks were kept (release 0.1): they started with it. Whoever is asked just
 * then has the clock paused from now on; before, nothing was noted.
 */
async function adoptClocks(now: Date): Promise<void> {
  const waiting = await db
    .select({ id: report.id, officeId: report.officeId, from: report.filedAt, state: report.state })
    .from(report)
    .leftJoin(clock, and(eq(clock.objectId, report.id), eq(clock.name, "accept")))
    .where(and(inArray(report.state, ["received", "in-review"]), isNull(clock.id)));
  const open = await db
    .select({ id: caseFile.id, officeId: caseFile.officeId, from: caseFile.openedAt })
    .from(caseFile)
    .leftJoin(clock, and(eq(clock.objectId, caseFile.id), eq(clock.name, "decide")))
    .where(and(inArray(caseFile.state, ["open", "verifying", "reopened"]), isNull(clock.id)));
  await adopt("report", ["accept"], waiting, now);
  await adopt("case", ["verify", "decide"], open, now);
}

type Unclocked = { readonly id: string; readonly officeId: string; readonly from: Date };

async function adopt(
  kind: ClockedKind,
  names: readonly ClockName[],
  objects: readonly Unclocked[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < objects.length; at += slice) {
    const part = objects.slice(at, at + slice);
    await write(async (tx) => {
      for (const { id: objectId, officeId, from } of part) {
        for (const name of names) await startClock(tx, name, { kind, objectId, officeId }, from);
      }
      await record(tx, {
        type: "clock.moved",
        actor: { role: "system", pseudonym: "upgrade" },
        object: { kind, id: newId(now) },
        at: now,
        payload: { adopted: part.length },
        key: null,
      });
    });
  }
}
