// Keeps the books of jobs under way: who holds which, and how it ended.
import { newToken } from "#app/base/id.ts";
import { dueJobs, type JobCandidate } from "#app/domain/outbox/queries.server.ts";
import { leaseMilliseconds, maxAttempts, retryAt } from "#app/domain/outbox/rules.ts";
import { type Tx, write } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

export type ClaimedJob = {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** Fencing token: who lost the lease holds a token that no longer opens anything. */
  readonly token: string;
};

/** So many lost races in a row mean that others are at work: the next look is soon enough. */
const mostRaces = 20;

/**
 * The next due job, held by a lease, or null where none is due. A guarded update decides between workers, on either
 * database. A job whose worker vanished on its last attempt is declared dead on the way.
 */
export async function claimJob(now: Date): Promise<ClaimedJob | null> {
  for (let races = 0; races < mostRaces; races += 1) {
    const due = await dueJobs(now);
    // The oldest first; after a lost race any of the next few, so that workers spread instead of racing on.
    const job = due[races === 0 ? 0 : Math.floor(Math.random() * due.length)];
    if (!job) return null;
    const claimed = await write((tx) => (isSpent(job) ? bury(tx, job, now) : hold(tx, job, now)));
    if (claimed) return claimed;
  }
  return null;
}

function isSpent(job: JobCandidate): boolean {
  return job.state === "running" && job.attempts >= maxAttempts;
}

/** Attempts only ever grow, so state and attempts together say that nobody touched the job since it was read. */
function asRead(job: JobCandidate) {
  return and(eq(outbox.id, job.id), eq(outbox.state, job.state), eq(outbox.attempts, job.attempts));
}

async function hold(tx: Tx, job: JobCandidate, now: Date): Promise<ClaimedJob | null> {
  const token = newToken(16);
  const attempts = job.attempts + 1;
  const [held] = await tx
    .update(outbox)
    .set({ state: "running", token, attempts, lockedUntil: leaseEnd(now) })
    .where(asRead(job))
    .returning({ id: outbox.id, kind: outbox.kind, payload: outbox.payload });
  return held ? { ...held, attempts, token } : null;
}

async function bury(tx: Tx, job: JobCandidate, now: Date): Promise<null> {
  const end = {
    state: "dead",
    token: null,
    lockedUntil: null,
    endedAt: now,
    lastError: "lease-over",
  } as const;
  await tx.update(outbox).set(end).where(asRead(job));
  return null;
}

function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseMilliseconds);
}

/** The WHERE of everything a worker does to its job. */
function stillHeld(job: ClaimedJob) {
  return and(eq(outbox.id, job.id), eq(outbox.state, "running"), eq(outbox.token, job.token));
}

async function settle(job: ClaimedJob, change: Partial<typeof outbox.$inferInsert>): Promise<boolean> {
  return write(async (tx) => {
    const settled = await tx.update(outbox).set(change).where(stillHeld(job)).returning({ id: outbox.id });
    return settled.length === 1;
  });
}

/** Keeps a long job from being taken over. False where it already was. */
export async function renewLease(job: ClaimedJob, now: Date): Promise<boolean> {
  return settle(job, { lockedUntil: leaseEnd(now) });
}

/** False where the lease was lost and another worker holds the job now. */
export async function finishJob(job: ClaimedJob, now: Date): Promise<boolean> {
  return settle(job, { state: "done", token: null, lockedUntil: null, endedAt: now, lastError: null });
}

/** Puts the job back for another attempt, or gives it up. `failure`: a name (`failureName`), never a message. */
export async function failJob(
  job: ClaimedJob,
  failure: string,
  now: Date,
): Promise<"waiting" | "dead" | "lost"> {
  const runAt = retryAt(job.attempts, now);
  const released = { token: null, lockedUntil: null, lastError: failure };
  const settled = await settle(
    job,
    runAt ? { ...released, state: "waiting", runAt } : { ...released, state: "dead", endedAt: now },
  );
  if (!settled) return "lost";
  return runAt ? "waiting" : "dead";
}
