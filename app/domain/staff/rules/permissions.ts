// Who may do what: one table of roles and acts; what it does not name is refused.

export const roles = [
  "intake",
  "triage",
  "investigator",
  "supervisor",
  "reward-officer",
  "finance",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Default deny (domain: roles). Four eyes stand beside it: who proposed an award can never approve it. */
export const permissions = {
  "queue.read": ["intake", "triage", "supervisor"],
  "report.read": ["intake", "triage", "investigator", "supervisor"],
  "report.accept": ["triage", "supervisor"],
  "report.refuse": ["triage", "supervisor"],
  "report.ask": ["triage", "investigator", "supervisor"],
  "report.refer": ["triage", "supervisor"],
  "report.return": ["intake", "triage", "supervisor"],
  "evidence.read": ["triage", "investigator", "supervisor"],
  "case.read": ["triage", "investigator", "supervisor", "reward-officer"],
  "case.verify": ["investigator", "supervisor"],
  "measure.record": ["investigator", "supervisor"],
  "case.decide": ["investigator", "supervisor"],
  "case.close": ["investigator", "supervisor"],
  "case.reopen": ["supervisor"],
  "notice.issue": ["investigator", "supervisor"],
  "clock.pause": ["investigator", "supervisor"],
  "clock.extend": ["supervisor"],
  "review.read": ["supervisor"],
  "review.answer": ["supervisor"],
  "award.read": ["investigator", "reward-officer", "supervisor"],
  "award.assess": ["investigator", "reward-officer"],
  "award.propose": ["investigator", "reward-officer"],
  "award.approve": ["supervisor"],
  "award.notify": ["reward-officer"],
  "award.co-decide": ["finance"],
  "payment.read": ["finance"],
  "payment.pay": ["finance"],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof permissions;

export function mayDo(held: readonly Role[], act: Act): boolean {
  const allowed: readonly Role[] = permissions[act];
  return held.some((role) => allowed.includes(role));
}
