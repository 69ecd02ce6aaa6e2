// What somebody can do with a case now: what its state leads to, and what their roles allow.
import { follow } from "#app/base/lifecycle.ts";
import { type Act, mayDo, type Role } from "#app/domain/staff/rules/permissions.ts";
import { type CaseEvent, type CaseState, caseLifecycle } from "../lifecycle.ts";

export const caseActs = ["verify", "measure", "decide", "undo", "act", "result", "close", "reopen"] as const;
export type CaseAct = (typeof caseActs)[number];

/** A measure is recorded, and its result, from the day that somebody took the case up until it is closed. */
export const measurableStates: readonly CaseState[] = ["verifying", "decided", "acting"];

const allowedBy = {
  verify: "case.verify",
  measure: "measure.record",
  decide: "case.decide",
  undo: "case.decide",
  act: "case.close",
  result: "measure.record",
  close: "case.close",
  reopen: "case.reopen",
} as const satisfies Record<CaseAct, Act>;

/** The others are no move of the case itself. */
const moves: Partial<Record<CaseAct, CaseEvent>> = {
  verify: "start-verifying",
  decide: "decide",
  undo: "undo",
  act: "act",
  close: "close",
};

/** What of a case decides what can be done with it. */
export type CaseStanding = {
  readonly state: CaseState;
  /** A decision that the reporters can not read yet. */
  readonly held: boolean;
  /** Measures that are more than `no-action`. */
  readonly measures: number;
  /** Measures whose result nobody recorded yet. */
  readonly running: number;
};

function isOpen(act: CaseAct, { state, held, measures, running }: CaseStanding): boolean {
  if (act === "measure") return measurableStates.includes(state);
  if (act === "result") return measurableStates.includes(state) && running > 0;
  // By hand only once it is closed; from before that it is reopened by a review.
  if (act === "reopen") return state === "closed";
  if (act === "undo" && !held) return false;
  if (act === "act" && measures === 0) return false;
  if (act === "close" && (running > 0 || held)) return false;
  const event = moves[act];
  return event !== undefined && follow(caseLifecycle, state, event) !== null;
}

/** For what a page offers; the commands ask again. */
export function openCaseActs(roles: readonly Role[], standing: CaseStanding): CaseAct[] {
  return caseActs.filter((act) => mayDo(roles, allowedBy[act]) && isOpen(act, standing));
}
