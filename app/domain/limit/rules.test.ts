// Who is over a budget waits, each a little longer than the one before, and nobody is turned away for good.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Budget,
  type BudgetName,
  budgets,
  readTicket,
  ticketSeconds,
  ticketText,
  ticketWait,
  verdictOn,
  windowAt,
} from "./rules.ts";

const names = Object.keys(budgets) as BudgetName[];
const now = new Date("2026-11-20T02:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const anyBudget: fc.Arbitrary<Budget> = fc.record({
  acts: fc.integer({ min: 1, max: 500 }),
  seconds: fc.integer({ min: 60, max: 86_400 }),
  stepSeconds: fc.integer({ min: 1, max: 60 }),
});
const anyMoment = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2036-01-01"), noInvalidDate: true })
  .map((date) => new Date(date));
const lineOf = (budget: Budget) => Math.floor(budget.seconds / budget.stepSeconds);

describe("a budget", () => {
  it("lets everything within it pass at once", () => {
    fc.assert(
      fc.property(anyBudget, fc.nat(), anyMoment, (budget, used, moment) => {
        const within = used % (budget.acts + 1);
        expect(verdictOn(budget, within, 0, moment)).toEqual({ seconds: 0, ticket: true });
      }),
    );
  });

  it("makes each act beyond it wait longer than the one before, to the end of the line", () => {
    fc.assert(
      fc.property(anyBudget, fc.nat(), anyMoment, (budget, n, moment) => {
        const place = 1 + (n % lineOf(budget));
        const before = verdictOn(budget, budget.acts + place - 1, 0, moment);
        const wait = verdictOn(budget, budget.acts + place, 0, moment);
        expect(wait.ticket).toBe(true);
        expect(wait.seconds).toBeGreaterThan(before.seconds);
        expect(wait.seconds).toBeLessThanOrEqual(budget.seconds);
      }),
    );
  });

  it("hands out no ticket beyond the end of the line, and counts anew when its time is over", () => {
    fc.assert(
      fc.property(anyBudget, fc.integer({ min: 1, max: 1_000_000 }), anyMoment, (budget, beyond, moment) => {
        const { seconds, ticket } = verdictOn(budget, budget.acts + lineOf(budget) + beyond, 0, moment);
        expect(ticket).toBe(false);
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(budget.seconds);
        const after = new Date(moment.getTime() + seconds * 1000);
        expect(windowAt(budget, after).number).toBe(windowAt(budget, moment).number + 1);
      }),
    );
  });

  it("slows a name that others try by two minutes at most, and never shortens the client's own wait", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(200), fc.nat(1_000_000), (name, used, usedByName) => {
        const alone = verdictOn(budgets[name], used, 0, now);
        const both = verdictOn(budgets[name], used, usedByName, now);
        expect(both.ticket).toBe(alone.ticket);
        expect(both.seconds).toBeGreaterThanOrEqual(alone.seconds);
        expect(both.seconds).toBeLessThanOrEqual(Math.max(alone.seconds, 120));
      }),
    );
  });
});

describe("a ticket", () => {
  const ticket = {
    budget: "sign-in",
    notBefore: later(30).getTime(),
    nonce: "A1b2_C3d4-E5f6G7h8I9jK",
  } as const;

  it("reads as it was written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anyMoment, (budget, moment) => {
        const written = { ...ticket, budget, notBefore: moment.getTime() };
        expect(readTicket(ticketText(written))).toEqual(written);
      }),
    );
  });

  it.each([
    "",
    "sign-in",
    "sign-in.0",
    `tea.0.${ticket.nonce}`,
    `toString.0.${ticket.nonce}`,
    `sign-in.-1.${ticket.nonce}`,
    `sign-in.1e9.${ticket.nonce}`,
    `sign-in.0.${ticket.nonce}.more`,
  ])("is not this: %j", (text) => {
    expect(readTicket(text)).toBeNull();
  });

  it("says how long it still is, to the second, and runs out a quarter of an hour after its time", () => {
    expect(ticketWait(ticket, now)).toBe(30);
    expect(ticketWait(ticket, new Date(later(30).getTime() - 1))).toBe(1);
    expect(ticketWait(ticket, later(30))).toBe(0);
    expect(ticketWait(ticket, later(29 + ticketSeconds))).toBe(0);
    expect(ticketWait(ticket, later(30 + ticketSeconds))).toBeNull();
  });
});
