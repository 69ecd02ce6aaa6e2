// Cases on the desk's list: in the order of their deadlines, each office its own.
import { beforeAll, describe, expect, it } from "vitest";
import { startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import { casePage, caseView } from "#app/domain/casework/queries/desk.server.ts";
import {
  caseRow,
  type Desk,
  decided,
  openDesk,
  openedCase,
  stepsOf,
  taken,
} from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const page = (...rest: [view: "running" | "decided", after?: Parameters<typeof casePage>[2]]) =>
  casePage(permitted(desk.he, "case.read"), rest[0], rest[1] ?? null);

describe("a case of another office", () => {
  it("is one that never was: not seen, not listed, not touched", async () => {
    const { reference } = await openedCase(desk);
    const { elsewhere } = desk;
    await expect(caseView(permitted(elsewhere, "case.read"), reference)).rejects.toMatchObject({
      code: "case.not-found",
    });
    await expect(startVerifying(permitted(elsewhere, "case.verify"), reference, taken)).rejects.toMatchObject(
      {
        code: "case.not-found",
      },
    );
    expect((await casePage(permitted(elsewhere, "case.read"), "running", null)).rows).toEqual([]);
    expect((await caseRow(reference)).state).toBe("open");
  });
});

describe("the list of cases", () => {
  it("shows what waits with the earliest deadline first, and what is decided apart, each case once", async () => {
    const late = await openedCase(desk, {}, decided);
    const early = await openedCase(desk);
    const waiting = async () => (await page("running")).rows.map(({ reference }) => reference);
    const before = await waiting();
    expect(before.indexOf(early.reference)).toBeLessThan(before.indexOf(late.reference));
    const act = stepsOf(desk, early.reference);
    await act.verify();
    await act.decide();
    expect(await waiting()).not.toContain(early.reference);
    const settled = await page("decided");
    expect(settled.rows.filter(({ reference }) => reference === early.reference)).toEqual([
      expect.objectContaining({ lead: "HE", outcome: "substantiated" }),
    ]);
  });

  it("goes on after the last row of the page before", async () => {
    await openedCase(desk);
    const all = (await page("running")).rows;
    const second = all[1];
    if (!second) throw new Error("three cases are waiting");
    expect((await page("running", second)).rows.map(({ id }) => id)).toEqual(
      all.slice(2).map(({ id }) => id),
    );
  });
});
