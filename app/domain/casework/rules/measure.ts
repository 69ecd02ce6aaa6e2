// The vocabulary of measures: every act against a subject that an office may record, and how compliance ended.

/** In the order of the domain's list (section 7), mild to severe where they compare. */
export const measureTypes = [
  "summon-for-interview",
  "warning",
  "public-criticism",
  "order-self-review",
  "order-removal",
  "order-correct",
  "order-improve-system",
  "order-sweep-similar",
  "delist-work",
  "delete-item",
  "suspend-account",
  "block-account",
  "close-account",
  "blacklist",
  "close-site",
  "licence-action",
  "fine",
  "confiscate",
  "seize",
  "sanction-responsible-person",
  "refer-police",
  "refer-authority",
  "no-action",
  "undisclosed",
] as const;

export type MeasureType = (typeof measureTypes)[number];

export const complianceResults = ["done", "partial", "failed", "no-reply"] as const;
export type ComplianceResult = (typeof complianceResults)[number];

/** Whether it still has to be seen how a measure ends: it set a deadline, and neither result nor repeal is known. */
export function isRunning(measure: {
  readonly deadline: string | null;
  readonly result: ComplianceResult | null;
  readonly liftedAt: Date | null;
}): boolean {
  return measure.deadline !== null && measure.result === null && measure.liftedAt === null;
}

/** Whether one person may record a measure alone, or a second one has to confirm it first. */
export const measureSeverities = ["ordinary", "severe"] as const;

export type MeasureSeverity = (typeof measureSeverities)[number];
