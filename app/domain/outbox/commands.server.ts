// Leaves work for later inside a transaction, plans what recurs, and clears away what is done.
import { newId, newToken } from "#app/base/id.ts";
import { sealJson } from "#app/base/seal.ts";
import { knownJobs, mailContext } from "#app/domain/outbox/queries.server.ts";
import { type JobKind, type JobPayload, keepDoneDays, periodStart } from "#app/domain/outbox/rules.ts";
import type { MailMessage } from "#app/drivers/mail/index.ts";
import { type Tx, write } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { and, eq, lt } from "#db/sql.ts";

export type NewJob<K extends JobKind> = {
  readonly kind: K;
  /** Lies in the clear: ids, never what somebody wrote or where they can be reached. */
  readonly payload: JobPayload<K>;
  readonly runAt: Date;
  /** Where the job has a name of its own, a second one of that name is not made. */
  readonly id?: string;
};

/** The job exists if and only if the transaction commits. Delivered at least once: what it does must bear repeating. */
export async function enqueue<K extends JobKind>(tx: Tx, job: NewJob<K>): Promise<void> {
  const { kind, payload, runAt } = job;
  await tx
    .insert(outbox)
    .values({
      id: job.id ?? newId(runAt),
      kind,
      payload,
      state: "waiting",
      runAt,
      attempts: 0,
      madeAt: runAt,
    })
    .onConflictDoNothing();
}

/**
 * Leaves a mail to be sent, sealed under the key of what it goes to (mostly the contact's), so that neither address nor
 * words lie in the clear, and shredding the contact also stops the mail. `key` as `takeSlot` or `keyOf` gave it; `jobId` for a
 * mail that may be taken back.
 */
export async function enqueueMail(
  tx: Tx,
  message: Omit<MailMessage, "id">,
  key: { readonly slot: string; readonly key: Buffer },
  runAt: Date,
  jobId?: string,
): Promise<void> {
  const whole: MailMessage = { id: newToken(16), ...message };
  const sealed = sealJson(key.key, whole, mailContext(key.slot)).toString("base64");
  await enqueue(tx, {
    kind: "send-mail",
    payload: { slot: key.slot, sealed },
    runAt,
    ...(jobId ? { id: jobId } : {}),
  });
}

/** Takes back a job of that name as long as no worker holds it: what it was to tell was undone. */
export async function cancelJob(tx: Tx, id: string): Promise<void> {
  await tx.delete(outbox).where(and(eq(outbox.id, id), eq(outbox.state, "waiting")));
}

export type RecurringJob = { readonly kind: JobKind; readonly everyMinutes: number };

/**
 * Makes this period's job of each kind that has none yet, due from the period's beginning. Its id is kind and period,
 * so that of many processes one makes it. A period in which nothing ran is not made up for.
 */
export async function planRecurring(jobs: readonly RecurringJob[], now: Date): Promise<void> {
  const planned = jobs.map(({ kind, everyMinutes }) => {
    const runAt = periodStart(everyMinutes, now);
    return { id: `${kind}@${runAt.toISOString()}`, kind, payload: {}, runAt };
  });
  const known = await knownJobs(planned.map((job) => job.id));
  const missing = planned.filter((job) => !known.has(job.id));
  if (missing.length === 0) return;
  await write(async (tx) => {
    for (const job of missing) await enqueue(tx, job);
  });
}

/** Leaves a job that is wanted once for this name, by whichever process asks first. Its payload is empty. */
export async function planOnce(kind: RecurringJob["kind"], name: string, now: Date): Promise<void> {
  const id = `${kind}@${name}`;
  if ((await knownJobs([id])).has(id)) return;
  await write((tx) => enqueue(tx, { id, kind, payload: {}, runAt: now }));
}

/** Removes jobs done long ago; dead ones stay until somebody has seen them. Answers how many went. */
export async function sweepJobs(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keepDoneDays * 86_400_000);
  return write(async (tx) => {
    const gone = await tx
      .delete(outbox)
      .where(and(eq(outbox.state, "done"), lt(outbox.endedAt, before)))
      .returning({ id: outbox.id });
    return gone.length;
  });
}
