// Which months figures are about: whole ones, twelve of them, in the office's zone.
import { dayIn, startOfDay } from "#app/base/day.ts";

/** Months as "YYYY-MM", oldest first. */
export type Period = {
  readonly months: readonly string[];
  /** First instants of the months, and of the first of them. */
  readonly starts: readonly Date[];
  readonly start: Date;
  /** The month after them, which is not counted, and its first instant. */
  readonly next: string;
  readonly end: Date;
};

const yearOfMonths = 12;

/**
 * The last twelve months that are over at `now`. Never the current one: figures that move with every report would tell,
 * from one hour to the next, what each report was about.
 */
export function periodAt(zone: string, now: Date): Period {
  const current = dayIn(zone, now).slice(0, 7);
  const months = Array.from({ length: yearOfMonths }, (_, at) => plusMonths(current, at - yearOfMonths));
  const firstOf = (month: string) => startOfDay(zone, `${month}-01`);
  return {
    months,
    starts: months.map(firstOf),
    start: firstOf(plusMonths(current, -yearOfMonths)),
    next: current,
    end: firstOf(current),
  };
}

function plusMonths(month: string, count: number): string {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, "0")}`;
}
