// Assembles the portal, once a process: settings, keys, database, channel, drivers, jobs. The routes share what it opens.
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { closeDatabase, openDatabase } from "#db/client.server.ts";
import { closeKeyStore, openKeyStore } from "#db/keys.server.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { type Env, readEnv } from "./base/env.ts";
import { newToken } from "./base/id.ts";
import { createLog, type Log } from "./base/log.ts";
import { channelNamed } from "./channel/index.ts";
import { planOnce } from "./domain/outbox/commands.server.ts";
import { policyAt, usePolicy } from "./domain/policy/queries.server.ts";
import { addSampleStaff, type NewMember } from "./domain/staff/commands.server.ts";
import { hasRealStaff, hasSampleStaff } from "./domain/staff/queries.server.ts";
import { sampleStaff } from "./domain/staff/rules/sample-staff.ts";
import { type Clock, clockNamed } from "./drivers/clock/index.ts";
import { loadKeyring } from "./drivers/keyring/index.ts";
import { mailFromUrl, useMail } from "./drivers/mail/index.ts";
import { storageFromUrl, useStorage } from "./drivers/storage/index.ts";
import { type Jobs, startJobs } from "./jobs/worker.server.ts";

export type Booted = {
  readonly env: Env;
  readonly log: Log;
  readonly clock: Clock;
  /** Sample staff added at this start; their passwords are shown now and never again. */
  readonly newStaff: readonly NewMember[];
  /** What stands in the way of serving; empty when ready. */
  notReady(): Promise<string[]>;
  stop(): Promise<void>;
};

let booted: Promise<Booted> | null = null;

/** The running portal; started by the first who asks. @throws EnvError and what else keeps it from starting */
export function start(): Promise<Booted> {
  booted ??= assemble();
  return booted;
}

async function assemble(): Promise<Booted> {
  const env = readEnv();
  const log = createLog(env.logLevel);
  const clock = clockNamed(env.clock, env.dataDir);
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  usePolicy(channelNamed(env.channel));
  await openStores(env, log);
  const newStaff = await staffFor(env, clock.now());
  await planOnce("recompute-clocks", clockFingerprint(clock.now()), clock.now());
  const jobs = env.role === "web" ? null : startJobs(clock, log);
  return { env, log, clock, newStaff, notReady, stop: () => stop(jobs) };
}

/** Another calendar or other lengths than at the last start move due dates; a new release may bring either. */
function clockFingerprint(now: Date): string {
  const { calendar, clocks } = policyAt(now);
  return createHash("sha256")
    .update(JSON.stringify([calendar, clocks]))
    .digest("hex")
    .slice(0, 16);
}

async function openStores(env: Env, log: Log): Promise<void> {
  const { keptAt, made } = await loadKeyring(env);
  if (keptAt) log.warn({ made }, "evaluation keys lie in the data folder, beside what they lock");
  await migrateDatabase(env.databaseUrl);
  await openDatabase(env.databaseUrl);
  await openKeyStore(
    env.databaseUrl.startsWith("file:") ? `file:${join(env.dataDir, "keys.sqlite")}` : env.databaseUrl,
  );
  useStorage(storageFromUrl(env.storageUrl));
  useMail(mailFromUrl(env.smtpUrl, env.smtpFrom ?? "huiyin@localhost", join(env.dataDir, "mail")));
}

/** Evaluation brings its sample staff along; production refuses to serve with them, or with nobody to read reports. */
async function staffFor(env: Env, now: Date): Promise<readonly NewMember[]> {
  if (env.mode === "production") {
    if (await hasSampleStaff())
      throw new Error("production refuses sample staff: this database was an evaluation");
    if (!(await hasRealStaff())) throw new Error("production needs a member of staff, and there is none yet");
    return [];
  }
  const office = policyAt(now).offices.find((one) => one.parent === null);
  if (!office) throw new Error("the channel has no topmost office");
  const wanted = sampleStaff.map((member) => ({
    ...member,
    officeId: office.id,
    password: env.samplePassword ?? newToken(9),
  }));
  return addSampleStaff(wanted, now);
}

async function notReady(): Promise<string[]> {
  const checks = { database: hasSampleStaff() };
  const settled = await Promise.all(
    Object.entries(checks).map(async ([name, check]) =>
      check.then(
        () => [],
        () => [name],
      ),
    ),
  );
  return settled.flat();
}

async function stop(jobs: Jobs | null): Promise<void> {
  await jobs?.stop();
  await closeKeyStore();
  await closeDatabase();
}
