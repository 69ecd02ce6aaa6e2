// What somebody can do with a case now: what its state leads to, and what their roles allow.
import { follow } from "#app/base/lifecycle.ts";
import { type Act, mayDo, type Role } from "#app/domain/staff/rules/permissions.ts";
import { type CaseState, caseLifecycle } from "../lifecycle.ts";

export const caseActs = ["verify", "measure", "decide"] as const;
export type CaseAct = (typeof caseActs)[number];

/** A measure is recorded from the day that somebody took the case up until it is closed. */
export const measurableStates: readonly CaseState[] = ["verifying", "decided", "acting"];

const allowedBy = {
  verify: "case.verify",
  measure: "measure.record",
  decide: "case.decide",
} as const satisfies Record<CaseAct, Act>;

function leadsOn(act: CaseAct, state: CaseState): boolean {
  if (act === "measure") return measurableStates.includes(state);
  return follow(caseLifecycle, state, act === "verify" ? "start-verifying" : "decide") !== null;
}

/** For what a page offers; the commands ask again. */
export function openCaseActs(roles: readonly Role[], state: CaseState): CaseAct[] {
  return caseActs.filter((act) => mayDo(roles, allowedBy[act]) && leadsOn(act, state));
}
