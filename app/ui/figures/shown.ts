// Tables of figures as the page writes them, and what its charts take from them.
import type { Figures, FigureTable, TableId } from "#app/domain/statistics/rules/figures.ts";
import type { Cell } from "#app/domain/statistics/rules/hiding/suppress.ts";
import type { ShownTable } from "../data/chart/figure.tsx";
import { cellWords, type Namer, namedTable } from "./names.ts";

export type Showing = { readonly namer: Namer; readonly figures: Figures };

export function shownTable(
  { namer, figures }: Showing,
  id: TableId,
  wordsOf = (column: string, cell: Cell, _row: readonly Cell[]) => cellWords(namer, id, column, cell),
): ShownTable {
  const { head, rows } = namedTable(namer, id, figures.tables[id]);
  return {
    head,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map(({ key, cell }) => ({
        key,
        words: wordsOf(
          key,
          cell,
          cells.map((other) => other.cell),
        ),
      })),
    })),
  };
}

/** Null where it is not published. */
export function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

export function totalOf(table: FigureTable, column: string): Cell {
  return table.totals?.[table.columns.indexOf(column)] ?? "held";
}

/** Of a whole that is published and not nothing; null otherwise. */
export function shareOf(cell: Cell | undefined, whole: Cell | undefined): number | null {
  return typeof cell === "number" && typeof whole === "number" && whole > 0 ? cell / whole : null;
}

/** Whole hundredths: what stands on the chart and in the table. */
export function shareWords({ format }: Namer, share: number): string {
  return format.percent(Math.round(share * 100) / 100);
}

/** Whether anything was counted, now or ever. */
export function isEmpty({ tables }: Figures): boolean {
  return tables.categories.totals?.every((cell) => cell === 0) ?? true;
}
