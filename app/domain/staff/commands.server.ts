// Sign-in, sign-out, requests that nobody confirmed in time, and the sample staff of evaluation mode.
import { hash, verify } from "@node-rs/argon2";
import { newId, newToken } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { sessionIdOf } from "#app/domain/staff/queries.server.ts";
import type { Role } from "#app/domain/staff/rules/permissions.ts";
import { actorOf, sessionHours } from "#app/domain/staff/rules/proof.ts";
import { expireRequests } from "#app/domain/staff/steps.server.ts";
import { db, write } from "#db/client.server.ts";
import { staff, staffSession } from "#db/schema/index.ts";
import { and, eq, lt } from "#db/sql.ts";

/** OWASP's argon2id profile of 19 MiB and two passes. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashed against when nobody has the login, so that an unknown name takes as long as a wrong password. */
const nobody = hash("no member of staff has this password", argon2);

/** Answers the session's token. Refuses `staff.sign-in-failed` alike for a wrong name and a wrong password. */
export async function signIn(login: string, password: string, now: Date): Promise<string> {
  const [found] = await db
    .select()
    .from(staff)
    .where(and(eq(staff.login, login.trim().toLowerCase()), eq(staff.active, true)));
  const right = await verify(found?.passwordHash ?? (await nobody), password);
  if (!found || !right) throw new Refusal("staff.sign-in-failed");
  const token = newToken();
  await write(async (tx) => {
    await tx.delete(staffSession).where(lt(staffSession.endsAt, now));
    await tx.insert(staffSession).values({
      id: sessionIdOf(token),
      staffId: found.id,
      startedAt: now,
      seenAt: now,
      endsAt: new Date(now.getTime() + sessionHours * 3_600_000),
    });
    await record(tx, {
      type: "staff.signed-in",
      actor: actorOf({ member: found }),
      object: { kind: "staff", id: found.id },
      at: now,
      payload: {},
      key: null,
    });
  });
  return token;
}

/** Removes sessions that are over. Answers how many went. */
export async function sweepStaffSessions(now: Date): Promise<number> {
  const gone = await write((tx) =>
    tx.delete(staffSession).where(lt(staffSession.endsAt, now)).returning({ id: staffSession.id }),
  );
  return gone.length;
}

/** Ends the session of this token, whoever holds it. */
export async function signOut(token: string, now: Date): Promise<void> {
  await write(async (tx) => {
    const [ended] = await tx
      .delete(staffSession)
      .where(eq(staffSession.id, sessionIdOf(token)))
      .returning({ staffId: staffSession.staffId });
    if (!ended) return;
    await record(tx, {
      type: "staff.signed-out",
      actor: { role: "staff", pseudonym: ended.staffId },
      object: { kind: "staff", id: ended.staffId },
      at: now,
      payload: {},
      key: null,
    });
  });
}

/** Keeps a session alive while it is used; written at most once a minute, not at every page. */
export async function keepSession(token: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  const [stale] = await db
    .select({ id: staffSession.id })
    .from(staffSession)
    .where(and(eq(staffSession.id, sessionIdOf(token)), lt(staffSession.seenAt, minuteAgo)));
  if (!stale) return;
  await write(async (tx) => {
    await tx.update(staffSession).set({ seenAt: now }).where(eq(staffSession.id, stale.id));
  });
}

export type NewMember = {
  readonly login: string;
  readonly name: string;
  readonly officeId: string;
  readonly roles: readonly Role[];
  readonly password: string;
};

/** Adds the sample staff that are not there yet; answers those added, so that their passwords are shown once. */
export async function addSampleStaff(
  members: readonly NewMember[],
  now: Date,
): Promise<readonly NewMember[]> {
  const added: NewMember[] = [];
  const known = await db.select({ login: staff.login }).from(staff);
  const missing = members.filter((member) => !known.some((row) => row.login === member.login));
  for (const member of missing) {
    const passwordHash = await hash(member.password, argon2);
    const isNew = await write(async (tx) => {
      const [row] = await tx
        .insert(staff)
        .values({
          id: newId(now),
          login: member.login,
          name: member.name,
          officeId: member.officeId,
          roles: member.roles,
          passwordHash,
          active: true,
          sample: true,
          madeAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: staff.id });
      if (!row) return false;
      await record(tx, {
        type: "staff.added",
        actor: { role: "system", pseudonym: "boot" },
        object: { kind: "staff", id: row.id },
        at: now,
        payload: { roles: [...member.roles], sample: true },
        key: null,
      });
      return true;
    });
    if (isNew) added.push(member);
  }
  return added;
}

/** Closes requests for a second person that nobody confirmed in time; answers how many. */
export async function expireFourEyes(now: Date): Promise<number> {
  return write((tx) => expireRequests(tx, now));
}
