// What the trail can say: a closed list of events, and the one way to write a payload down before it is committed to.

/** Past tense, what happened to which noun; alphabetical, one a line. */
export const auditEventTypes = [
  "access.opened",
  "award.approved",
  "award.assessed",
  "award.claimed",
  "award.co-decided",
  "award.notified",
  "award.overruled",
  "award.payment-settled",
  "award.proposed",
  "award.refused",
  "award.returned",
  "award.revoked",
  "award.waived",
  "case.acting",
  "case.closed",
  "case.decided",
  "case.decision-undone",
  "case.opened",
  "case.reopened",
  "case.verifying",
  "clock.extended",
  "clock.moved",
  "clock.paused",
  "clock.restarted",
  "clock.resumed",
  "evidence.read",
  "evidence.received",
  "four-eyes.asked",
  "four-eyes.cancelled",
  "four-eyes.confirmed",
  "four-eyes.expired",
  "measure.lifted",
  "measure.recorded",
  "measure.resulted",
  "notice.issued",
  "notice.opened",
  "notice.reissued",
  "objection.answered",
  "objection.made",
  "payment.paid",
  "payment.payee-read",
  "payment.reconciled",
  "payment.released",
  "payment.written-off",
  "report.accepted",
  "report.added-to",
  "report.answered",
  "report.asked",
  "report.filed",
  "report.referred",
  "report.refusal-undone",
  "report.refused",
  "report.returned",
  "report.withdrawn",
  "review.answer-undone",
  "review.answered",
  "review.asked",
  "staff.added",
  "staff.signed-in",
  "staff.signed-out",
] as const;

export type AuditEventType = (typeof auditEventTypes)[number];

/** What a payload may hold: JSON without surprises. Instants are ISO strings, money is integer fen. */
export type Fact =
  | null
  | boolean
  | number
  | string
  | readonly Fact[]
  | { readonly [name: string]: Fact | undefined };

/**
 * Canonical JSON (RFC 8785): names sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them. The same
 * facts always give the same bytes, so a commitment made today can be checked in ten years. Undefined names are left
 * out; a number that JSON can not hold throws. Half surrogates are escaped, not refused: a trail must never stop an act.
 */
export function canonicalJson(fact: Fact): string {
  if (typeof fact === "number" && !Number.isFinite(fact)) throw new Error("a number that JSON can not hold");
  if (fact === null || typeof fact !== "object") return JSON.stringify(fact);
  if (isList(fact)) return `[${fact.map(canonicalJson).join(",")}]`;
  const members: string[] = [];
  for (const name of Object.keys(fact).sort()) {
    const value = fact[name];
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(value)}`);
  }
  return `{${members.join(",")}}`;
}

function isList(fact: object): fact is readonly Fact[] {
  return Array.isArray(fact);
}
