// From counts to the tables that may be published.
import { refusalGrounds } from "#app/domain/report/rules/lifecycle.ts";
import {
  ageClasses,
  type Ending,
  endings,
  type Figures,
  type FigureTable,
  shares,
  type TableId,
} from "./figures.ts";
import { type Cell, type CountRow, suppressed, total } from "./hiding/suppress.ts";
import { publicPercentile } from "./percentile.ts";
import type { Period } from "./period.ts";

/** Spans: 0 before the period, 1 its first month, …; ages: 0 the youngest class, … */
type Placed = {
  readonly category: string;
  readonly span: number;
  readonly age: number;
  readonly count: number;
};
type Sum = { readonly count: number; readonly fen: number };

/** What was counted, up to the end of the period and past every cooling period. */
export type Tally = {
  readonly received: readonly Placed[];
  /** By the first answer (`span`) and the last (`ending`; `reason` where it was not pursued). */
  readonly ended: readonly (Placed & { readonly ending: Ending; readonly reason: string | null })[];
  readonly withdrawn: readonly Placed[];
  /** Days from filing; null where it did not come to that in the period. */
  readonly times: readonly {
    readonly category: string;
    readonly taken: number | null;
    readonly decided: number | null;
    readonly count: number;
  }[];
  readonly approved: Sum;
  readonly paid: Sum;
  readonly reviews: { readonly granted: number; readonly upheld: number };
};

type Frame = { readonly period: Period; readonly categories: readonly string[]; readonly least: number };

/** @param frame `categories` in the order of the channel; others that were counted come after them */
export function reckoned(tally: Tally, frame: Frame): Figures {
  const { period, least } = frame;
  const counted = [...tally.received, ...tally.ended, ...tally.times].map(({ category }) => category);
  const categories = [...new Set([...frame.categories, ...counted])];
  const outcomes = outcomesOf(tally, categories, least);
  const told = outcomes.totals?.[endings.indexOf("not-pursued")] ?? "held";
  const tables: Record<TableId, FigureTable> = {
    received: receivedOf(tally, period, least),
    categories: categoriesOf(tally, categories, least),
    outcomes,
    reasons: reasonsOf(tally, told, least),
    times: timesOf(tally, categories, least),
    waiting: waitingOf(tally, least),
    rewards: rewardsOf(tally, least),
    reviews: reviewsOf(tally, least),
  };
  return { from: period.months[0] ?? "", to: period.months.at(-1) ?? "", least, tables };
}

function sumOf(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

const inPeriod = ({ span }: { readonly span: number }) => span > 0;

function receivedOf({ received, ended }: Tally, { months }: Period, least: number): FigureTable {
  const rows = months.map((key, at) => ({
    key,
    cells: [received, ended].map((all) => sumOf(all.filter(({ span }) => span === at + 1))),
  }));
  return suppressed(
    { columns: ["received", "ended"], rows },
    { least, across: false, keeps: (row) => row === total },
  );
}

/** The year's sum is told by the months too; the sum of all time only here, so it may be hidden. */
function categoriesOf({ received }: Tally, categories: readonly string[], least: number): FigureTable {
  const rows = categories.map((key) => {
    const of = received.filter(({ category }) => category === key);
    return { key, cells: [of.filter(inPeriod), of.filter((one) => !inPeriod(one))].map(sumOf) };
  });
  return suppressed(
    { columns: ["year", "earlier"], rows },
    { least, across: true, keeps: (row, column) => row === total && column === "year", dear: "year" },
  );
}

function outcomesOf({ ended }: Tally, categories: readonly string[], least: number): FigureTable {
  const rows = categories.map((key) => {
    const of = ended.filter(inPeriod).filter(({ category }) => category === key);
    return { key, cells: endings.map((ending) => sumOf(of.filter((one) => one.ending === ending))) };
  });
  return suppressed(
    { columns: endings, rows },
    { least, across: true, keeps: (row, column) => row === total && column === total },
  );
}

/** `told`: the sum as the table of outcomes tells it; where that hides it, this table would tell it by its parts. */
function reasonsOf({ ended }: Tally, told: Cell, least: number): FigureTable {
  const of = ended.filter(inPeriod).filter(({ ending }) => ending === "not-pursued");
  const rows = [...refusalGrounds, "referred"].map((key) => ({
    key,
    cells: [sumOf(of.filter(({ reason }) => reason === key))],
  }));
  return typeof told === "number" ? oneColumn("reports", rows, least) : hidden("reports", rows, told);
}

function oneColumn(column: string, rows: readonly CountRow[], least: number): FigureTable {
  return suppressed({ columns: [column], rows }, { least, across: false, keeps: (row) => row === total });
}

function hidden(column: string, rows: readonly CountRow[], sum: Cell): FigureTable {
  return { columns: [column], rows: rows.map(({ key }) => ({ key, cells: ["held"] })), totals: [sum] };
}

function timesOf({ times }: Tally, categories: readonly string[], least: number): FigureTable {
  const measured = (["taken", "decided"] as const).flatMap((what) =>
    (["half", "ninety"] as const).map((share) => ({ what, share })),
  );
  const cellsOf = (of: Tally["times"]): Cell[] =>
    measured.map(({ what, share }) => {
      const days = new Map<number, number>();
      for (const one of of) {
        const value = one[what];
        if (value !== null) days.set(value, (days.get(value) ?? 0) + one.count);
      }
      return publicPercentile(days, shares[share], least) ?? "few";
    });
  const rows = categories.map((key) => ({
    key,
    cells: cellsOf(times.filter(({ category }) => category === key)),
  }));
  const columns = measured.map(({ what, share }) => `${what}-${share}`);
  return { columns, rows: [...rows, { key: "all", cells: cellsOf(times) }], totals: null };
}

/**
 * Without a report from before the period, received less ended is waiting and withdrawn: few withdrawn could be reckoned
 * from the others, so then nothing is said of who waits.
 */
function waitingOf({ received, ended, withdrawn }: Tally, least: number): FigureTable {
  const rows = ageClasses.map((key, at) => {
    const [came, went, left] = [received, ended, withdrawn].map((all) =>
      sumOf(all.filter(({ age }) => age === at)),
    );
    return { key, cells: [(came ?? 0) - (went ?? 0) - (left ?? 0)] };
  });
  const gone = sumOf(withdrawn);
  const waiting = sumOf(rows.map(({ cells }) => ({ count: cells[0] ?? 0 })));
  const young = received.every(inPeriod);
  const few = (count: number) => count > 0 && count < least;
  return young && (few(gone) || few(waiting))
    ? hidden("reports", rows, "held")
    : oneColumn("reports", rows, least);
}

/**
 * What is paid and what is still open come to what was approved; of the three the public is told what is paid first. Sums
 * of money are shown where their number is.
 */
function rewardsOf({ approved, paid }: Tally, least: number): FigureTable {
  const open = { count: Math.max(0, approved.count - paid.count), fen: Math.max(0, approved.fen - paid.fen) };
  const rows = [
    { key: "paid", cells: [paid.count] },
    { key: "open", cells: [open.count] },
  ];
  const tellsPaid = paid.count === 0 || paid.count >= least;
  const table = suppressed(
    { columns: ["awards"], rows },
    { least, across: false, keeps: (row) => tellsPaid && row === "paid" },
  );
  const whole = { count: paid.count + open.count, fen: paid.fen + open.fen };
  const priced = (cell: Cell | undefined, { fen }: Sum): Cell[] =>
    typeof cell === "number" ? [cell, fen] : [cell ?? "held", "held"];
  return {
    columns: ["awards", "fen"],
    rows: table.rows.map(({ key, cells }, at) => ({ key, cells: priced(cells[0], at === 0 ? paid : open) })),
    totals: priced(table.totals[0], whole),
  };
}

function reviewsOf({ reviews }: Tally, least: number): FigureTable {
  const rows = (["granted", "upheld"] as const).map((key) => ({ key, cells: [reviews[key]] }));
  return oneColumn("reviews", rows, least);
}
