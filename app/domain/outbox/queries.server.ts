// Which jobs are due, which are dead, and which of a set are there.
import { db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { and, asc, desc, eq, inArray, lte } from "#db/sql.ts";

/** Where a mail is sealed: under this slot's key, for this slot. */
export function mailContext(slotId: string): string {
  return `outbox-mail:${slotId}`;
}

const candidate = { id: outbox.id, state: outbox.state, attempts: outbox.attempts };
export type JobCandidate = Pick<typeof outbox.$inferSelect, "id" | "state" | "attempts">;

/** Enough for a few workers to find one each. */
const candidates = 8;

/** Due jobs, the longest due first; where none waits, those whose worker let its lease run out. */
export async function dueJobs(now: Date): Promise<readonly JobCandidate[]> {
  const waiting = await db
    .select(candidate)
    .from(outbox)
    .where(and(eq(outbox.state, "waiting"), lte(outbox.runAt, now)))
    .orderBy(asc(outbox.runAt), asc(outbox.id))
    .limit(candidates);
  if (waiting.length > 0) return waiting;
  return db
    .select(candidate)
    .from(outbox)
    .where(and(eq(outbox.state, "running"), lte(outbox.lockedUntil, now)))
    .orderBy(asc(outbox.runAt), asc(outbox.id))
    .limit(candidates);
}

export type DeadJob = Pick<
  typeof outbox.$inferSelect,
  "id" | "kind" | "attempts" | "lastError" | "madeAt" | "endedAt"
>;

/** What was given up, the latest first: for the operators' page. Without payloads. */
export async function deadJobs(limit = 100): Promise<readonly DeadJob[]> {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      madeAt: outbox.madeAt,
      endedAt: outbox.endedAt,
    })
    .from(outbox)
    .where(eq(outbox.state, "dead"))
    .orderBy(desc(outbox.endedAt), desc(outbox.id))
    .limit(limit);
}

/** Which of these jobs exist, in whatever state. */
export async function knownJobs(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(inArray(outbox.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}
