// What the affected party is told, as it lies sealed under the case's key, and its place.
import type { Bilingual } from "#app/base/language.ts";

/** The legal basis, the dates and the deadlines come from the measures. Nothing of any reporter stands here. */
export type NoticeStatement = {
  readonly facts: Bilingual;
  /** What the measures reach, and what they do not. */
  readonly scope: Bilingual;
  readonly duration: Bilingual;
  /** Whether automated means were used to find or to decide. */
  readonly automated: boolean;
};

export function statementContext(noticeId: string): string {
  return `notice:${noticeId}`;
}
