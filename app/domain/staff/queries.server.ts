// Who is signed in, and what they may do.
import { createHash } from "node:crypto";
import { Refusal } from "#app/base/refusal.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { officeSubtree } from "#app/domain/policy/rules.ts";
import { type Act, mayDo } from "#app/domain/staff/rules/permissions.ts";
import { type Member, type Permitted, sessionIdleMinutes } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { staff, staffSession } from "#db/schema/index.ts";
import { and, eq, gt, inArray } from "#db/sql.ts";

/** The table keeps only this: a stolen database opens no session. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The member whose session this token opens, or null: unknown, ended, idle for too long, or no longer active. */
export async function memberBySession(token: string, now: Date): Promise<Member | null> {
  const idleSince = new Date(now.getTime() - sessionIdleMinutes * 60_000);
  const [row] = await db
    .select({ id: staff.id, name: staff.name, officeId: staff.officeId, roles: staff.roles })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .where(
      and(
        eq(staffSession.id, sessionIdOf(token)),
        gt(staffSession.endsAt, now),
        gt(staffSession.seenAt, idleSince),
        eq(staff.active, true),
      ),
    );
  return row ?? null;
}

/** Mints the proof for one act, or refuses `staff.not-permitted`. */
export function permit<A extends Act>(member: Member, act: A, now: Date): Permitted<A> {
  if (!mayDo(member.roles, act)) throw new Refusal("staff.not-permitted");
  const offices: readonly string[] = officeSubtree(policyAt(now), member.officeId);
  return { member, offices } as Permitted<A>;
}

/** Names of members by id, for the chain of approval and the timeline of a case. */
export async function memberNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function isAnyStaff(sample: boolean): Promise<boolean> {
  const [row] = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.sample, sample), eq(staff.active, true)))
    .limit(1);
  return row !== undefined;
}

/** Whether invented people of an evaluation can sign in here. */
export function hasSampleStaff(): Promise<boolean> {
  return isAnyStaff(true);
}

/** Whether anybody real can. */
export function hasRealStaff(): Promise<boolean> {
  return isAnyStaff(false);
}
