// Random walks through every life in the database: it goes where its table leads, and nowhere else, and its clocks with it.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { follow } from "#app/base/lifecycle.ts";
import { Refusal } from "#app/base/refusal.ts";
import { caseLifecycle } from "#app/domain/casework/rules/lifecycle.ts";
import { moveCase } from "#app/domain/casework/steps.server.ts";
import { clocksOf } from "#app/domain/clock/queries.server.ts";
import { reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { awardLifecycle } from "#app/domain/reward/rules/lifecycle.ts";
import { moveAward } from "#app/domain/reward/steps.server.ts";
import { db, write } from "#db/client.server.ts";
import { award, caseFile, report, reportStep } from "#db/schema/index.ts";
import { asc, eq } from "#db/sql.ts";
import { caseRow, type Desk, decided, openDesk, openedCase, stepsOf } from "#tests/support/case-at-work.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-10T06:09:00Z");
const walks = { numRuns: 40, endOnFailure: true };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

/** Hours between two events, so that walks cross days, weekends and the cooling period. */
const pace = fc.integer({ min: 0, max: 90 });

function walkOf<Event extends string>(events: readonly Event[]) {
  const known = [...new Set(events)];
  return fc.array(fc.record({ event: fc.constantFrom(...known), hours: pace }), {
    minLength: 1,
    maxLength: 14,
  });
}

/** What the attempt ended in; any fault that is no refusal fails the walk. */
async function attempt(act: () => Promise<unknown>): Promise<"moved" | string> {
  try {
    await act();
    return "moved";
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code;
    throw cause;
  }
}

describe("a report on a random walk", () => {
  it("follows its table, writes one step a move, and has its clock run exactly while it waits for an answer", async () => {
    const events = reportLifecycle.transitions.map(({ event }) => event);
    await fc.assert(
      fc.asyncProperty(walkOf(events), async (walk) => {
        const { reference } = await filedReport(filed);
        const [row] = await db.select().from(report).where(eq(report.reference, reference));
        const id = row?.id ?? "";
        let [state, now, moves] = [row?.state ?? "received", filed, 2];
        let before = state;
        for (const { event, hours } of walk) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const to = follow(reportLifecycle, state, event);
          // Out of a side state commands take the arrow to where it was entered from (`resumeEvent`), never another.
          if (/^(?:resume|undo-join)/.test(event) && to !== null && to !== before) continue;
          const at = now;
          const ended = await attempt(() =>
            write((tx) => moveReport(tx, id, { event, now: at, by: desk.triage.id })),
          );
          expect(ended).toBe(to ? "moved" : "report.state-moved");
          if (!to) continue;
          if (to === "needs-info" || to === "joined") before = state;
          state = to;
          moves += 1;
        }
        const [end] = await db.select().from(report).where(eq(report.id, id));
        expect(end?.state).toBe(state);
        const steps = await db
          .select({ state: reportStep.state })
          .from(reportStep)
          .where(eq(reportStep.reportId, id))
          .orderBy(asc(reportStep.id));
        expect(steps).toHaveLength(moves);
        expect(steps.at(-1)?.state).toBe(state);
        const clock = (await clocksOf([id])).get(id)?.get("accept");
        expect(clock?.endedAt === null).toBe(
          runsIn(
            state,
            steps.map((step) => step.state),
          ),
        );
        expect(clock && clock.endedAt === null && clock.pausedAt !== null).toBe(
          state === "needs-info" &&
            runsIn(
              state,
              steps.map((step) => step.state),
            ),
        );
        expect(end?.acceptBy).toEqual(clock?.due);
      }),
      walks,
    );
  });

  /** The clock to accept runs in review, and (paused) while a question asked in review is open. */
  function runsIn(state: string, states: readonly string[]): boolean {
    const working = state === "needs-info" ? states.findLast((one) => one !== "needs-info") : state;
    return working === "in-review" || working === "received";
  }
});

describe("a case on a random walk", () => {
  it("follows its table, and its clocks run until it is decided", async () => {
    const events = caseLifecycle.transitions.map(({ event }) => event);
    const { reference } = await openedCase(desk);
    await fc.assert(
      fc.asyncProperty(walkOf(events), async (walk) => {
        const { id, state: start, openedAt } = await caseRow(reference);
        let [state, now] = [start, openedAt];
        for (const { event, hours } of walk) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const to = follow(caseLifecycle, state, event);
          const at = now;
          const ended = await attempt(() => write((tx) => moveCase(tx, id, { event, now: at })));
          expect(ended).toBe(to ? "moved" : "case.state-moved");
          state = to ?? state;
        }
        const [end] = await db.select().from(caseFile).where(eq(caseFile.id, id));
        expect(end?.state).toBe(state);
        const clocks = (await clocksOf([id])).get(id);
        for (const name of ["verify", "decide"] as const) {
          expect(clocks?.get(name)?.endedAt === null).toBe(["open", "verifying", "reopened"].includes(state));
        }
        expect([end?.verifyBy, end?.decideBy]).toEqual([
          clocks?.get("verify")?.due,
          clocks?.get("decide")?.due,
        ]);
      }),
      walks,
    );
  });
});

describe("an award on a random walk", () => {
  it("follows its table, and each move is made on what was looked at", async () => {
    const opened = await openedCase(desk);
    const act = stepsOf(desk, opened.reference);
    await act.verify();
    await act.decide();
    const { id: caseId } = await caseRow(opened.reference);
    const events = awardLifecycle.transitions.map(({ event }) => event);
    await fc.assert(
      fc.asyncProperty(walkOf(events), async (walk) => {
        const [start] = await db.select().from(award).where(eq(award.caseId, caseId));
        if (!start) throw new Error("the reporter wished a reward");
        let [row, now] = [start, decided];
        for (const { event, hours } of walk) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const to = follow(awardLifecycle, row.state, event);
          const move = { event, now, by: desk.he.id };
          const read = row;
          const ended = await attempt(async () => {
            row = await write((tx) => moveAward(tx, read, move));
          });
          expect(ended).toBe(to ? "moved" : "award.state-moved");
          if (!to) continue;
          expect(row.state).toBe(to);
          const stale = await attempt(() => write((tx) => moveAward(tx, read, move)));
          expect(stale).toBe("award.state-moved");
        }
      }),
      walks,
    );
  });
});
