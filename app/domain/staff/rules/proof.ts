// Proof that a member of staff may do one act, minted only by `domain/staff`.
import type { Act, Role } from "./permissions.ts";

declare const proof: unique symbol;

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly officeId: string;
  readonly roles: readonly Role[];
};

/** `offices`: the subtree whose work the member may see; every query and command repeats it in its WHERE clause. */
export type Permitted<A extends Act> = {
  readonly member: Member;
  readonly offices: readonly string[];
  readonly [proof]: A;
};

export const sessionIdleMinutes = 30;
export const sessionHours = 12;

/** What the trail calls a member: the first role held, and the id as pseudonym; never the name. */
export function actorOf(by: { readonly member: Member }): { role: string; pseudonym: string } {
  return { role: by.member.roles[0] ?? "none", pseudonym: by.member.id };
}
