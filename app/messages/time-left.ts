// From what the clock rules say of a deadline to the words for the time that is left.
import type { TimeLeft } from "#app/domain/clock/rules/clock.ts";
import type { Translate } from "./translate.ts";

export function timeLeftText(left: TimeLeft, t: Translate): string {
  if (left.kind === "overdue") return t("term.time-left.overdue", { count: left.workingDays });
  return t(`term.time-left.${left.kind}`, { count: left.count });
}
