// A case from its first report to the decision that every reporter of it reads.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { caseView } from "#app/domain/casework/queries/desk.server.ts";
import { decisionOf, measuresOf } from "#app/domain/casework/queries/outcome.server.ts";
import { askReporter } from "#app/domain/report/commands/triage.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { db, write } from "#db/client.server.ts";
import { decision as decisionRow, reportStep } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";
import {
  accepted,
  caseRow,
  type Desk,
  decided,
  decision,
  joinedReport,
  openDesk,
  openedCase,
  removal,
  reportRow,
  stepsOf,
  taken,
} from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const view = (reference: string) => caseView(permitted(desk.he, "case.read"), reference);
const ask = (report: string, at: Date) =>
  askReporter(permitted(desk.he, "report.ask"), report, "包裹从哪里寄出？", at);

describe("a case", () => {
  let reference: string;
  let first: string;
  let act: ReturnType<typeof stepsOf>;
  beforeEach(async () => {
    ({ reference, report: first } = await openedCase(desk));
    act = stepsOf(desk, reference);
  });

  it("opens with its first report, the subjects of it and the deadlines of its channel", async () => {
    const { case: row, subjects, reports, lead } = await view(reference);
    expect(row).toMatchObject({
      state: "open",
      outcome: null,
      officeId: "national",
      origin: "public-report",
    });
    expect(row.decideBy.toISOString()).toBe("2027-02-11T15:59:59.999Z");
    expect(subjects.map(({ display }) => display)).toEqual(["https://shuchong-ziyuan.example/book/1"]);
    expect(reports).toEqual([
      expect.objectContaining({ reference: first, state: "accepted", mode: "anonymous" }),
    ]);
    expect(lead).toBeNull();
  });

  it("is led by whoever starts verifying it, and its reports read so", async () => {
    const second = await joinedReport(desk, reference);
    await act.verify();
    expect(await view(reference)).toMatchObject({ lead: "HE", case: { state: "verifying" } });
    expect((await reportRow(first)).state).toBe("verifying");
    expect((await reportRow(second)).state).toBe("verifying");
  });

  it("keeps its measures with basis, day and deadline, against one of its own subjects or none", async () => {
    await act.verify();
    const [subject] = (await view(reference)).subjects;
    await act.measure(removal({ subjectId: subject?.id ?? "" }));
    await act.measure(removal({ type: "warning", deadline: null }));
    expect(await measuresOf((await caseRow(reference)).id)).toEqual([
      expect.objectContaining({
        type: "order-removal",
        subject: "https://shuchong-ziyuan.example/book/1",
        on: "2026-11-24",
        deadline: "2026-11-27",
        result: null,
      }),
      expect.objectContaining({ type: "warning", subject: null, deadline: null }),
    ]);
  });

  it("keeps a measure once, however often the same form arrives, and another one beside it", async () => {
    await act.verify();
    const sent = await Promise.all([act.measure(), act.measure(), act.measure()]);
    expect(sent.filter((isNew) => isNew)).toHaveLength(1);
    expect(await act.measure(removal({ deadline: null }))).toBe(true);
    expect(await act.measure(removal({ deadline: null }))).toBe(false);
    expect((await view(reference)).measures).toHaveLength(2);
  });

  it("takes no measure against a subject of another case, whose name would be read here", async () => {
    const other = await openedCase(desk, { subject: { address: "https://other.example/", note: "" } });
    const [foreign] = (await view(other.reference)).subjects;
    await act.verify();
    for (const subjectId of [foreign?.id ?? "", "no-such-subject"]) {
      await expect(act.measure(removal({ subjectId }))).rejects.toMatchObject({
        code: "measure.subject-elsewhere",
      });
    }
    expect((await view(reference)).measures).toEqual([]);
  });

  it("is decided with reasons in both languages, sealed under its own key", async () => {
    await act.verify();
    await act.decide();
    const { case: row, decision: found } = await view(reference);
    expect(row).toMatchObject({ state: "decided", outcome: "substantiated" });
    expect(found).toMatchObject({ ...decision, at: decided, byName: "HE" });
    const [stored] = await db.select().from(decisionRow).where(eq(decisionRow.caseId, row.id));
    expect(stored?.reasons.includes("权利人确认")).toBe(false);
  });

  it("concludes each of its reports, and its reporters learn of it when the cooling period is over", async () => {
    const second = await joinedReport(desk, reference);
    await act.verify();
    await act.decide();
    const publicFrom = new Date(decided.getTime() + 10 * 60_000);
    for (const each of [first, second]) {
      const { id, state } = await reportRow(each);
      expect(state).toBe("concluded");
      const steps = await db
        .select()
        .from(reportStep)
        .where(and(eq(reportStep.reportId, id), eq(reportStep.event, "conclude")));
      expect(steps).toEqual([expect.objectContaining({ at: decided, publicFrom })]);
    }
    expect(await decisionOf((await caseRow(reference)).id)).toMatchObject({ publicFrom });
  });

  it("concludes a report whose reporter never answered, whenever the question was asked", async () => {
    const second = await joinedReport(desk, reference);
    await ask(second, accepted);
    await act.verify();
    await ask(first, taken);
    expect((await reportRow(first)).state).toBe("needs-info");
    expect((await reportRow(second)).state).toBe("needs-info");
    await act.decide();
    expect((await reportRow(first)).state).toBe("concluded");
    expect((await reportRow(second)).state).toBe("concluded");
  });

  it("leaves a report that was withdrawn as its reporter left it", async () => {
    const second = await joinedReport(desk, reference);
    const { id } = await reportRow(second);
    await write((tx) => moveReport(tx, id, { event: "withdraw", now: taken, by: null }));
    await act.verify();
    await act.decide();
    expect((await reportRow(second)).state).toBe("withdrawn");
    expect((await reportRow(first)).state).toBe("concluded");
  });

  it("tells in one line what happened, newest first, and nothing of what a reporter said", async () => {
    await ask(first, new Date("2026-11-14T02:00:00Z"));
    await act.verify();
    await act.measure();
    await act.decide();
    const { timeline } = await view(reference);
    expect(timeline.map(({ kind, by }) => [kind, by])).toEqual([
      ["decided", "HE"],
      ["measured", "HE"],
      ["verifying", "HE"],
      ["asked", "HE"],
      ["opened", "TRIAGE"],
      ["filed", null],
    ]);
    expect(timeline.find(({ kind }) => kind === "asked")).toMatchObject({ report: first });
    expect(JSON.stringify(timeline)).not.toContain("包裹");
  });
});

describe("a step that comes too late", () => {
  it("is refused: a case is verified once and decided once", async () => {
    const { reference } = await openedCase(desk);
    const act = stepsOf(desk, reference);
    await expect(act.decide()).rejects.toMatchObject({ code: "case.state-moved" });
    await act.verify();
    await expect(act.verify()).rejects.toMatchObject({ code: "case.state-moved" });
    await act.decide();
    await expect(act.decide()).rejects.toMatchObject({ code: "case.state-moved" });
    const { case: row } = await view(reference);
    const trail = await trailOf({ kind: "case", id: row.id });
    expect(trail.map(({ type }) => type)).toEqual(["case.opened", "case.verifying", "case.decided"]);
  });

  it("is refused for a measure while nobody has taken the case up", async () => {
    const { reference } = await openedCase(desk);
    const act = stepsOf(desk, reference);
    await expect(act.measure()).rejects.toMatchObject({ code: "case.state-moved" });
  });

  it("loses against another at the same moment, and leaves no second decision", async () => {
    const { reference } = await openedCase(desk);
    const act = stepsOf(desk, reference);
    await act.verify();
    const settled = await Promise.allSettled([act.decide(), act.decide(), act.decide()]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled.filter((result) => result.status === "rejected")) {
      expect(one.reason).toMatchObject({ code: "case.state-moved" });
    }
  });
});
