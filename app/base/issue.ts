// What can be wrong with one field of a form: a closed list, so that every code has words in both languages.

export const issueCodes = [
  "about-you.contact-missing",
  "about-you.mode-missing",
  "account.check-digit",
  "account.missing",
  "account.unreadable",
  "address.missing",
  "address.several",
  "address.too-long",
  "address.unreadable",
  "amount.missing",
  "amount.unreadable",
  "bank.missing",
  "bank.too-long",
  "basis.missing",
  "basis.too-long",
  "caption.too-long",
  "category.missing",
  "check.good-faith-missing",
  "code.group-missing",
  "code.groups-differ",
  "code.missing",
  "code.unreadable",
  "code.wrong-digits",
  "code.wrong-length",
  "contact.too-long",
  "day.missing",
  "day.unreadable",
  "deadline.too-early",
  "ground.missing",
  "ledger-entry.missing",
  "ledger-entry.too-long",
  "login.missing",
  "login.too-long",
  "measure.missing",
  "message.missing",
  "message.too-long",
  "name.missing",
  "name.too-long",
  "note.too-long",
  "outcome.missing",
  "password.missing",
  "password.too-long",
  "password.too-short",
  "password.wrong",
  "question.missing",
  "question.too-long",
  "reason.missing",
  "reason.too-long",
  "reference.missing",
  "reference.unreadable",
  "reference.wrong-digits",
  "reference.wrong-length",
  "rule.missing",
  "rule.several",
  "scheme.missing",
  "statement.missing",
  "statement.too-long",
  "statement.too-short",
  "text.unreadable",
  "unknown-choice",
  "voucher.missing",
  "voucher.wrong",
  "waive.not-declared",
  "when-seen.too-long",
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** Typed on the way in, a plain string for zod; `web/form` turns it into the message key `issue.<code>`. */
export function issue(code: IssueCode): IssueCode {
  return code;
}

export function isIssueCode(value: string): value is IssueCode {
  return issueCodes.some((code) => code === value);
}
