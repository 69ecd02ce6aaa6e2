// The few figures that the home page tells, taken from what is published and from nothing else.
import type { Figures, FigureTable } from "../figures.ts";
import type { Cell } from "../hiding/suppress.ts";

/** Days from filing to the decision; shares from 0 to 1. Null where it is hidden or there is nothing to tell. */
export type Headline = {
  readonly half: number | null;
  readonly ninety: number | null;
  /** Of those whose facts were looked into: proven, wholly or in part. */
  readonly proven: number | null;
  /** Of all that ended: a reward was approved. */
  readonly rewarded: number | null;
};

export function headlineOf({ tables }: Pick<Figures, "tables">): Headline {
  const all = tables.times.rows.find(({ key }) => key === "all")?.cells ?? [];
  const time = (column: string) => numberIn(all[tables.times.columns.indexOf(column)]);
  const ended = (column: string) => totalOf(tables.outcomes, column);
  const proven = sumOf([ended("substantiated"), ended("partly-substantiated")]);
  const looked = sumOf([proven, ended("unsubstantiated"), ended("unverifiable")]);
  return {
    half: time("decided-half"),
    ninety: time("decided-ninety"),
    proven: shareOf(proven, looked),
    rewarded: shareOf(totalOf(tables.rewards, "awards"), ended("total")),
  };
}

function totalOf({ columns, totals }: FigureTable, column: string): number | null {
  return numberIn(totals?.[columns.indexOf(column)]);
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function sumOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}
