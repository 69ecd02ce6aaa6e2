// From the closed lists of codes to their words; a code without words in both languages does not compile here.
import type { IssueCode } from "#app/base/issue.ts";
import type { RefusalCode } from "#app/base/refusal.ts";
import type { MessageKey } from "./keys.ts";

/** `t(refusalKey(code), facts)` */
export function refusalKey(code: RefusalCode): `refusal.${RefusalCode}` & MessageKey {
  return `refusal.${code}`;
}

/** `t(issueKey(code))` */
export function issueKey(code: IssueCode): `issue.${IssueCode}` & MessageKey {
  return `issue.${code}`;
}
