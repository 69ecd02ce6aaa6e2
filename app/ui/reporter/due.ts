// A deadline in words: the day with its weekday, and where it leans on holidays not yet published, that it may move.
import type { Format } from "#app/messages/format.ts";
import type { Translate } from "#app/messages/translate.ts";

export type Due = { readonly due: Date; readonly provisional: boolean };

/** The year stands there where it is not that of `now`. */
export function dueText({ due, provisional }: Due, now: Date, say: { t: Translate; format: Format }): string {
  const day = say.format.day(due, now);
  return provisional ? say.t("status.provisional", { day }) : day;
}
