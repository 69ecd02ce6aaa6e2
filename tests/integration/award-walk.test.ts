// Random walks through the commands of an award, by everybody at once: it goes where its table leads, and nowhere else.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { follow } from "#app/base/lifecycle.ts";
import { Refusal } from "#app/base/refusal.ts";
import { type AwardEvent, type AwardState, awardLifecycle } from "#app/domain/reward/rules/lifecycle.ts";
import {
  awardRow,
  type FinanceDesk,
  type FinanceSteps,
  financeSteps,
  modes,
  openFinanceDesk,
  openPayments,
} from "#tests/support/award-at-finance.ts";
import { decidedCase } from "#tests/support/award-at-work.ts";

let desk: FinanceDesk;
let act: FinanceSteps;
beforeAll(async () => {
  desk = await openFinanceDesk();
  act = financeSteps(desk);
});

type Try = (reference: string, now: Date) => Promise<unknown>;

/** What somebody tries, and the events it may lead to; an empty list leaves the state. */
const tries: Readonly<Record<string, { readonly may: readonly AwardEvent[]; readonly does: Try }>> = {
  assess: { may: ["find-eligible"], does: (reference) => act.assess(reference) },
  propose: { may: ["propose"], does: (reference, now) => act.propose(reference, {}, desk.zhou, now) },
  "propose more": {
    may: ["propose"],
    does: (reference, now) => act.propose(reference, { chosenFen: 1_000_000 }, desk.zhou, now),
  },
  approve: { may: ["approve", "approve-step"], does: (one, now) => act.approve(one, desk.song, "", now) },
  "approve too": {
    may: ["approve", "approve-step"],
    does: (one, now) => act.approve(one, desk.tao, "", now),
  },
  return: { may: ["return"], does: (reference) => act.sendBack(reference) },
  refuse: { may: ["refuse"], does: (reference) => act.refuse(reference) },
  "co-decide": { may: ["co-decide"], does: (reference) => act.coDecide(reference) },
  "ask to overrule": {
    may: [],
    does: (reference) => act.askOverruling(reference, { ineligible: "appeal" }, desk.song),
  },
  overrule: { may: ["overrule"], does: (reference) => act.confirm(reference, "award.overrule") },
  notify: { may: ["notify"], does: (reference, now) => act.notify(reference, now) },
  extend: { may: [], does: (reference, now) => act.extend(reference, now) },
  claim: { may: ["claim"], does: (reference, now) => act.claimByPayee(reference, now) },
  waive: { may: ["waive"], does: (reference, now) => act.waive(reference, now) },
  "time out": { may: ["time-out"], does: (_, now) => act.timeOut(now) },
  release: { may: [], does: (_, now) => act.release(now) },
  pay: {
    may: [],
    does: async (_, now) => {
      for (const { reference, kind } of await openPayments()) {
        if (kind !== "voucher") await act.pay(reference, desk.shen, now);
      }
    },
  },
  settle: { may: ["pay", "recover"], does: (_, now) => act.settle(now) },
  "ask to revoke": { may: [], does: (reference, now) => act.askRevocation(reference, desk.song, now) },
  revoke: {
    may: ["revoke"],
    does: (reference, now) => act.confirm(reference, "award.revoke", desk.tao, now),
  },
};

const names = Object.keys(tries);
/** Walks that only stumble prove little: half of the tries follow the straight way from wherever they are. */
const straight: Partial<Record<AwardState, readonly string[]>> = {
  "not-assessed": ["assess"],
  eligible: ["propose", "propose more"],
  returned: ["propose"],
  proposed: ["approve", "approve too"],
  approved: ["notify"],
  notified: ["claim"],
  claimed: ["release", "pay", "settle"],
  paid: ["ask to revoke", "revoke"],
  revoked: ["release", "pay", "settle"],
};

const step = fc.record({
  wander: fc.boolean(),
  pick: fc.nat({ max: 1_000 }),
  hours: fc.integer({ min: 0, max: 60 }),
});

async function attempt(does: () => Promise<unknown>): Promise<void> {
  try {
    await does();
  } catch (cause) {
    const isNothingToConfirm =
      cause instanceof Error && cause.message === "nothing waits for a second person";
    if (!(cause instanceof Refusal) && !isNothingToConfirm) throw cause;
  }
}

describe("an award in the hands of everybody", () => {
  it("only ever goes along its table, by an event of what was tried", async () => {
    const reached = new Set<AwardState>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30 }), async (walk) => {
        const { award: reference } = await decidedCase(desk, {}, modes.named);
        let now = new Date("2026-12-08T02:00:00Z");
        let { state, version } = await awardRow(reference);
        for (const { wander, pick, hours } of walk) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const ways = wander ? names : (straight[state] ?? names);
          const tried = tries[ways[pick % ways.length] ?? ""];
          if (!tried) throw new Error("there is no such try");
          const at = now;
          await attempt(() => tried.does(reference, at));
          const row = await awardRow(reference);
          if (row.state !== state) {
            const leads = tried.may.map((event) => follow(awardLifecycle, state, event));
            expect(leads, `from ${state} to ${row.state}`).toContain(row.state);
          }
          expect(row.version).toBeGreaterThanOrEqual(version);
          ({ state, version } = row);
          reached.add(state);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
    for (const state of ["approved", "notified", "claimed", "paid"] as const)
      expect(reached).toContain(state);
  });
});
