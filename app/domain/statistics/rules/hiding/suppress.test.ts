// Small numbers stay hidden, even from somebody who knows all that is published and tries every table that fits.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, type Counts, type Protection, type Published, suppressed, total } from "./suppress.ts";

const least = 3;

function withSums({ rows, columns }: Counts, across: boolean): number[][] {
  const lines = [
    ...rows.map(({ cells }) => [...cells]),
    columns.map((_, at) => rows.reduce((sum, { cells }) => sum + (cells[at] ?? 0), 0)),
  ];
  return across ? lines.map((line) => [...line, line.reduce((sum, value) => sum + value, 0)]) : lines;
}

const linesOf = ({ rows, totals }: Published): Cell[][] => [
  ...rows.map(({ cells }) => [...cells]),
  [...totals],
];

/** Whether something of the table is published besides what is kept. */
function isBrokenDown(lines: readonly (readonly Cell[])[]): boolean {
  return lines.slice(0, -1).some((line) => line.some((cell) => cell !== "held"));
}

/** Whether a true number may stand behind a published cell, as the public knows the rules. */
function fits(cell: Cell | undefined, value: number, brokenDown: boolean): boolean {
  if (cell === "few") return value >= 1 && value < least;
  if (cell === "held") return value >= (brokenDown ? least : 0);
  return cell === value;
}

/** Every table of inner numbers up to `most` that agrees with what is published. */
function* tablesThatFit(published: Published, across: boolean, most: number): Generator<number[][]> {
  const lines = linesOf(published);
  const brokenDown = isBrokenDown(lines);
  const height = published.rows.length;
  const width = published.columns.length - (across ? 1 : 0);
  const inner: number[] = [];
  const rowFits = (row: number) => {
    const cells = inner.slice(row * width, (row + 1) * width);
    return !across || fits(lines[row]?.[width], sum(cells), brokenDown);
  };
  function* fill(): Generator<number[][]> {
    if (inner.length > 0 && inner.length % width === 0 && !rowFits(inner.length / width - 1)) return;
    if (inner.length === height * width) {
      const sums = Array.from({ length: width }, (_, at) => sum(inner.filter((_, i) => i % width === at)));
      if (across) sums.push(sum(inner));
      if (sums.every((value, at) => fits(lines[height]?.[at], value, brokenDown)))
        yield Array.from({ length: height }, (_, row) => inner.slice(row * width, (row + 1) * width));
      return;
    }
    const cell = lines[Math.floor(inner.length / width)]?.[inner.length % width];
    const from = typeof cell === "number" ? cell : 0;
    for (let value = from; value <= (typeof cell === "number" ? cell : most); value++) {
      if (!fits(cell, value, brokenDown)) continue;
      inner.push(value);
      yield* fill();
      inner.pop();
    }
  }
  yield* fill();
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function tableOf(width: number, cells: readonly number[]): Counts {
  const height = Math.floor(cells.length / width);
  return {
    columns: Array.from({ length: width }, (_, at) => `c${at}`),
    rows: Array.from({ length: height }, (_, at) => ({
      key: `r${at}`,
      cells: cells.slice(at * width, (at + 1) * width),
    })),
  };
}

/** Places of the small numbers that no other table tells. */
function secretsOf(published: Published, truth: readonly number[][], keeps: Protection["keeps"]) {
  return truth.flatMap((line, row) =>
    line.flatMap((value, at) => {
      const isKept = keeps(published.rows[row]?.key ?? total, published.columns[at] ?? total);
      return value > 0 && value < least && !isKept ? [{ row, at }] : [];
    }),
  );
}

const grand: Protection["keeps"] = (row, column) => row === total && column === total;
const sums: Protection["keeps"] = (row) => row === total;
const small = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(7) });
type Shape = Pick<Protection, "across" | "keeps" | "dear"> & { name: string; width: number; cells: number };
const shapes: readonly Shape[] = [
  { name: "a list with its sum", width: 1, cells: 5, across: false, keeps: sums },
  { name: "a list whose sum may be hidden", width: 1, cells: 4, across: false, keeps: () => false },
  { name: "two by two", width: 2, cells: 4, across: true, keeps: grand },
  { name: "three by two", width: 2, cells: 6, across: true, keeps: grand },
  { name: "three by two with a dear column", width: 2, cells: 6, across: true, keeps: grand, dear: "c0" },
  { name: "two by three, nothing kept", width: 3, cells: 6, across: true, keeps: () => false },
];

describe.each(shapes)("$name", ({ width, cells, across, keeps, dear }) => {
  const tables = fc.array(small, { minLength: cells, maxLength: cells }).map((c) => tableOf(width, c));
  const protection = { least, across, keeps, ...(dear ? { dear } : {}) };

  it("shows nothing but true numbers, and no small one", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const truth = withSums(table, across);
        const lines = linesOf(suppressed(table, protection));
        const brokenDown = isBrokenDown(lines);
        for (const [row, line] of lines.entries())
          for (const [at, cell] of line.entries()) {
            expect(fits(cell, truth[row]?.[at] ?? -1, brokenDown)).toBe(true);
            expect(cell === 0 || typeof cell === "string" || cell >= least).toBe(true);
          }
      }),
    );
  });

  it("lets nobody reckon a hidden small number", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const published = suppressed(table, protection);
        const truth = withSums(table, across);
        const unsure = secretsOf(published, truth, keeps);
        // Every table that fits is tried, until each secret was seen to be able to be something else.
        for (const fit of tablesThatFit(published, across, 9)) {
          if (unsure.length === 0) return;
          const other = withSums(tableOf(width, fit.flat()), across);
          const left = unsure.filter(({ row, at }) => other[row]?.[at] === truth[row]?.[at]);
          unsure.splice(0, unsure.length, ...left);
        }
        expect(unsure).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

describe("hiding", () => {
  const list = (...values: number[]) => tableOf(1, values);
  const cellsOf = (published: Published) => linesOf(published).map(([cell]) => cell);

  it("touches nothing where no number is small", () => {
    const published = suppressed(list(7, 0, 12), { least: 5, across: false, keeps: sums });
    expect(cellsOf(published)).toEqual([7, 0, 12, 19]);
  });

  it("takes the smallest number with it that protects", () => {
    const published = suppressed(list(3, 40, 9, 0), { least: 5, across: false, keeps: sums });
    expect(cellsOf(published)).toEqual(["few", 40, "held", 0, 52]);
  });

  it("needs no other where two small ones protect each other", () => {
    const published = suppressed(list(3, 2, 40), { least: 5, across: false, keeps: sums });
    expect(cellsOf(published)).toEqual(["few", "few", 40, 45]);
  });

  it("sees that numbers at their limit protect nothing", () => {
    const published = suppressed(list(4, 4, 40), { least: 5, across: false, keeps: sums });
    expect(cellsOf(published)).toEqual(["few", "few", "held", 48]);
  });

  it("breaks nothing down whose kept sum is small itself", () => {
    const published = suppressed(list(3, 0), { least: 5, across: false, keeps: sums });
    expect(cellsOf(published)).toEqual(["held", "held", "few"]);
  });
});
