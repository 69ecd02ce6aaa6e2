// How urgent a report is: a score, the parts it consists of, and a rank that keeps its order while time passes.
import { dayIn, plusDays, startOfDay } from "#app/base/day.ts";
import { addWorkingDays, type Calendar } from "#app/domain/clock/rules/clock.ts";

const priorityParts = [
  "severity",
  "danger-now",
  "minors",
  "reporters",
  "waiting",
  "deadline",
  "maximum-wait",
] as const;
type PriorityPart = (typeof priorityParts)[number];

/** Points are whole numbers, so that sums are exact. */
export type PriorityWeights = {
  readonly source: string;
  /** Points a level of the category's severity, which runs from 1 to 4. */
  readonly severityLevel: number;
  readonly dangerNow: number;
  readonly minors: number;
  /** Points each time the number of independent reporters doubles, and the most that this part gives. */
  readonly reportersDoubled: number;
  readonly reportersMost: number;
  /** Points a calendar day of waiting; must divide 86,400. */
  readonly waitingDay: number;
  /** From `workingDaysLeft` before the deadline on; the highest that holds counts. 0 is the last day itself. */
  readonly deadline: readonly { readonly workingDaysLeft: number; readonly points: number }[];
  readonly overdue: number;
  /** Calendar days after which a report goes before all that have not waited so long. */
  readonly maximumWaitDays: number;
};

/** The part of a policy that priority looks at; a whole policy fits. */
export type PriorityPolicy = {
  readonly categories: readonly {
    readonly id: string;
    readonly severity?: number;
    readonly minors?: boolean;
  }[];
  readonly calendar: Calendar;
  readonly priority: PriorityWeights;
};

export type PriorityFacts = {
  /** A leaf of the category tree; one that the policy no longer knows counts as the lowest severity. */
  readonly category: string;
  readonly dangerNow: boolean;
  /** The reporter said that readers or victims are children; some categories mean so by themselves. */
  readonly minors: boolean;
  /** Independent people who reported the same; reports that look coordinated count once. At least 1. */
  readonly reporters: number;
  readonly filedAt: Date;
  /** The clock that runs now; null while none does. */
  readonly due: Date | null;
};

type ScoredPart = {
  readonly part: PriorityPart;
  readonly points: number;
  /** The most that this part can give; null where it grows with time. */
  readonly of: number | null;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
};

export type Priority = {
  /** Sum of the parts. */
  readonly score: number;
  readonly parts: readonly ScoredPart[];
  /** Whole number, lower comes first. */
  readonly rank: number;
  /** When the next step (deadline near, maximum wait) changes the rank; null where none is left. */
  readonly nextStep: Date | null;
};

const severityLevels = 4;
/** More than all other parts together can differ by: checked against the weights at boot by `mostWithoutWait`. */
export const maximumWaitPoints = 1000;
/** Ranks count seconds from here, so that they fit 32-bit integers until the 2080s. */
const rankEpoch = Date.UTC(2020, 0, 1) / 1000;
const daySeconds = 86_400;

type Step = { readonly at: Date; readonly points: number; readonly workingDaysLeft: number };

function wholeSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** Every step of the deadline with the instant it begins, in order of time. */
function deadlineSteps({ calendar, priority }: PriorityPolicy, due: Date): Step[] {
  const last = dayIn(calendar.zone, due);
  const near = priority.deadline.map(({ workingDaysLeft, points }) => ({
    at: startOfDay(calendar.zone, addWorkingDays(calendar, last, -workingDaysLeft)),
    points,
    workingDaysLeft,
  }));
  const overdue = {
    at: startOfDay(calendar.zone, plusDays(last, 1)),
    points: priority.overdue,
    workingDaysLeft: -1,
  };
  return [...near, overdue].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function scoredSteadyParts({ priority: w, categories }: PriorityPolicy, facts: PriorityFacts): ScoredPart[] {
  const category = categories.find(({ id }) => id === facts.category);
  const level = category?.severity ?? 1;
  const minors = facts.minors || category?.minors === true;
  const doubled = Math.round(Math.log2(Math.max(1, facts.reporters)) * w.reportersDoubled);
  return [
    {
      part: "severity",
      points: level * w.severityLevel,
      of: severityLevels * w.severityLevel,
      facts: { category: facts.category, level, levels: severityLevels },
    },
    {
      part: "danger-now",
      points: facts.dangerNow ? w.dangerNow : 0,
      of: w.dangerNow,
      facts: { stated: facts.dangerNow },
    },
    { part: "minors", points: minors ? w.minors : 0, of: w.minors, facts: { concerned: minors } },
    {
      part: "reporters",
      points: Math.min(w.reportersMost, doubled),
      of: w.reportersMost,
      facts: { count: facts.reporters },
    },
  ];
}

function scoredWaiting({ priority }: PriorityPolicy, facts: PriorityFacts, now: Date): ScoredPart {
  const seconds = wholeSeconds(now) - wholeSeconds(facts.filedAt);
  return {
    part: "waiting",
    points: Math.floor(seconds / (daySeconds / priority.waitingDay)),
    of: null,
    facts: { days: Math.floor(seconds / daySeconds) },
  };
}

function scoredSteps(policy: PriorityPolicy, facts: PriorityFacts, now: Date, longest: Date): ScoredPart[] {
  const steps = facts.due ? deadlineSteps(policy, facts.due) : [];
  const reached = steps.filter((step) => step.at <= now).at(-1);
  const waitedTooLong = longest <= now;
  return [
    {
      part: "deadline",
      points: reached?.points ?? 0,
      of: policy.priority.overdue,
      facts: reached ? { workingDaysLeft: reached.workingDaysLeft } : {},
    },
    {
      part: "maximum-wait",
      points: waitedTooLong ? maximumWaitPoints : 0,
      of: maximumWaitPoints,
      facts: { days: policy.priority.maximumWaitDays },
    },
  ];
}

/** The most points that a report can have before it has waited its maximum. */
export function mostWithoutWait(w: PriorityWeights): number {
  const steady = severityLevels * w.severityLevel + w.dangerNow + w.minors + w.reportersMost;
  return steady + w.overdue + w.maximumWaitDays * w.waitingDay;
}

/**
 * The score at `now` (at or after filing) with its parts, and the rank to store.
 *
 * Why a stored rank keeps its order: with s seconds a point and p the points of all parts but waiting, the score is
 * p + floor((now − filed) / s) = floor((now − (filed − p·s)) / s), for p is whole. All reports share `now` and s, so the
 * one with the smaller filed − p·s never has the lower score, at any instant: that number is the rank. It changes only
 * at a step, whose instant is known beforehand (`nextStep`): a job moves the rows that are due then.
 */
export function priority(policy: PriorityPolicy, facts: PriorityFacts, now: Date): Priority {
  const longest = new Date(facts.filedAt.getTime() + policy.priority.maximumWaitDays * daySeconds * 1000);
  const lasting = [...scoredSteadyParts(policy, facts), ...scoredSteps(policy, facts, now, longest)];
  const points = lasting.reduce((sum, part) => sum + part.points, 0);
  const waiting = scoredWaiting(policy, facts, now);
  const steps = [...(facts.due ? deadlineSteps(policy, facts.due).map((step) => step.at) : []), longest];
  const ahead = steps.filter((at) => at > now).sort((a, b) => a.getTime() - b.getTime());
  return {
    score: points + waiting.points,
    parts: priorityParts.flatMap((name) => [...lasting, waiting].filter(({ part }) => part === name)),
    rank: wholeSeconds(facts.filedAt) - rankEpoch - points * (daySeconds / policy.priority.waitingDay),
    nextStep: ahead[0] ?? null,
  };
}
