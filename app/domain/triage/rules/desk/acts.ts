// What somebody can do with a report now: what its state leads to, and what their roles allow.
import { follow } from "#app/base/lifecycle.ts";
import { type ReportEvent, type ReportState, reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { type Act, mayDo, type Role } from "#app/domain/staff/rules/permissions.ts";

export const triageActs = ["accept", "refuse", "ask", "refer", "take-back", "undo", "extend"] as const;
export type TriageAct = (typeof triageActs)[number];

const table = {
  accept: { allowedBy: "report.accept", event: "accept" },
  refuse: { allowedBy: "report.refuse", event: "refuse" },
  ask: { allowedBy: "report.ask", event: "ask" },
  refer: { allowedBy: "report.refer", event: "refer" },
  "take-back": { allowedBy: "report.return", event: "return" },
  undo: { allowedBy: "report.refuse", event: "undo" },
  // Its clock runs exactly where it can still be accepted.
  extend: { allowedBy: "clock.extend", event: "accept" },
} as const satisfies Record<TriageAct, { allowedBy: Act; event: ReportEvent }>;

export function isTriageAct(value: unknown): value is TriageAct {
  return triageActs.some((act) => act === value);
}

/**
 * For what a page offers; the commands ask again. `held`: a refusal that the reporter can not read yet (a conclusion is
 * undone in its case, not here); `extended`: its clock was extended already.
 */
export function openActs(
  roles: readonly Role[],
  state: ReportState,
  { held, extended }: { readonly held: boolean; readonly extended: boolean },
): TriageAct[] {
  return triageActs.filter((act) => {
    const { allowedBy, event } = table[act];
    if (act === "extend" && extended) return false;
    if (act === "undo" && !(held && state === "not-accepted")) return false;
    return mayDo(roles, allowedBy) && follow(reportLifecycle, state, event) !== null;
  });
}
