// The clocks of objects, as they run.
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import { db } from "#db/client.server.ts";
import { clock } from "#db/schema/index.ts";
import { inArray } from "#db/sql.ts";

export type ClockRow = typeof clock.$inferSelect;

/** By object id, then by name; ended ones too. */
export async function clocksOf(
  objectIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<ClockName, ClockRow>>> {
  const found = new Map<string, Map<ClockName, ClockRow>>();
  if (objectIds.length === 0) return found;
  const rows = await db
    .select()
    .from(clock)
    .where(inArray(clock.objectId, [...objectIds]));
  for (const row of rows) {
    const own = found.get(row.objectId) ?? new Map<ClockName, ClockRow>();
    found.set(row.objectId, own.set(row.name, row));
  }
  return found;
}
