// A clock that paused, was extended or started over ends when it should: known answers, and what holds for any run.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, daysBetween, plusDays, startOfDay } from "#app/base/day.ts";
import { channelNamed } from "#app/channel/index.ts";
import { dueAt, workingDaysLeft } from "./clock.ts";
import { dueOfRun, openPause, type Pause, pausedBy, type Run, resumedFrom, timeLeftOf } from "./running.ts";

const { calendar, clocks } = channelNamed("12390");
const zone = calendar.zone;
const noon = (day: string) => new Date(startOfDay(zone, day).getTime() + 12 * 3_600_000);
const pause = (from: string, to: string | null): Pause => ({
  from: noon(from).toISOString(),
  to: to && noon(to).toISOString(),
  reason: "waiting-for-reporter",
});
const run = (more: Partial<Run> = {}): Run => ({
  startedAt: noon("2026-11-10"),
  pauses: [],
  extendedDays: 0,
  ...more,
});
const sevenWorkingDays = { unit: "working", days: 7 } as const;
const dueDay = (of: Run, clock: { unit: "working" | "calendar"; days: number } = sevenWorkingDays) =>
  dueOfRun(calendar, clock, of).day;

describe("a clock that runs", () => {
  it("ends as it would without pauses where there was none", () => {
    expect(dueOfRun(calendar, sevenWorkingDays, run())).toEqual(
      dueAt(calendar, sevenWorkingDays, run().startedAt),
    );
    expect(dueDay(run())).toBe("2026-11-19");
  });

  it("does not count the days after the one on which it paused, up to the one on which it went on", () => {
    // Thursday to Tuesday: Friday, Monday and Tuesday.
    expect(dueDay(run({ pauses: [pause("2026-11-12", "2026-11-17")] }))).toBe("2026-11-24");
    // Five calendar days for a clock of calendar days.
    const thirty = { unit: "calendar", days: 30 } as const;
    expect(dueDay(run(), thirty)).toBe("2026-12-10");
    expect(dueDay(run({ pauses: [pause("2026-11-12", "2026-11-17")] }), thirty)).toBe("2026-12-15");
  });

  it("loses nothing by a pause over a weekend, or within a day", () => {
    expect(dueDay(run({ pauses: [pause("2026-11-13", "2026-11-15")] }))).toBe("2026-11-19");
    expect(dueDay(run({ pauses: [pause("2026-11-13", "2026-11-13")] }))).toBe("2026-11-19");
  });

  it("is not healed by a pause that began when its time was over", () => {
    expect(dueDay(run({ pauses: [pause("2026-11-20", "2026-12-20")] }))).toBe("2026-11-19");
  });

  it("ends later by the days of its extension", () => {
    expect(dueDay(run({ extendedDays: 7 }))).toBe("2026-11-30");
  });

  it("counts make-up days as working days: the Saturday of 10 October 2026", () => {
    const holidays = { startedAt: noon("2026-09-30"), pauses: [], extendedDays: 0 };
    expect(dueDay(holidays, { unit: "working", days: 3 })).toBe("2026-10-10");
  });

  it("shows what was left when it paused, however long that takes", () => {
    const { due } = dueOfRun(calendar, sevenWorkingDays, run());
    expect(timeLeftOf(calendar, { due, pausedAt: noon("2026-11-12") }, noon("2027-03-01"))).toEqual({
      kind: "working-days",
      count: 5,
    });
  });

  it("pauses for the reasons that its clock names, once at a time, and goes on for the same reason only", () => {
    const asked = pausedBy(clocks.accept, run(), "waiting-for-reporter", noon("2026-11-12"));
    expect(asked).toEqual([pause("2026-11-12", null)]);
    expect(pausedBy(clocks.accept, run(), "outside-testing", noon("2026-11-12"))).toBeNull();
    const paused = run({ pauses: asked ?? [] });
    expect(openPause(paused)?.reason).toBe("waiting-for-reporter");
    expect(pausedBy(clocks.accept, paused, "competence-dispute", noon("2026-11-13"))).toBeNull();
    expect(resumedFrom(paused, "competence-dispute", noon("2026-11-17"))).toBeNull();
    expect(resumedFrom(paused, "waiting-for-reporter", noon("2026-11-17"))).toEqual([
      pause("2026-11-12", "2026-11-17"),
    ]);
    expect(resumedFrom(run(), "waiting-for-reporter", noon("2026-11-17"))).toBeNull();
  });
});

/** Pauses one after the other: each begins `gap` days after the last one ended and lasts `length` days. */
const pauses = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 0, max: 40 }) }), {
    maxLength: 5,
  })
  .map((parts) => {
    let day = "2026-03-02";
    return parts.map(({ gap, length }) => {
      const from = plusDays(day, gap);
      day = plusDays(from, length);
      return pause(from, day);
    });
  });
const anyClock = fc.record({
  unit: fc.constantFrom("working" as const, "calendar" as const),
  days: fc.integer({ min: 1, max: 90 }),
});

describe("whatever happens to a clock", () => {
  const started = (more: Partial<Run>) => run({ startedAt: noon("2026-03-02"), ...more });

  it("a pause never makes it end earlier, and one that is longer never either", () => {
    fc.assert(
      fc.property(anyClock, pauses, fc.integer({ min: 0, max: 30 }), (clock, taken, more) => {
        const due = dueOfRun(calendar, clock, started({ pauses: taken })).due;
        expect(due.getTime()).toBeGreaterThanOrEqual(
          dueOfRun(calendar, clock, started({ pauses: taken.slice(0, -1) })).due.getTime(),
        );
        const last = taken.at(-1);
        if (!last?.to) return;
        const longer = pause(
          dayIn(zone, new Date(last.from)),
          plusDays(dayIn(zone, new Date(last.to)), more),
        );
        expect(
          dueOfRun(calendar, clock, started({ pauses: [...taken.slice(0, -1), longer] })).due.getTime(),
        ).toBeGreaterThanOrEqual(due.getTime());
      }),
    );
  });

  it("the days that count are exactly those that it was given", () => {
    fc.assert(
      fc.property(anyClock, pauses, (clock, taken) => {
        const { day } = dueOfRun(calendar, clock, started({ pauses: taken }));
        const between = clock.unit === "working" ? workingDaysOf : daysBetween;
        const counted = taken.filter((one) => dayIn(zone, new Date(one.from)) <= day);
        const paused = counted.reduce(
          (sum, { from, to }) =>
            sum + between(dayIn(zone, new Date(from)), dayIn(zone, new Date(to ?? from))),
          0,
        );
        const passed = between("2026-03-02", day);
        // A last day that is off moves a clock of calendar days on to the next working day.
        if (clock.unit === "working") expect(passed).toBe(clock.days + paused);
        else expect(passed).toBeGreaterThanOrEqual(clock.days + paused);
      }),
    );
  });

  function workingDaysOf(from: string, to: string): number {
    return workingDaysLeft(calendar, from, to);
  }
});
