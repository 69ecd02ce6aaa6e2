// Legal deadlines: when a clock ends, what a working day is, and how much time is left.
import { dayIn, endOfDay, plusDays, weekdayOf } from "#app/base/day.ts";
import type { Bilingual } from "#app/base/language.ts";

/** The clocks of the domain (section 5); "ask" and "answer" of a review or an objection run one after the other. */
export const clockNames = [
  "acknowledge",
  "accept",
  "verify",
  "competence",
  "decide",
  "tell-reporter",
  "start-reward",
  "tell-award",
  "claim",
  "ask-review",
  "answer-review",
  "ask-objection",
  "answer-objection",
] as const;
export type ClockName = (typeof clockNames)[number];

export const clockUnits = ["working", "calendar"] as const;
type ClockUnit = (typeof clockUnits)[number];

export const clockStarts = [
  "filing",
  "acceptance",
  "dispute",
  "case-opened",
  "decision",
  "approval",
  "award-notice",
  "outcome-told",
  "review-asked",
  "measure-notice",
  "objection-made",
] as const;
type ClockStart = (typeof clockStarts)[number];

export const pauseReasons = ["waiting-for-reporter", "outside-testing", "competence-dispute"] as const;
export type PauseReason = (typeof pauseReasons)[number];

export type Clock = {
  readonly unit: ClockUnit;
  /** 0 means at once: due at the start itself. */
  readonly days: number;
  readonly starts: ClockStart;
  readonly pauses: readonly PauseReason[];
  /** Whether new facts that join set it back to its beginning. */
  readonly restarts: boolean;
  /** Days, in the clock's unit, that a supervisor may add once with a reason; null where nobody may. */
  readonly extension: { readonly days: number } | null;
  readonly source: string;
};

/** A published holiday: days off from `from` to `to`, and the weekend days worked in exchange (调休). */
type Festival = {
  readonly name: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly makeUp: readonly string[];
};

/** The list that the government published for one year. */
type OfficialYear = {
  readonly year: number;
  readonly source: string;
  readonly festivals: readonly Festival[];
};

type LunarYear = {
  readonly year: number;
  readonly springFestival: string;
  readonly qingming: string;
  readonly dragonBoat: string;
  readonly midAutumn: string;
};

export type Calendar = {
  /** IANA name of the offices' zone. */
  readonly zone: string;
  /** Days off every week, 0 = Sunday. */
  readonly weekend: readonly number[];
  readonly years: readonly OfficialYear[];
  /** How a year is reckoned while its list is not known. */
  readonly provisional: {
    readonly source: string;
    /** "MM-DD", the same each year. */
    readonly fixed: readonly string[];
    /** Days off from the first day of the lunar year on. */
    readonly springFestivalDays: number;
    readonly lunar: readonly LunarYear[];
  };
};

export type Due = {
  /** The last instant of `day`, or the start itself where the clock says at once. */
  readonly due: Date;
  readonly day: string;
  /** True while it leans on a year whose official list is not known. */
  readonly provisional: boolean;
};

export type TimeLeft =
  | { readonly kind: "working-days"; readonly count: number }
  | { readonly kind: "hours"; readonly count: number }
  | { readonly kind: "overdue"; readonly workingDays: number };

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function hasOfficialList(calendar: Calendar, year: number): boolean {
  return calendar.years.some((known) => known.year === year);
}

function isProvisionalHoliday(calendar: Calendar, day: string): boolean {
  const { fixed, lunar, springFestivalDays } = calendar.provisional;
  if (fixed.includes(day.slice(5))) return true;
  const moons = lunar.find((known) => known.year === yearOf(day));
  if (!moons) return false;
  if ([moons.qingming, moons.dragonBoat, moons.midAutumn].includes(day)) return true;
  return day >= moons.springFestival && day < plusDays(moons.springFestival, springFestivalDays);
}

const workingDays = new WeakMap<Calendar, Map<string, boolean>>();

/** Weekends are off unless worked in exchange; `day` is "YYYY-MM-DD". Remembered: every clock on every page asks. */
export function isWorkingDay(calendar: Calendar, day: string): boolean {
  const known = workingDays.get(calendar) ?? new Map<string, boolean>();
  workingDays.set(calendar, known);
  const found = known.get(day);
  if (found !== undefined) return found;
  const reckoned = reckonedWorkingDay(calendar, day);
  known.set(day, reckoned);
  return reckoned;
}

function reckonedWorkingDay(calendar: Calendar, day: string): boolean {
  // Every list is asked, for the list of one year may name days at the edge of its neighbour.
  const festivals = calendar.years.flatMap((known) => known.festivals);
  if (festivals.some((festival) => festival.makeUp.includes(day))) return true;
  if (festivals.some((festival) => festival.from <= day && day <= festival.to)) return false;
  if (calendar.weekend.includes(weekdayOf(day))) return false;
  return hasOfficialList(calendar, yearOf(day)) || !isProvisionalHoliday(calendar, day);
}

/** The day reached by counting `count` working days from `day`, which itself is not counted; backwards where negative. */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = plusDays(reached, step);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysLeft(calendar: Calendar, from: string, to: string): number {
  if (to <= from) return 0;
  const known = workingDaysBetween.get(calendar) ?? new Map<string, number>();
  workingDaysBetween.set(calendar, known);
  if (known.size >= spansMost) known.clear();
  const span = `${from} ${to}`;
  const count = known.get(span) ?? countedWorkingDays(calendar, from, to);
  known.set(span, count);
  return count;
}

/** A term of half a year is counted day by day: once for each pair of days, not at every page that shows it. */
const workingDaysBetween = new WeakMap<Calendar, Map<string, number>>();
const spansMost = 20_000;

function countedWorkingDays(calendar: Calendar, from: string, to: string): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

function leansOnUnknownYear(calendar: Calendar, from: string, to: string): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!hasOfficialList(calendar, year)) return true;
  }
  return false;
}

/**
 * When a clock started at `start` ends. The first day is not counted; calendar days whose last day is off end on the next
 * working day (domain, section 5; 民法典 articles 201 and 203). A function of its arguments alone, so that pausing,
 * extending or publishing a year's list is to reckon again from the start.
 */
export function dueAt(calendar: Calendar, clock: Pick<Clock, "unit" | "days">, start: Date): Due {
  const first = dayIn(calendar.zone, start);
  if (clock.days === 0) return { due: start, day: first, provisional: false };
  const counted = clock.unit === "working" ? plusDays(first, 1) : plusDays(first, clock.days);
  const day =
    clock.unit === "working"
      ? addWorkingDays(calendar, first, clock.days)
      : addWorkingDays(calendar, plusDays(counted, -1), 1);
  return { due: endOfDay(calendar.zone, day), day, provisional: leansOnUnknownYear(calendar, counted, day) };
}

/** Working days left after today, full hours on the last day (0 = less than one), or working days since it passed. */
export function timeLeft(calendar: Calendar, due: Date, now: Date): TimeLeft {
  const today = dayIn(calendar.zone, now);
  const last = dayIn(calendar.zone, due);
  if (now > due) return { kind: "overdue", workingDays: workingDaysLeft(calendar, last, today) };
  const count = workingDaysLeft(calendar, today, last);
  if (count > 0) return { kind: "working-days", count };
  return { kind: "hours", count: Math.floor((due.getTime() - now.getTime()) / 3_600_000) };
}
