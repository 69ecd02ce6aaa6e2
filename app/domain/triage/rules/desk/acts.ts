// What somebody can do with a report now: what its state leads to, and what their roles allow.
import { follow } from "#app/base/lifecycle.ts";
import { type ReportState, reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { mayDo, type Role } from "#app/domain/staff/rules/permissions.ts";

export const triageActs = ["accept", "refuse", "ask"] as const;
export type TriageAct = (typeof triageActs)[number];

export function isTriageAct(value: unknown): value is TriageAct {
  return triageActs.some((act) => act === value);
}

/** For what a page offers; the commands ask again. */
export function openActs(roles: readonly Role[], state: ReportState): TriageAct[] {
  return triageActs.filter(
    (act) => mayDo(roles, `report.${act}`) && follow(reportLifecycle, state, act) !== null,
  );
}
