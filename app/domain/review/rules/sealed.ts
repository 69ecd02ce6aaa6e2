// What lies sealed of a request to look again, under the key of the report or of the case, and its place.
import type { Bilingual } from "#app/base/language.ts";

export type SealedRequest = { readonly text: string };
export type SealedAnswer = { readonly reasons: Bilingual };

export const reviewContext = {
  request: (id: string) => `review:${id}:request`,
  answer: (id: string) => `review:${id}:answer`,
} as const;
