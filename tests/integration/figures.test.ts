// Public figures from real reports: known answers, nothing that is still held back, nothing small, nothing of this month.
import { beforeAll, describe, expect, it } from "vitest";
import { decideCase, recordMeasure, startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { acceptReport, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { reckonFigures } from "#app/domain/statistics/commands.server.ts";
import { latestFigures } from "#app/domain/statistics/queries/latest.server.ts";
import type { Figures, TableId } from "#app/domain/statistics/rules/figures.ts";
import { drain } from "#app/jobs/worker.server.ts";
import { db, write } from "#db/client.server.ts";
import { figureSnapshot } from "#db/schema/index.ts";
import { awardOf, awardSteps, openRewardDesk, type RewardDesk } from "#tests/support/award-at-work.ts";
import { decision, removal, reportRow } from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-10T06:09:00Z");
const late = new Date("2026-11-28T06:00:00Z");
/** December has begun, so November counts. */
const inDecember = new Date("2026-12-15T02:00:00Z");
const inJanuary = new Date("2027-01-10T02:00:00Z");

let desk: RewardDesk;

async function file(category: string, at: Date): Promise<string> {
  return (await filedReport(at, { category: { category } })).reference;
}

async function decide(reference: string, outcome: CaseOutcome): Promise<void> {
  const { triage, he } = desk;
  const caseReference = await acceptReport(
    permitted(triage, "report.accept"),
    reference,
    new Date("2026-11-13T01:12:00Z"),
  );
  const taken = new Date("2026-11-16T02:00:00Z");
  await startVerifying(permitted(he, "case.verify"), caseReference, taken);
  await recordMeasure(permitted(he, "measure.record"), caseReference, removal(), taken);
  await decideCase(
    permitted(he, "case.decide"),
    caseReference,
    { ...decision, outcome },
    new Date("2026-11-27T07:30:00Z"),
  );
}

function refuse(reference: string, at: Date): Promise<unknown> {
  const refusal = { ground: "outside-remit", words: "" } as const;
  return refuseReport(permitted(desk.triage, "report.refuse"), reference, refusal, at);
}

async function withdraw(reference: string): Promise<void> {
  const { id } = await reportRow(reference);
  await write((tx) => moveReport(tx, id, { event: "withdraw", now: late, by: null }));
}

async function times<T>(count: number, act: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < count; at++) done.push(await act());
  return done;
}

/** Six found true and five in part, five refused, eight waiting, five withdrawn, and one whose refusal is held back. */
async function fillNovember(): Promise<readonly string[]> {
  const proven = await times(6, async () => {
    const reference = await file("copyright-piracy", filed);
    await decide(reference, "substantiated");
    return reference;
  });
  await times(5, async () => decide(await file("copyright-piracy", filed), "partly-substantiated"));
  await times(5, async () => refuse(await file("fraud", filed), new Date("2026-11-12T06:09:00Z")));
  await times(6, () => file("obscene-content", late));
  await times(2, () => file("harm-to-minors", late));
  await times(5, async () => withdraw(await file("impersonation", filed)));
  await refuse(await file("fraud", late), new Date("2026-11-30T15:58:00Z"));
  return proven;
}

let proven: readonly string[] = [];
let figures: Figures;

async function reckonedAt(now: Date): Promise<Figures> {
  await reckonFigures(now);
  const latest = await latestFigures();
  if (!latest) throw new Error("there are no figures");
  expect(latest.madeAt).toEqual(now);
  return latest.figures;
}

function row(id: TableId, key: string, from = figures) {
  return from.tables[id].rows.find((one) => one.key === key)?.cells;
}

beforeAll(async () => {
  desk = await openRewardDesk();
  proven = await fillNovember();
  figures = await reckonedAt(inDecember);
}, 120_000);

describe("public figures", () => {
  it("are about the twelve months that are over", () => {
    expect([figures.from, figures.to, figures.least]).toEqual(["2025-12", "2026-11", 5]);
    expect(figures.tables.received.rows).toHaveLength(12);
  });

  it("count what was received and what its reporters could read by the end of the month", () => {
    expect(row("received", "2026-11")).toEqual([30, 16]);
    expect(row("received", "2026-10")).toEqual([0, 0]);
    expect(figures.tables.received.totals).toEqual([30, 16]);
  });

  it("hide the category of two reports, and with it another one of which it would be the rest", () => {
    const cells = figures.tables.categories.rows.map((one) => [one.key, one.cells[0]]);
    const shown = Object.fromEntries(cells);
    expect(shown["harm-to-minors"]).toBe("few");
    expect(shown["copyright-piracy"]).toBe(11);
    expect(cells.filter(([, cell]) => cell === "held")).toHaveLength(1);
    expect(figures.tables.categories.totals).toEqual([30, 0, 30]);
  });

  it("tell how reports ended, by category, and why some were not pursued", () => {
    expect(row("outcomes", "copyright-piracy")).toEqual([6, 5, 0, 0, 0, 11]);
    expect(row("outcomes", "fraud")).toEqual([0, 0, 0, 0, 5, 5]);
    expect(row("outcomes", "impersonation")).toEqual([0, 0, 0, 0, 0, 0]);
    expect(figures.tables.outcomes.totals).toEqual([6, 5, 0, 0, 5, 16]);
    expect(row("reasons", "outside-remit")).toEqual([5]);
  });

  it("measure days as the reporter waited, the cooling period with them", () => {
    // Accepted on the third day; decided on the eighteenth, 17 days and 91 minutes after filing.
    expect(row("times", "copyright-piracy")).toEqual([3, 3, 18, 18]);
    // Refused after two days and ten minutes; of five the nine-tenths would be the slowest.
    expect(row("times", "fraud")).toEqual([3, "few", "few", "few"]);
    expect(row("times", "all")).toEqual([3, 3, 18, 18]);
    expect(row("times", "obscene-content")).toEqual(["few", "few", "few", "few"]);
  });

  it("tell who was waiting at the end of the month, the one whose refusal was held back among them", () => {
    expect(row("waiting", "to-7")).toEqual([9]);
    expect(figures.tables.waiting.totals).toEqual([9]);
  });

  it("do not move with what happens this month", async () => {
    await file("gambling-promotion", new Date("2026-12-02T02:00:00Z"));
    const [obscene] = await times(1, () => file("obscene-content", new Date("2026-12-03T02:00:00Z")));
    await refuse(obscene ?? "", new Date("2026-12-04T02:00:00Z"));
    expect(await reckonedAt(new Date("2026-12-15T03:00:00Z"))).toEqual(figures);
  });

  it("keep one snapshot, and the job makes it", async () => {
    await drain(new Date("2026-12-15T05:30:00Z"));
    expect(await db.$count(figureSnapshot)).toBe(1);
    expect((await latestFigures())?.madeAt).toEqual(new Date("2026-12-15T05:30:00Z"));
  });

  it("count rewards with their sums, once there are enough", async () => {
    const steps = awardSteps(desk);
    expect(figures.tables.rewards.totals).toEqual([0, 0]);
    for (const reference of proven.slice(0, 5)) {
      const award = await awardOf(reference);
      await steps.assess(award);
      await steps.propose(award);
      if (reference === proven[4]) {
        const few = await reckonedAt(inJanuary);
        expect(row("rewards", "open", few)).toEqual(["few", "held"]);
        expect(few.tables.rewards.totals).toEqual(["few", "held"]);
      }
      await steps.approve(award);
    }
    const now = await reckonedAt(inJanuary);
    expect(row("rewards", "open", now)).toEqual([5, 2_000_000]);
    expect(row("rewards", "paid", now)).toEqual([0, 0]);
  });

  it("count a refusal in the month in which its reporter could read it", async () => {
    const december = await reckonedAt(inJanuary);
    expect([december.from, december.to]).toEqual(["2026-01", "2026-12"]);
    // One of them was refused in November, to be read in December; two in December are few.
    expect(december.tables.received.totals).toEqual([32, 18]);
    expect(row("received", "2026-11", december)).toEqual(["held", "held"]);
    expect(row("received", "2026-12", december)).toEqual(["few", "few"]);
  });
});
