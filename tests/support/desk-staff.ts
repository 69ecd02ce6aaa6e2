// Members of staff for tests, added through the command that adds the sample staff.
import { addSampleStaff } from "#app/domain/staff/commands.server.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import type { Act, Role } from "#app/domain/staff/rules/permissions.ts";
import type { Member, Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { staff } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

const now = new Date("2026-11-01T00:00:00Z");

/** The name that pages show is the login in capitals. */
export async function staffMember(
  login: string,
  roles: readonly Role[],
  officeId = "national",
): Promise<Member> {
  const wanted = { login, name: login.toUpperCase(), officeId, roles, password: `${login}-pass-2026` };
  await addSampleStaff([wanted], now);
  const [row] = await db
    .select({ id: staff.id, name: staff.name, officeId: staff.officeId, roles: staff.roles })
    .from(staff)
    .where(eq(staff.login, login));
  if (!row) throw new Error(`the member ${login} was not added`);
  return row;
}

export function permitted<A extends Act>(member: Member, act: A): Permitted<A> {
  return permit(member, act, now);
}
