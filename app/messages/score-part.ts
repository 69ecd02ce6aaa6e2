// From a part of a priority score to its name and the reason for its points.
import type { Priority } from "#app/domain/triage/rules/priority.ts";
import type { Translate } from "./translate.ts";

type ScoredPart = Priority["parts"][number];

export type ScorePartText = { readonly name: string; readonly why: string; readonly points: number };

export function scorePartText(scored: ScoredPart, t: Translate): ScorePartText {
  return { name: t(`term.priority.${scored.part}`), why: reason(scored, t), points: scored.points };
}

function reason({ part, points, facts }: ScoredPart, t: Translate): string {
  const count = (name: string) => Number(facts[name] ?? 0);
  const stated = { stated: points > 0 ? "yes" : "no" };
  switch (part) {
    case "severity":
      return t("term.priority-why.severity", { level: count("level"), levels: count("levels") });
    case "reporters":
      return t("term.priority-why.reporters", { count: count("count") });
    case "waiting":
      return t("term.priority-why.waiting", { count: count("days") });
    case "maximum-wait":
      return t("term.priority-why.maximum-wait", { ...stated, count: count("days") });
    case "deadline":
      return t("term.priority-why.deadline", { ...stated, count: count("workingDaysLeft") });
    default:
      return t(`term.priority-why.${part}`, stated);
  }
}
