// What the business refuses: a closed list of codes, each with the HTTP status that the web layer answers.

/**
 * A code here without words in both languages does not compile (`web` builds the key `refusal.<code>`).
 * 404 where saying more would reveal that something exists; 409 where the state has moved on.
 */
export const refusalStatus = {
  "access.code-unknown": 404,
  "access.notice-code-unknown": 404,
  "access.session-ended": 401,
  "api.invalid": 422,
  "api.method-not-allowed": 405,
  "api.not-found": 404,
  "api.too-large": 413,
  "api.type-not-accepted": 415,
  "api.unreadable": 400,
  "award.amount-outside-range": 422,
  "award.claim-not-possible": 409,
  "award.claim-password-wrong": 422,
  "award.claim-too-late": 409,
  "award.needs-another-person": 403,
  "award.needs-co-decision": 409,
  "award.not-found": 404,
  "award.payment-under-way": 409,
  "award.state-moved": 409,
  "case.award-under-way": 409,
  "case.measures-running": 409,
  "case.no-measure": 409,
  "case.not-found": 404,
  "case.state-moved": 409,
  "clock.not-extensible": 409,
  "clock.not-running": 409,
  "cooling.over": 409,
  "draft.filed": 409,
  "draft.gone": 410,
  "draft.incomplete": 422,
  "evidence.already-there": 422,
  "evidence.category-takes-no-files": 422,
  "evidence.cut-off": 422,
  "evidence.empty": 422,
  "evidence.not-found": 404,
  "evidence.too-large": 413,
  "evidence.too-many": 422,
  "evidence.type-not-accepted": 415,
  "form.cross-site": 403,
  "form.not-sent": 503,
  "form.too-large": 413,
  "form.unreadable": 400,
  "four-eyes.gone": 409,
  "four-eyes.same-person": 403,
  "four-eyes.waiting-already": 409,
  "limit.wait": 429,
  "measure.not-found": 404,
  "measure.subject-elsewhere": 422,
  "notice.measures-moved": 409,
  "notice.not-found": 404,
  "notice.too-early": 409,
  "objection.asked-already": 409,
  "objection.too-late": 409,
  "payment.needs-another-person": 403,
  "payment.not-found": 404,
  "payment.state-moved": 409,
  "payment.voucher-unknown": 422,
  "report.not-found": 404,
  "report.state-moved": 409,
  "review.asked-already": 409,
  "review.needs-another-person": 403,
  "review.not-found": 404,
  "review.not-open": 409,
  "review.state-moved": 409,
  "review.too-late": 409,
  "reward.amount-missing": 422,
  "reward.amount-unreadable": 422,
  "reward.condition-not-met": 422,
  "reward.no-version": 422,
  "reward.rule-not-applicable": 422,
  "reward.rule-unknown": 422,
  "reward.scheme-unknown": 422,
  "reward.shares-incomplete": 422,
  "staff.not-permitted": 403,
  "staff.sign-in-failed": 422,
} as const;

export type RefusalCode = keyof typeof refusalStatus;
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** Thrown, never returned, so that an open transaction rolls back. Facts fill the placeholders of its sentence. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}
