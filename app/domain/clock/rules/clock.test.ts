// Clocks around holidays, make-up Saturdays, years not yet known and midnight in the office's zone.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, plusDays } from "#app/base/day.ts";
import { calendar } from "#app/channel/12390/calendar.ts";
import { addWorkingDays, dueAt, isWorkingDay, timeLeft, workingDaysLeft } from "./clock.ts";

const working = (days: number) => ({ unit: "working", days }) as const;
const calendarDays = (days: number) => ({ unit: "calendar", days }) as const;
/** Ten in the morning in Shanghai. */
const morning = (day: string) => new Date(`${day}T10:00:00+08:00`);
const anyDay = fc.integer({ min: 0, max: 2 * 365 }).map((n) => plusDays("2025-01-01", n));

describe("a working day", () => {
  it("is off on a published holiday and on in exchange for one", () => {
    expect(isWorkingDay(calendar, "2026-10-01")).toBe(false);
    expect(isWorkingDay(calendar, "2026-10-07")).toBe(false);
    expect(isWorkingDay(calendar, "2026-10-08")).toBe(true);
    expect(isWorkingDay(calendar, "2026-09-20")).toBe(true);
    expect(isWorkingDay(calendar, "2026-10-10")).toBe(true);
    expect(isWorkingDay(calendar, "2026-02-14")).toBe(true);
    expect(isWorkingDay(calendar, "2026-02-28")).toBe(true);
    expect(isWorkingDay(calendar, "2026-01-04")).toBe(true);
    expect(isWorkingDay(calendar, "2025-10-11")).toBe(true);
  });

  it("is off on an ordinary weekend", () => {
    expect(isWorkingDay(calendar, "2026-11-21")).toBe(false);
    expect(isWorkingDay(calendar, "2026-11-22")).toBe(false);
    expect(isWorkingDay(calendar, "2026-11-23")).toBe(true);
  });

  it("is reckoned by rule in a year whose list is not known", () => {
    const off = [
      "2027-01-01",
      "2027-02-08",
      "2027-04-05",
      "2027-05-01",
      "2027-06-09",
      "2027-09-15",
      "2027-10-01",
    ];
    for (const day of off) expect(isWorkingDay(calendar, day), day).toBe(false);
    // No exchange is guessed, and only the first three days of Spring Festival are off.
    for (const day of ["2027-02-09", "2027-05-03", "2027-10-04"])
      expect(isWorkingDay(calendar, day), day).toBe(true);
  });
});

describe("a clock in working days", () => {
  it("does not count the first day", () => {
    expect(dueAt(calendar, working(7), morning("2026-11-10")).day).toBe("2026-11-19");
    expect(dueAt(calendar, working(15), morning("2026-11-13")).day).toBe("2026-12-04");
  });

  it("lasts until the end of the day in the office's zone", () => {
    const due = dueAt(calendar, working(15), morning("2026-11-13"));
    expect(due.due.toISOString()).toBe("2026-12-04T15:59:59.999Z");
    expect(due.provisional).toBe(false);
  });

  it("skips National Day and counts the make-up Saturday after it", () => {
    expect(dueAt(calendar, working(7), morning("2026-09-29")).day).toBe("2026-10-14");
    expect(dueAt(calendar, working(2), morning("2026-10-08")).day).toBe("2026-10-10");
  });

  it("skips Spring Festival and counts the make-up Saturdays around it", () => {
    expect(dueAt(calendar, working(7), morning("2026-02-12")).day).toBe("2026-02-28");
    expect(dueAt(calendar, working(1), morning("2026-02-13")).day).toBe("2026-02-14");
  });

  it("starts on the day that the office's wall shows, whatever the server's clock says", () => {
    expect(dueAt(calendar, working(1), new Date("2026-11-16T15:59:59Z")).day).toBe("2026-11-17");
    expect(dueAt(calendar, working(1), new Date("2026-11-16T16:00:00Z")).day).toBe("2026-11-18");
  });

  it("is provisional once it leans on 2027", () => {
    const due = dueAt(calendar, working(7), morning("2026-12-28"));
    expect(due.day).toBe("2027-01-07");
    expect(due.provisional).toBe(true);
    expect(dueAt(calendar, working(3), morning("2026-12-28"))).toMatchObject({
      day: "2026-12-31",
      provisional: false,
    });
  });

  it("moves when the list of a year is published", () => {
    const published = {
      ...calendar,
      years: [
        ...calendar.years,
        {
          year: 2027,
          source: "invented for this test",
          festivals: [
            {
              name: { "zh-CN": "元旦", en: "New Year's Day" },
              from: "2027-01-01",
              to: "2027-01-04",
              makeUp: ["2027-01-09"],
            },
          ],
        },
      ],
    };
    expect(dueAt(published, working(7), morning("2026-12-28"))).toMatchObject({
      day: "2027-01-08",
      provisional: false,
    });
  });
});

describe("a clock in calendar days", () => {
  it("moves from a holiday to the next working day", () => {
    expect(dueAt(calendar, calendarDays(90), morning("2026-07-05")).day).toBe("2026-10-08");
  });

  it("ends on a make-up Saturday as on any working day", () => {
    expect(dueAt(calendar, calendarDays(90), morning("2026-07-12")).day).toBe("2026-10-10");
  });

  it("stays where its last day is a working day", () => {
    expect(dueAt(calendar, calendarDays(90), morning("2026-07-10")).day).toBe("2026-10-08");
    expect(dueAt(calendar, calendarDays(90), morning("2026-08-20")).day).toBe("2026-11-18");
  });

  it("is provisional by where it ends, not by what it passes", () => {
    expect(dueAt(calendar, calendarDays(180), morning("2026-11-20"))).toMatchObject({
      day: "2027-05-19",
      provisional: true,
    });
  });

  it("of no days is due at once", () => {
    const start = morning("2026-10-01");
    expect(dueAt(calendar, calendarDays(0), start)).toEqual({
      due: start,
      day: "2026-10-01",
      provisional: false,
    });
  });
});

describe("time left", () => {
  const { due } = dueAt(calendar, working(7), morning("2026-11-10"));

  it("is told in working days until the last day", () => {
    expect(timeLeft(calendar, due, morning("2026-11-10"))).toEqual({ kind: "working-days", count: 7 });
    expect(timeLeft(calendar, due, morning("2026-11-14"))).toEqual({ kind: "working-days", count: 4 });
    expect(timeLeft(calendar, due, morning("2026-11-18"))).toEqual({ kind: "working-days", count: 1 });
  });

  it("is told in full hours on the last day", () => {
    expect(timeLeft(calendar, due, new Date("2026-11-19T20:30:00+08:00"))).toEqual({
      kind: "hours",
      count: 3,
    });
    expect(timeLeft(calendar, due, new Date("2026-11-19T23:30:00+08:00"))).toEqual({
      kind: "hours",
      count: 0,
    });
  });

  it("is overdue from midnight on, counted in working days", () => {
    const midnight = new Date("2026-11-20T00:00:00+08:00");
    expect(timeLeft(calendar, due, midnight)).toEqual({ kind: "overdue", workingDays: 1 });
    expect(timeLeft(calendar, due, morning("2026-11-23"))).toEqual({ kind: "overdue", workingDays: 2 });
  });
});

describe("whatever the day", () => {
  it("counting working days forth and counting what is left agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const reached = addWorkingDays(calendar, day, count);
        expect(isWorkingDay(calendar, reached)).toBe(true);
        expect(workingDaysLeft(calendar, day, reached)).toBe(count);
      }),
    );
  });

  it("counting back from a working day undoes counting forth", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const from = addWorkingDays(calendar, day, 1);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, count), -count)).toBe(from);
      }),
    );
  });

  it("a clock ends on a working day, after its start, and never earlier for starting later", () => {
    const clock = fc.record({
      unit: fc.constantFrom("working", "calendar"),
      days: fc.integer({ min: 1, max: 180 }),
    } as const);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 47 }), clock, (day, later, chosen) => {
        const start = morning(day);
        const second = new Date(start.getTime() + later * 3_600_000);
        const due = dueAt(calendar, chosen, start);
        expect(due.day).toBe(dayIn(calendar.zone, due.due));
        expect(isWorkingDay(calendar, due.day)).toBe(true);
        expect(due.due.getTime()).toBeGreaterThan(start.getTime());
        expect(dueAt(calendar, chosen, second).day >= due.day).toBe(true);
        expect(due.provisional).toBe(due.day >= "2027-01-01");
      }),
    );
  });
});
