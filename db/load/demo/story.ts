// What happened to one invented report: who told what, when, and how far the office came with it by today.
import type { Language } from "#app/base/language.ts";
import type { CaseOutcome, CaseState } from "#app/domain/casework/rules/lifecycle.ts";
import { filingCategories, type Policy } from "#app/domain/policy/rules.ts";
import {
  type RefusalGround,
  type ReportEvent,
  type ReportMode,
  type ReportState,
  refusalGrounds,
} from "#app/domain/report/rules/lifecycle.ts";
import { type Chance, chanceOf } from "./chance.ts";

export type Moment = {
  readonly event: ReportEvent | "file";
  readonly state: ReportState;
  readonly at: Date;
  /** Whether a member of staff did it. */
  readonly byStaff: boolean;
  /** Decisions and refusals lie still for the cooling period. */
  readonly cools: boolean;
};

export type Story = {
  readonly number: number;
  readonly chance: Chance;
  readonly filedAt: Date;
  readonly category: string;
  readonly language: Language;
  /** GB/T 2260, told at the counter or on the phone; null where nobody said. */
  readonly region: string | null;
  readonly mode: ReportMode;
  readonly dangerNow: boolean;
  readonly minors: boolean;
  readonly wishesFeedback: boolean;
  readonly wishesReward: boolean;
  readonly state: ReportState;
  readonly moments: readonly Moment[];
  readonly ground: RefusalGround | null;
  readonly caseState: CaseState | null;
  readonly outcome: CaseOutcome | null;
};

export type Span = {
  readonly seed: number;
  readonly from: Date;
  readonly until: Date;
  readonly count: number;
};

const dayMs = 86_400_000;
const regions = ["110108", "310101", "440106", "440300", "510104", "510703", "330106", "420100"] as const;

/** How far a report has come, by its age in days: the young ones wait, of the old ones few do. */
const fates: readonly (readonly [number, Partial<Record<ReportState, number>>])[] = [
  [3, { "in-review": 80, "needs-info": 6, accepted: 6, "not-accepted": 7, withdrawn: 1 }],
  [14, { "in-review": 58, "needs-info": 8, accepted: 10, verifying: 4, "not-accepted": 18, withdrawn: 2 }],
  [40, { "in-review": 28, "needs-info": 5, accepted: 9, verifying: 18, "not-accepted": 30, concluded: 10 }],
  [120, { "in-review": 8, "needs-info": 2, verifying: 16, "not-accepted": 38, concluded: 34, referred: 2 }],
  [
    Number.POSITIVE_INFINITY,
    { "in-review": 2, "not-accepted": 48, concluded: 44, referred: 3, withdrawn: 3 },
  ],
];

/** Report number `number` of the span, counted from 0; the last one is the youngest. */
export function storyOf(policy: Policy, span: Span, number: number): Story {
  const chance = chanceOf(span.seed, number);
  const filedAt = instantOf(span, number, chance);
  const age = (span.until.getTime() - filedAt.getTime()) / dayMs;
  const [, fate] = fates.find(([days]) => age < days) ?? fates[0] ?? [0, { "in-review": 1 }];
  const state = chance.weighed(fate);
  const concluded = state === "concluded";
  const moments = momentsOf(state, filedAt, span.until, chance);
  return {
    number,
    chance,
    filedAt,
    category: categoryIn(policy, chance),
    language: chance.is(0.06) ? "en" : "zh-CN",
    region: chance.is(0.6) ? chance.pick(regions) : null,
    mode: chance.weighed({ anonymous: 70, confidential: 20, "real-name": 10 }),
    dangerNow: chance.is(0.01),
    minors: chance.is(0.12),
    wishesFeedback: chance.is(0.8),
    wishesReward: chance.is(0.55),
    state,
    moments,
    ground: state === "not-accepted" ? groundBy(chance) : null,
    caseState: concluded
      ? "decided"
      : state === "verifying"
        ? "verifying"
        : state === "accepted"
          ? "open"
          : null,
    outcome: concluded
      ? chance.weighed({
          substantiated: 45,
          "partly-substantiated": 15,
          unsubstantiated: 25,
          unverifiable: 15,
        })
      : null,
  };
}

function groundBy(chance: Chance): RefusalGround {
  return refusalGrounds[Math.floor(chance.next() * refusalGrounds.length)] ?? "outside-remit";
}

const leaves = new WeakMap<object, readonly string[]>();

/** The first leaves of the channel are reported more often than the last. */
function categoryIn(policy: Policy, chance: Chance): string {
  const known = leaves.get(policy) ?? filingCategories(policy).map(({ id }) => id);
  leaves.set(policy, known);
  return known[Math.floor(chance.next() ** 1.7 * known.length)] ?? "other";
}

/** More come in now than years ago; within a day mostly while people are awake. */
function instantOf({ from, until, count }: Span, number: number, chance: Chance): Date {
  const place = (number + chance.next()) / count;
  const length = until.getTime() - from.getTime();
  const at = until.getTime() - length * (1 - place) ** 1.3;
  return new Date(Math.max(from.getTime(), Math.min(at, until.getTime() - 60_000)));
}

const paths: Readonly<Partial<Record<ReportState, readonly (readonly [ReportEvent, ReportState])[]>>> = {
  "needs-info": [["ask", "needs-info"]],
  "not-accepted": [["refuse", "not-accepted"]],
  referred: [["refer", "referred"]],
  accepted: [["accept", "accepted"]],
  withdrawn: [["withdraw", "withdrawn"]],
  verifying: [
    ["accept", "accepted"],
    ["start-verifying", "verifying"],
  ],
  concluded: [
    ["accept", "accepted"],
    ["start-verifying", "verifying"],
    ["conclude", "concluded"],
  ],
};

function momentsOf(state: ReportState, filedAt: Date, until: Date, chance: Chance): Moment[] {
  const quiet = { byStaff: false, cools: false };
  const begun: Moment[] = [
    { ...quiet, event: "file", state: "received", at: filedAt },
    { ...quiet, event: "take-up", state: "in-review", at: filedAt },
  ];
  const path = paths[state] ?? [];
  const share = (until.getTime() - filedAt.getTime()) / (path.length + 1);
  const pace = Math.min(share, dayMs * 9);
  const steps = path.map(([event, to], place) => ({
    event,
    state: to,
    at: new Date(filedAt.getTime() + pace * (place + 0.2 + 0.8 * chance.next())),
    byStaff: event !== "withdraw",
    cools: event === "refuse" || event === "conclude",
  }));
  return [...begun, ...steps];
}
