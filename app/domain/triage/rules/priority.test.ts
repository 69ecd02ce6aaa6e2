// Priority: known scores, what a step moves, and the order that a stored rank keeps.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar } from "#app/channel/12390/calendar.ts";
import { dueAt } from "#app/domain/clock/rules/clock.ts";
import {
  maximumWaitPoints,
  mostWithoutWait,
  type PriorityFacts,
  type PriorityPolicy,
  priority,
} from "./priority.ts";

const policy: PriorityPolicy = {
  calendar,
  categories: [
    { id: "piracy", severity: 2, minors: false },
    { id: "harm-to-minors", severity: 4, minors: true },
    { id: "other", severity: 1, minors: false },
    { id: "a-group" },
  ],
  priority: {
    source: "invented for this test",
    severityLevel: 12,
    dangerNow: 60,
    minors: 16,
    reportersDoubled: 9,
    reportersMost: 40,
    waitingDay: 2,
    deadline: [
      { workingDaysLeft: 2, points: 10 },
      { workingDaysLeft: 1, points: 20 },
      { workingDaysLeft: 0, points: 30 },
    ],
    overdue: 40,
    maximumWaitDays: 30,
  },
};
const plain: PriorityFacts = {
  category: "other",
  dangerNow: false,
  minors: false,
  reporters: 1,
  filedAt: new Date("2026-11-13T10:00:00+08:00"),
  due: null,
};
const at = (text: string) => new Date(`${text}+08:00`);
const pointsOf = (facts: PriorityFacts, now: Date) =>
  Object.fromEntries(priority(policy, facts, now).parts.map(({ part, points }) => [part, points]));

describe("a score", () => {
  it("is the sum of its parts", () => {
    const facts = {
      ...plain,
      category: "piracy",
      minors: true,
      reporters: 3,
      due: at("2026-11-20T23:59:59"),
    };
    const now = at("2026-11-19T10:30:00");
    expect(pointsOf(facts, now)).toEqual({
      severity: 24,
      "danger-now": 0,
      minors: 16,
      reporters: 14,
      waiting: 12,
      deadline: 20,
      "maximum-wait": 0,
    });
    expect(priority(policy, facts, now).score).toBe(86);
  });

  it("says what each part rests on, and the most it can give", () => {
    const { parts } = priority(policy, { ...plain, reporters: 6 }, plain.filedAt);
    expect(parts.find(({ part }) => part === "reporters")).toEqual({
      part: "reporters",
      points: 23,
      of: 40,
      facts: { count: 6 },
    });
    expect(parts.find(({ part }) => part === "severity")?.facts).toEqual({
      category: "other",
      level: 1,
      levels: 4,
    });
  });

  it("counts children where the category means them, said or not", () => {
    expect(pointsOf({ ...plain, category: "harm-to-minors" }, plain.filedAt)).toMatchObject({
      severity: 48,
      minors: 16,
    });
  });

  it("is not swayed without end by ever more reporters", () => {
    expect(pointsOf({ ...plain, reporters: 1_000_000 }, plain.filedAt).reporters).toBe(40);
  });

  it("treats a category that the policy no longer knows as the lowest", () => {
    expect(pointsOf({ ...plain, category: "gone" }, plain.filedAt).severity).toBe(12);
    expect(pointsOf({ ...plain, category: "a-group" }, plain.filedAt).severity).toBe(12);
  });

  it("puts a person in danger before a mere wait of weeks", () => {
    const now = at("2026-11-20T10:00:00");
    const danger = priority(policy, { ...plain, dangerNow: true, filedAt: now }, now);
    const waiting = priority(policy, { ...plain, filedAt: at("2026-10-27T10:00:00") }, now);
    expect(danger.score).toBeGreaterThan(waiting.score);
  });
});

describe("a step", () => {
  const filedAt = at("2026-09-28T10:00:00");
  const { due } = dueAt(calendar, { unit: "working", days: 7 }, filedAt);
  const facts = { ...plain, filedAt, due };

  it("is dated by working days, make-up Saturdays included", () => {
    // Due Tuesday 13 October; two working days before is Saturday 10 October, worked in exchange.
    expect(priority(policy, facts, filedAt).nextStep).toEqual(at("2026-10-10T00:00:00"));
    expect(pointsOf(facts, at("2026-10-09T23:59:59")).deadline).toBe(0);
    expect(pointsOf(facts, at("2026-10-10T00:00:00")).deadline).toBe(10);
    expect(pointsOf(facts, at("2026-10-12T00:00:00")).deadline).toBe(20);
    expect(pointsOf(facts, at("2026-10-13T00:00:00")).deadline).toBe(30);
    expect(pointsOf(facts, at("2026-10-14T00:00:00")).deadline).toBe(40);
  });

  it("names the next one until the maximum wait is over", () => {
    expect(priority(policy, facts, at("2026-10-12T08:00:00")).nextStep).toEqual(at("2026-10-13T00:00:00"));
    expect(priority(policy, facts, at("2026-10-20T08:00:00")).nextStep).toEqual(at("2026-10-28T10:00:00"));
    expect(priority(policy, facts, at("2026-10-28T10:00:00")).nextStep).toBeNull();
  });

  it("lets nobody starve: past the maximum wait a report goes before the gravest new one", () => {
    const now = at("2026-11-20T10:00:00");
    const old = priority(policy, { ...plain, filedAt: at("2026-10-21T10:00:00") }, now);
    const grave = {
      ...plain,
      category: "harm-to-minors",
      dangerNow: true,
      reporters: 500,
      filedAt: at("2026-10-21T10:00:01"),
      due: at("2026-11-01T23:59:59"),
    };
    expect(mostWithoutWait(policy.priority)).toBeLessThan(maximumWaitPoints);
    expect(old.rank).toBeLessThan(priority(policy, grave, now).rank);
  });
});

describe("a stored rank", () => {
  const start = at("2026-11-01T00:00:00").getTime();
  const reports = fc.record({
    category: fc.constantFrom("piracy", "harm-to-minors", "other"),
    dangerNow: fc.boolean(),
    minors: fc.boolean(),
    reporters: fc.integer({ min: 1, max: 200 }),
    filedAt: fc.integer({ min: 0, max: 10 * 86_400_000 }).map((ms) => new Date(start + ms)),
    due: fc.constant(null),
  });

  it("taken at filing has the order of the scores at any later instant before a step", () => {
    const later = fc.integer({ min: 10 * 86_400_000, max: 30 * 86_400_000 - 1 });
    fc.assert(
      fc.property(fc.array(reports, { minLength: 2, maxLength: 20 }), later, (drawn, ms) => {
        const now = new Date(start + ms);
        const ranked = drawn
          .map((facts) => ({ rank: priority(policy, facts, facts.filedAt).rank, facts }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ facts }) => priority(policy, facts, now).score);
        expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
      }),
    );
  });

  it("does not move while no step passes, and moves forward when one does", () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 0, max: 60 * 86_400 }), (facts, seconds) => {
        const due = dueAt(calendar, { unit: "working", days: 7 }, facts.filedAt).due;
        const first = priority(policy, { ...facts, due }, facts.filedAt);
        const now = new Date(facts.filedAt.getTime() + seconds * 1000);
        const then = priority(policy, { ...facts, due }, now);
        if (first.nextStep && now < first.nextStep) expect(then.rank).toBe(first.rank);
        else expect(then.rank).toBeLessThan(first.rank);
      }),
    );
  });

  it("is a whole number that fits a 32-bit column", () => {
    for (const year of [2026, 2050, 2080]) {
      const filedAt = new Date(Date.UTC(year, 0, 1));
      const { rank } = priority(policy, { ...plain, filedAt }, filedAt);
      expect(Number.isInteger(rank)).toBe(true);
      expect(Math.abs(rank)).toBeLessThan(2 ** 31);
    }
  });
});
