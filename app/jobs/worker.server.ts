// Runs jobs when they are due: claimed by a lease, tried again after failures, one at a time in each loop.
import { setTimeout as pause } from "node:timers/promises";
import { faultOf, type Log } from "#app/base/log.ts";
import {
  type ClaimedJob,
  claimJob,
  failJob,
  finishJob,
  renewLease,
} from "#app/domain/outbox/commands/claim.server.ts";
import { planRecurring } from "#app/domain/outbox/commands.server.ts";
import { failureName, leaseMilliseconds } from "#app/domain/outbox/rules.ts";
import type { Clock } from "#app/drivers/clock/index.ts";
import { recurring, registry } from "./registry.server.ts";

/** How a job's attempt ended; `lost`: another worker holds it now. */
type Ending = "done" | "waiting" | "dead" | "lost";
export type Drained = Readonly<Record<Ending, number>>;

function isKind(kind: string): kind is keyof typeof registry {
  return Object.hasOwn(registry, kind);
}

/** Runs `work` with the lease renewed at every third of it, for as long as it takes. */
async function underLease(job: ClaimedJob, clock: Clock, work: () => Promise<void>): Promise<void> {
  const heartbeat = setInterval(() => {
    // A beat that fails is made up for by the next; a lease that is lost shows when the job is settled.
    renewLease(job, clock.now()).catch(() => undefined);
  }, leaseMilliseconds / 3);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
  }
}

async function attempt(job: ClaimedJob, clock: Clock): Promise<Ending> {
  try {
    // An unknown kind is tried again too: in a rolling upgrade another process may know it.
    if (!isKind(job.kind)) throw new TypeError("unknown kind of job");
    const run = registry[job.kind];
    await underLease(job, clock, () => run(job.payload, clock.now()));
  } catch (cause) {
    return failJob(job, failureName(cause), clock.now());
  }
  return (await finishJob(job, clock.now())) ? "done" : "lost";
}

/** Plans what recurs, then runs due jobs until none is left; jobs that they enqueue for now are run too. */
async function runDue(clock: Clock, mayGoOn: () => boolean, told: (job: ClaimedJob, ending: Ending) => void) {
  await planRecurring(recurring, clock.now());
  while (mayGoOn()) {
    const job = await claimJob(clock.now());
    if (!job) return;
    told(job, await attempt(job, clock));
  }
}

/** Runs all that is due at `now` to its end and counts how it ended. Time stands still meanwhile. */
export async function drain(now: Date): Promise<Drained> {
  const counts = { done: 0, waiting: 0, dead: 0, lost: 0 };
  await runDue(
    { now: () => now },
    () => true,
    (_, ending) => {
      counts[ending] += 1;
    },
  );
  return counts;
}

export type Jobs = {
  /** Resolves once the jobs under way have ended; nothing new is begun. */
  stop(): Promise<void>;
};

const loops = 2;
const lookEvery = 1_000;

/** Starts working in the background: `clock` says when jobs are due, failures are logged by kind, id and name. */
export function startJobs(clock: Clock, log: Log): Jobs {
  const stopping = new AbortController();
  const told = (job: ClaimedJob, ending: Ending) => {
    const what = { job: job.id, kind: job.kind, attempts: job.attempts, ending };
    if (ending === "dead") log.error(what, "job given up");
    else if (ending !== "done") log.warn(what, "job not done");
  };
  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await runDue(clock, () => !stopping.signal.aborted, told);
      } catch (cause) {
        log.error(faultOf(cause), "jobs could not be read");
      }
      await pause(lookEvery, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
  const running = Promise.all(Array.from({ length: loops }, loop));
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
