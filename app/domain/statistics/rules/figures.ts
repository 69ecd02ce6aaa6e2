// What is published: every table after suppression, as stored and as the page and the downloads read it.
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import type { Cell } from "./hiding/suppress.ts";

export const tableIds = [
  "received",
  "categories",
  "outcomes",
  "reasons",
  "times",
  "waiting",
  "rewards",
  "reviews",
] as const;
export type TableId = (typeof tableIds)[number];

export type FigureTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
  readonly totals: readonly Cell[] | null;
};

export type Figures = {
  /** What the figures are about: the first and the last month, "YYYY-MM". */
  readonly from: string;
  readonly to: string;
  /** Numbers below are hidden. */
  readonly least: number;
  readonly tables: Readonly<Record<TableId, FigureTable>>;
};

/** How a report ended, as the public reads it. */
export const endings = [
  "substantiated",
  "partly-substantiated",
  "unsubstantiated",
  "unverifiable",
  "not-pursued",
] as const;
export type Ending = (typeof endings)[number];

/** A case referred out is, to its reporter, a report that went to another authority. */
export function endingOf(outcome: CaseOutcome): Ending {
  return outcome === "referred-out" ? "not-pursued" : outcome;
}

/** Days that a report has waited, at most; the last class is open. */
export const ageLimits = [7, 15, 30, 90] as const;
export const ageClasses = ["to-7", "to-15", "to-30", "to-90", "over-90"] as const;

/** The share of values that a percentile leaves behind. */
export const shares = { half: 0.5, ninety: 0.9 } as const;
