// Opens the portal of the settings without serving it, with its sample staff, and lets them act.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "#app/base/env.ts";
import { newToken } from "#app/base/id.ts";
import { channelNamed } from "#app/channel/index.ts";
import { policyAt, usePolicy } from "#app/domain/policy/queries.server.ts";
import { addSampleStaff, type NewMember } from "#app/domain/staff/commands.server.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import type { Act } from "#app/domain/staff/rules/permissions.ts";
import type { Member, Permitted } from "#app/domain/staff/rules/proof.ts";
import { sampleStaff } from "#app/domain/staff/rules/sample-staff.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { mailFromUrl, useMail } from "#app/drivers/mail/index.ts";
import { storageFromUrl, useStorage } from "#app/drivers/storage/index.ts";
import { closeDatabase, db, openDatabase } from "#db/client.server.ts";
import { closeKeyStore, openKeyStore } from "#db/keys.server.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { report, staff } from "#db/schema/index.ts";
import { count, eq } from "#db/sql.ts";

export type Office = {
  /** Sample staff added just now; their passwords are shown once. */
  readonly newStaff: readonly NewMember[];
  /** Proof that the member of that sign-in name may do `act`. */
  may<A extends Act>(login: string, act: A, now: Date): Permitted<A>;
};

/** Throws where the settings are not those of an evaluation: a sample must never stand among real reports. */
export async function openPortal(env: Env): Promise<void> {
  if (env.mode !== "evaluation") throw new Error("a sample is for evaluation only");
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  usePolicy(channelNamed(env.channel));
  await loadKeyring(env);
  await migrateDatabase(env.databaseUrl);
  await openDatabase(env.databaseUrl);
  const isFile = env.databaseUrl.startsWith("file:");
  await openKeyStore(isFile ? `file:${join(env.dataDir, "keys.sqlite")}` : env.databaseUrl);
  useStorage(storageFromUrl(env.storageUrl));
  useMail(mailFromUrl(env.smtpUrl, env.smtpFrom ?? "huiyin@localhost", join(env.dataDir, "mail")));
}

export async function closePortal(): Promise<void> {
  await closeKeyStore();
  await closeDatabase();
}

/** The sample staff of an open portal. @param password one for all that are new; null: a fresh one each */
export async function staffedOffice(password: string | null, now: Date): Promise<Office> {
  const newStaff = await staffOf(password, now);
  const members = await membersByLogin();
  return {
    newStaff,
    may: (login, act, at) => {
      const member = members.get(login);
      if (!member) throw new Error(`there is no ${login} among the sample staff`);
      return permit(member, act, at);
    },
  };
}

export async function reportCount(): Promise<number> {
  const [row] = await db.select({ reports: count() }).from(report);
  return row?.reports ?? 0;
}

async function staffOf(password: string | null, now: Date): Promise<readonly NewMember[]> {
  const top = policyAt(now).offices.find((one) => one.parent === null);
  if (!top) throw new Error("the channel has no topmost office");
  const wanted = sampleStaff.map((one) => ({
    ...one,
    officeId: top.id,
    password: password ?? newToken(9),
  }));
  return addSampleStaff(wanted, now);
}

async function membersByLogin(): Promise<ReadonlyMap<string, Member>> {
  const rows = await db
    .select({
      login: staff.login,
      id: staff.id,
      name: staff.name,
      officeId: staff.officeId,
      roles: staff.roles,
    })
    .from(staff)
    .where(eq(staff.active, true));
  return new Map(rows.map(({ login, ...member }) => [login, member]));
}
