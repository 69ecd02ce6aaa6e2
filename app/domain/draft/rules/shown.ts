// A draft's answers as its reporter sees them before filing: what was read, never a secret.
import type { Language } from "#app/base/language.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import type { ReportMode } from "#app/domain/report/rules/lifecycle.ts";
import { answersFrom } from "./answers.ts";
import type { DraftContent } from "./content.ts";

/** Null where a step is not complete. Flat, because it travels to the page. */
export type ShownAnswers = {
  readonly category: string | null;
  readonly address: string | null;
  readonly note: string;
  readonly statement: string | null;
  readonly whenSeen: string;
  readonly dangerNow: boolean;
  readonly minors: boolean;
  readonly files: number;
  readonly mode: ReportMode | null;
  readonly name: string;
  readonly contact: string;
  readonly wishesFeedback: boolean;
  readonly wishesReward: boolean;
  /** Whether a claim password is set; the password itself is never shown. */
  readonly hasPassword: boolean;
};

export function shownAnswers(
  content: DraftContent,
  policy: Pick<Policy, "categories" | "limits">,
  language: Language,
): ShownAnswers {
  const { category, subject, statement, aboutYou } = answersFrom(content.typed, policy);
  return {
    category: category?.name[language] ?? null,
    address: subject?.display ?? null,
    note: subject?.note ?? "",
    statement: statement?.statement ?? null,
    whenSeen: statement?.whenSeen ?? "",
    dangerNow: statement?.dangerNow ?? false,
    minors: statement?.minors ?? false,
    files: content.files.length,
    mode: aboutYou?.mode ?? null,
    name: aboutYou?.name ?? "",
    contact: aboutYou?.contact ?? "",
    wishesFeedback: aboutYou?.wishesFeedback ?? false,
    wishesReward: aboutYou?.wishesReward ?? false,
    hasPassword: Boolean(aboutYou?.claimPassword),
  };
}
