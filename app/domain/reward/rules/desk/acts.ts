// What somebody can do with an award now: what its state leads to, and what their roles allow.
import { follow } from "#app/base/lifecycle.ts";
import { type Act, mayDo, type Role } from "#app/domain/staff/rules/permissions.ts";
import { type AwardEvent, type AwardState, awardLifecycle } from "../lifecycle.ts";

/** `extend` gives more time and leaves the state: it is open where a claim is. */
const acts = {
  assess: { may: "award.assess", leads: "find-eligible" },
  propose: { may: "award.propose", leads: "propose" },
  approve: { may: "award.approve", leads: "approve" },
  return: { may: "award.approve", leads: "return" },
  refuse: { may: "award.approve", leads: "refuse" },
  overrule: { may: "award.approve", leads: "overrule" },
  notify: { may: "award.notify", leads: "notify" },
  extend: { may: "clock.extend", leads: "time-out" },
  revoke: { may: "award.approve", leads: "revoke" },
} as const satisfies Record<string, { readonly may: Act; readonly leads: AwardEvent }>;

export type AwardAct = keyof typeof acts;
const awardActs = Object.keys(acts).filter(isAwardAct);

function isAwardAct(name: string): name is AwardAct {
  return name in acts;
}

/** Four eyes stand beside it (`approval.ts`). For what a page offers; the commands ask again. */
export function openAwardActs(roles: readonly Role[], state: AwardState): AwardAct[] {
  return awardActs.filter(
    (act) => mayDo(roles, acts[act].may) && follow(awardLifecycle, state, acts[act].leads) !== null,
  );
}
