// What every page of the desk shows of the member, and where the desk's own redirects may lead.
import type { Role } from "#app/domain/staff/rules/permissions.ts";
import { type DeskPlace, placesOf } from "#app/domain/staff/rules/places.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";

/** For `DeskPage`, whose role wants words: `t(\`term.role.${role}\`)`. Null where a member has no role. */
export type DeskMember = {
  readonly name: string;
  readonly role: Role | null;
  readonly places: readonly DeskPlace[];
};

export function deskMember({ name, roles }: Member): DeskMember {
  return { name, role: roles[0] ?? null, places: placesOf(roles) };
}

/** A page of the desk, so that sign-in leads back to it and nowhere else; the desk itself for anything else. */
export function deskPath(wish: string | null): string {
  const isOurs = /^\/desk(?:\/[\w-]+)*$/.test(wish ?? "") && !/^\/desk\/sign-(?:in|out)\b/.test(wish ?? "");
  return wish !== null && isOurs ? wish : "/desk";
}
