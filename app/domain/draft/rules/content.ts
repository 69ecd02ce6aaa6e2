// What a draft holds: what was typed so far, the files received, and the receipt code once it is drawn.
import type { Language } from "#app/base/language.ts";

/** A file that is on disk, sealed under its own key, waiting for the report to be filed. */
export type DraftFile = {
  readonly id: string;
  readonly storageKey: string;
  /** The file's own data key, base64; readable only through the draft's cookie. */
  readonly fileKey: string;
  readonly name: string;
  readonly caption: string;
  readonly size: number;
  readonly mediaType: string;
  /** SHA-256 of the bytes as received, hex; read back from storage and compared before the file counts as received. */
  readonly sha256: string;
};

/** What the receipt shows until the reporter has it in hand. */
export type FiledReceipt = {
  readonly reference: string;
  readonly filedAt: string;
  readonly category: string;
  readonly acceptBy: string;
  readonly files: readonly Pick<DraftFile, "name" | "sha256">[];
};

export const filingSteps = ["category", "subject", "statement", "evidence", "about-you", "check"] as const;
export type FilingStep = (typeof filingSteps)[number];

/** Raw field values of one step's form; repeated fields become lists. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>;
export type Typed = Readonly<Partial<Record<FilingStep, TypedFields>>>;

export type DraftContent = {
  readonly language: Language;
  /** What stands in each step's fields, right or wrong: going back or leaving loses nothing that was typed. */
  readonly typed: Typed;
  readonly files: readonly DraftFile[];
  /** 28 digits, drawn when the answers are complete, so that a repeated submission shows the same receipt. */
  readonly code: string | null;
  readonly filed: FiledReceipt | null;
};

export function emptyDraft(language: Language): DraftContent {
  return { language, typed: {}, files: [], code: null, filed: null };
}

/** After filing only what the receipt shows stays: the answers lie in the report now. */
export function draftAfterFiling(content: DraftContent, filed: FiledReceipt): DraftContent {
  return { ...emptyDraft(content.language), code: content.code, filed };
}
