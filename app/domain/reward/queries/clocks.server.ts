// The deadlines of awards that run, as the desk shows them.
import { type ClockRow, clocksOf } from "#app/domain/clock/queries.server.ts";
import type { TimeLeft } from "#app/domain/clock/rules/clock.ts";
import { dueOfRun, timeLeftOf } from "#app/domain/clock/rules/running.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";

const clockNames = ["start-reward", "tell-award", "claim"] as const;

/** A deadline of an award that runs. */
export type AwardClock = {
  readonly name: (typeof clockNames)[number];
  readonly due: Date;
  readonly provisional: boolean;
  readonly left: TimeLeft;
  readonly isExtended: boolean;
};

/** By the id of the award; awards without a running deadline are not in it. */
export async function awardClocks(
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly AwardClock[]>> {
  const started = await clocksOf(ids);
  return new Map([...started].map(([id, rows]) => [id, running(rows, now)]));
}

function running(rows: ReadonlyMap<string, ClockRow>, now: Date): AwardClock[] {
  const { calendar, clocks } = policyAt(now);
  return clockNames.flatMap((name) => {
    const row = rows.get(name);
    if (!row || row.endedAt) return [];
    const { provisional } = dueOfRun(calendar, clocks[name], row);
    const left = timeLeftOf(calendar, row, now);
    return [{ name, due: row.due, provisional, left, isExtended: row.extendedDays > 0 }];
  });
}
