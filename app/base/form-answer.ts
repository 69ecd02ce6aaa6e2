// What a form's action answers when the form did not go through, as server and browser both know it.
import type { IssueCode } from "./issue.ts";
import type { RefusalCode, RefusalFacts } from "./refusal.ts";

/** What was typed, by field; several of one name as a list. Secrets and files are never among it. */
export type KeptValues = Record<string, string | string[]>;
/** `field` is the path in the schema, joined by dots; empty for the form as a whole. */
export type FieldIssue = { field: string; code: IssueCode };
export type Refused = { code: RefusalCode; facts: RefusalFacts };
/** Flat on purpose: deep data can exhaust what carries it to the browser (CVE-2026-34077). */
export type FormAnswer = { values: KeptValues; issues: FieldIssue[]; refusal: Refused | null };
