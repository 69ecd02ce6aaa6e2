// Hides small numbers in a table, and as many others as it takes that nobody can reckon them from sums.
import { cheapestCycle, type Edge } from "./cycle.ts";

/** A number; `few`: at least one and fewer than the policy's least count; `held`: hidden so that no few can be reckoned. */
export type Cell = number | "few" | "held";

export type CountRow = { readonly key: string; readonly cells: readonly number[] };
export type Counts = { readonly columns: readonly string[]; readonly rows: readonly CountRow[] };

/** The key of sums, as a row and as a column. */
export const total = "total";

export type Published = {
  /** With `total` last where rows are summed up. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
  /** Sums of the columns. */
  readonly totals: readonly Cell[];
};

export type Protection = {
  /** Numbers from 1 to one less are hidden. */
  readonly least: number;
  /** Rows are summed up as well. */
  readonly across: boolean;
  /**
   * What other tables tell too, so that hiding it here would hide nothing. By keys of row and column. Where such a number
   * is small, the table is not published at all.
   */
  readonly keeps: (row: string, column: string) => boolean;
  /** A column of which people want to know more than of the others: it is hidden last. */
  readonly dear?: string;
};

/** Over every sum of cells that could be hidden instead. */
const dearness = 1e9;

/**
 * The table as it may be published. Sums are cells like any other. A hidden cell is safe if another table with the same
 * published numbers has another value there, where whoever reckons knows that `few` lies in 1 … least - 1 and `held` is
 * `least` or more: then numbers can be moved round a cycle of hidden cells. Where a cell has no such cycle the cheapest
 * one is hidden with it; where there is none at all, nothing but what is kept is published.
 */
export function suppressed(counts: Counts, protection: Protection): Published {
  const edges = edgesOf(counts, protection);
  for (const edge of edges.filter(({ mark }) => mark === "few")) {
    const cycle = cheapestCycle(edges, edge, protection.least);
    if (!cycle) return read(counts, protection, (hidden) => withheld(hidden, protection.least), edges);
    for (const other of cycle) if (other.mark === "shown") other.mark = "held";
  }
  return read(counts, protection, ({ mark, value }) => (mark === "shown" ? value : mark), edges);
}

function withheld({ kept, value }: Edge, least: number): Cell {
  if (!kept) return "held";
  return value > 0 && value < least ? "few" : value;
}

/**
 * Every cell is an edge from the equation of its row to that of its column. Sums enter with the other sign, so each
 * equation says that its edges come to nothing, and a change that keeps all equations is a walk round a cycle. Rows that
 * are not summed up share one node.
 */
function edgesOf({ columns, rows }: Counts, { least, across, keeps, dear }: Protection): Edge[] {
  const sums = columns.map((_, at) => rows.reduce((sum, row) => sum + (row.cells[at] ?? 0), 0));
  const lines = [...rows, { key: total, cells: sums }];
  return lines.flatMap(({ key, cells }, line) => {
    const whole = cells.reduce((sum, value) => sum + value, 0);
    const values = across ? [...cells, whole] : cells;
    return values.map((value, at) => {
      const isSum = (line === rows.length) !== (at === columns.length);
      return {
        from: across ? `row ${line}` : "free",
        to: `column ${at}`,
        sign: isSum ? -1 : 1,
        value,
        cost: columns[at] === dear ? value + dearness : value,
        kept: keeps(key, columns[at] ?? total),
        mark: value > 0 && value < least ? "few" : "shown",
      };
    });
  });
}

function read(
  { columns, rows }: Counts,
  { across }: Protection,
  cellOf: (edge: Edge) => Cell,
  edges: readonly Edge[],
): Published {
  const width = columns.length + (across ? 1 : 0);
  const line = (at: number) => edges.slice(at * width, (at + 1) * width).map(cellOf);
  return {
    columns: across ? [...columns, total] : columns,
    rows: rows.map(({ key }, at) => ({ key, cells: line(at) })),
    totals: line(rows.length),
  };
}
