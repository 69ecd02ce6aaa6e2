// What somebody can do with an award now: what its state leads to, and what their roles allow.
import { follow } from "#app/base/lifecycle.ts";
import { mayDo, type Role } from "#app/domain/staff/rules/permissions.ts";
import { type AwardState, awardLifecycle } from "../lifecycle.ts";

const events = { assess: "find-eligible", propose: "propose", approve: "approve" } as const;
export const awardActs = ["assess", "propose", "approve"] as const;
export type AwardAct = (typeof awardActs)[number];

/** Four eyes stand beside it (`approval.ts`). For what a page offers; the commands ask again. */
export function openAwardActs(roles: readonly Role[], state: AwardState): AwardAct[] {
  return awardActs.filter(
    (act) => mayDo(roles, `award.${act}`) && follow(awardLifecycle, state, events[act]) !== null,
  );
}
