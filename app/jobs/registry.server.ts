// Which job does what, and which come by themselves: one line a kind.
import type * as z from "zod";
import { sweepJobs } from "#app/domain/outbox/commands.server.ts";
import { type JobKind, jobPayloads } from "#app/domain/outbox/rules.ts";
import { sendMail } from "./send-mail.server.ts";

/** Checks the payload as it came out of the database, then does the work. Throws to be tried again later. */
export type Run = (payload: unknown, now: Date) => Promise<void>;

function checked<Payload>(
  schema: z.ZodType<Payload>,
  run: (payload: Payload, now: Date) => Promise<unknown>,
): Run {
  return async (payload, now) => {
    await run(schema.parse(payload), now);
  };
}

/** A kind without a line here does not compile. */
export const registry: Readonly<Record<JobKind, Run>> = {
  "send-mail": checked(jobPayloads["send-mail"], sendMail),
  "sweep-jobs": checked(jobPayloads["sweep-jobs"], (_, now) => sweepJobs(now)),
};

/** Enqueued once a period, counted from 1970 UTC, by whichever process comes first. Their payload is empty. */
export const recurring = [{ kind: "sweep-jobs", everyMinutes: 24 * 60 }] as const satisfies readonly {
  kind: JobKind;
  everyMinutes: number;
}[];
