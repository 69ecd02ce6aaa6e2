// Which job does what, and which come by themselves: one line a kind.
import type * as z from "zod";
import { recomputeClocks } from "#app/domain/clock/commands/recompute.server.ts";
import { sweepDrafts } from "#app/domain/draft/commands/save.server.ts";
import { type RecurringJob, sweepJobs } from "#app/domain/outbox/commands.server.ts";
import { type JobKind, jobPayloads } from "#app/domain/outbox/rules.ts";
import { releasePayments } from "#app/domain/reward/commands/release.server.ts";
import { settleAwards, timeOutClaims } from "#app/domain/reward/commands/settle.server.ts";
import { expireFourEyes } from "#app/domain/staff/commands.server.ts";
import { reckonFigures } from "#app/domain/statistics/commands.server.ts";
import { sendMail } from "./send-mail.server.ts";
import { sweepSessions } from "./sweep-sessions.server.ts";

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
  "expire-requests": checked(jobPayloads["expire-requests"], (_, now) => expireFourEyes(now)),
  "reckon-figures": checked(jobPayloads["reckon-figures"], (_, now) => reckonFigures(now)),
  "release-payments": checked(jobPayloads["release-payments"], (_, now) => releasePayments(now)),
  "recompute-clocks": checked(jobPayloads["recompute-clocks"], (_, now) => recomputeClocks(now)),
  "send-mail": checked(jobPayloads["send-mail"], sendMail),
  "settle-awards": checked(jobPayloads["settle-awards"], (_, now) => settleAwards(now)),
  "sweep-drafts": checked(jobPayloads["sweep-drafts"], (_, now) => sweepDrafts(now)),
  "sweep-jobs": checked(jobPayloads["sweep-jobs"], (_, now) => sweepJobs(now)),
  "sweep-sessions": checked(jobPayloads["sweep-sessions"], (_, now) => sweepSessions(now)),
  "time-out-claims": checked(jobPayloads["time-out-claims"], (_, now) => timeOutClaims(now)),
};

/** Enqueued once a period, counted from 1970 UTC, by whichever process comes first. Their payload is empty. */
export const recurring: readonly RecurringJob[] = [
  { kind: "expire-requests", everyMinutes: 60 },
  { kind: "reckon-figures", everyMinutes: 60 },
  { kind: "release-payments", everyMinutes: 24 * 60 },
  { kind: "settle-awards", everyMinutes: 24 * 60 },
  { kind: "sweep-drafts", everyMinutes: 10 },
  { kind: "sweep-jobs", everyMinutes: 24 * 60 },
  { kind: "sweep-sessions", everyMinutes: 60 },
  { kind: "time-out-claims", everyMinutes: 60 },
];
