// What work for later may be, how it lives, and when a failed job is tried again.
import * as z from "zod";
import { defineLifecycle } from "#app/base/lifecycle.ts";

export const jobStates = ["waiting", "running", "done", "dead"] as const;

export const jobLifecycle = defineLifecycle({
  start: "waiting",
  states: jobStates,
  transitions: [
    { from: ["waiting"], event: "claim", to: "running", who: ["worker"], needs: ["due"] },
    { from: ["running"], event: "take-over", to: "running", who: ["worker"], needs: ["lease-over"] },
    { from: ["running"], event: "finish", to: "done", who: ["worker"], needs: ["token"] },
    {
      from: ["running"],
      event: "put-back",
      to: "waiting",
      who: ["worker"],
      needs: ["token", "attempts-left"],
    },
    { from: ["running"], event: "give-up", to: "dead", who: ["worker"], needs: ["attempts-spent"] },
  ],
});

/**
 * Every kind of job with its payload. Payloads lie in the clear in the database: ids only; an address or a word of
 * somebody's goes in sealed (`send-mail`).
 */
export const jobPayloads = {
  "expire-requests": z.strictObject({}),
  "reckon-figures": z.strictObject({}),
  "release-payments": z.strictObject({}),
  "recompute-clocks": z.strictObject({}),
  "send-mail": z.strictObject({ slot: z.string(), sealed: z.base64() }),
  "settle-awards": z.strictObject({}),
  "sweep-drafts": z.strictObject({}),
  "sweep-jobs": z.strictObject({}),
  "sweep-sessions": z.strictObject({}),
  "time-out-claims": z.strictObject({}),
} as const;

export type JobKind = keyof typeof jobPayloads;
export type JobPayload<K extends JobKind> = z.infer<(typeof jobPayloads)[K]>;

/** After so many attempts, the first one included, a job is dead and stays visible until somebody looks. */
export const maxAttempts = 8;
/** A worker that has not renewed its lease for so long is taken for gone; its job is taken over. */
export const leaseMilliseconds = 5 * 60_000;
/** Finished jobs are kept this long for whoever asks what happened; dead ones until somebody removes them. */
export const keepDoneDays = 7;

const firstRetry = 60_000;
const longestRetry = 6 * 3_600_000;

/**
 * When to try again after `attempts` attempts have failed, or null when it is time to give up. Each wait is four times
 * the one before, six hours at most: a mail server that is away for a night loses nothing.
 */
export function retryAt(attempts: number, now: Date): Date | null {
  if (attempts >= maxAttempts) return null;
  return new Date(now.getTime() + Math.min(firstRetry * 4 ** (attempts - 1), longestRetry));
}

/** The beginning of the period that `now` lies in, counted from 1970: all processes agree on it. */
export function periodStart(everyMinutes: number, now: Date): Date {
  const period = everyMinutes * 60_000;
  return new Date(Math.floor(now.getTime() / period) * period);
}

/**
 * What an operator may read about a failure: the error's name and codes. Never its message: mail servers answer with
 * the address they refuse, and this text lies in the clear.
 */
export function failureName(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown";
  const codes = Object.entries(cause)
    .filter(
      ([name, value]) => ["code", "responseCode"].includes(name) && /^[\w.-]{1,40}$/.test(String(value)),
    )
    .map(([, value]) => String(value));
  return [cause.name, ...codes].join(" ");
}
