// What leads back: undone within the cooling period as if it had not been, referred and returned, withdrawn, reopened.
import { beforeAll, describe, expect, it } from "vitest";
import { openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { reporterAccess } from "#app/domain/access/queries.server.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import {
  closeCase,
  recordResult,
  reopenCase,
  startActing,
} from "#app/domain/casework/commands/carry-out.server.ts";
import { undoDecision } from "#app/domain/casework/commands/undo.server.ts";
import { clocksOf } from "#app/domain/clock/queries.server.ts";
import { referReport, takeBackReport } from "#app/domain/report/commands/refer.server.ts";
import { answerQuestion, withdrawReport } from "#app/domain/report/commands/reporter.server.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { undoRefusal } from "#app/domain/report/commands/undo.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { assessAward } from "#app/domain/reward/commands/assess.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { award, measure, outbox } from "#db/schema/index.ts";
import { count, eq } from "#db/sql.ts";
import {
  caseRow,
  type Desk,
  decided,
  openDesk,
  openedCase,
  removal,
  reportRow,
  stepsOf,
} from "#tests/support/case-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-10T06:09:00Z");
const later = new Date("2026-11-12T02:00:00Z");
const minutes = (at: Date, count: number) => new Date(at.getTime() + count * 60_000);
const reachable = {
  "about-you": {
    mode: "confidential",
    contact: "a@reader.example",
    wishesFeedback: "yes",
    wishesReward: "yes",
  },
};

let desk: Desk;
let lead: Member;
let officer: Member;
beforeAll(async () => {
  desk = await openDesk();
  lead = await staffMember("lead", ["supervisor"]);
  officer = await staffMember("officer", ["reward-officer"]);
});

async function letIn(code: string, now: Date): Promise<ReporterAccess> {
  const access = await reporterAccess(await openByReceiptCode(code, now), now);
  if (!access) throw new Error("a right code must let its reporter in");
  return access;
}

async function mails(): Promise<number> {
  const [row] = await db.select({ n: count() }).from(outbox).where(eq(outbox.kind, "send-mail"));
  return row?.n ?? 0;
}

async function clockOf(objectId: string, name: "accept" | "verify" | "decide") {
  const found = (await clocksOf([objectId])).get(objectId)?.get(name);
  if (!found) throw new Error(`no clock ${name}`);
  return found;
}

describe("a refusal", () => {
  const refuse = async (reference: string, now: Date) =>
    refuseReport(
      permitted(desk.triage, "report.refuse"),
      reference,
      { ground: "other", words: "另有原因" },
      now,
    );

  it("taken back within the cooling period leaves only the trail, and no mail", async () => {
    const { reference, code } = await filedReport(filed, reachable);
    const before = await mails();
    await refuse(reference, later);
    expect(await mails()).toBe(before + 1);
    await undoRefusal(permitted(desk.triage, "report.refuse"), reference, minutes(later, 9));
    expect(await mails()).toBe(before);
    const view = await reporterView(await letIn(code, later), minutes(later, 60));
    expect(view.state).toBe("in-review");
    expect(view.steps.map((step) => step.event)).toEqual(["file", "take-up"]);
    expect((await reportRow(reference)).ground).toBeNull();
  });

  it("taken back lets the clock run on as if it had never stopped", async () => {
    const { reference } = await filedReport(filed);
    const { id } = await reportRow(reference);
    const before = await clockOf(id, "accept");
    await refuse(reference, later);
    expect((await clockOf(id, "accept")).endedAt).toEqual(later);
    await undoRefusal(permitted(desk.triage, "report.refuse"), reference, minutes(later, 1));
    expect(await clockOf(id, "accept")).toEqual(before);
  });

  it("stays once its reporter may have read it", async () => {
    const { reference } = await filedReport(filed);
    await refuse(reference, later);
    const late = undoRefusal(permitted(desk.triage, "report.refuse"), reference, minutes(later, 10));
    await expect(late).rejects.toThrow("cooling.over");
    expect((await reportRow(reference)).state).toBe("not-accepted");
  });
});

describe("a report that belongs elsewhere", () => {
  it("is referred, which its reporter reads, and comes back to intake with the whole time", async () => {
    const { reference, code } = await filedReport(filed);
    const { id } = await reportRow(reference);
    const by = permitted(desk.triage, "report.refer");
    await referReport(by, reference, { authority: "市场监督管理局", words: "由该局处理。" }, later);
    const told = await reporterView(await letIn(code, later), later);
    expect(told.state).toBe("referred");
    expect(told.steps.at(-1)).toMatchObject({ authority: "市场监督管理局", words: "由该局处理。" });
    expect((await clockOf(id, "accept")).endedAt).toEqual(later);

    const back = minutes(later, 3 * 24 * 60);
    await takeBackReport(permitted(desk.triage, "report.return"), reference, "该局认为不属其职责。", back);
    expect((await reportRow(reference)).state).toBe("in-review");
    expect(await clockOf(id, "accept")).toMatchObject({ startedAt: back, endedAt: null });
  });
});

describe("a withdrawn report", () => {
  it("ends its clock, takes no award, and is shown as withdrawn; nobody goes on with it", async () => {
    const { reference, code } = await filedReport(filed);
    await withdrawReport(await letIn(code, later), later);
    const row = await reportRow(reference);
    expect(row.state).toBe("withdrawn");
    expect((await clockOf(row.id, "accept")).endedAt).toEqual(later);
    await expect(acceptReport(permitted(desk.triage, "report.accept"), reference, later)).rejects.toThrow(
      "report.state-moved",
    );
    await expect(withdrawReport(await letIn(code, later), later)).rejects.toThrow("report.state-moved");
  });

  it("does not leave the clocks of its case standing where it was asked something", async () => {
    const opened = await openedCase(desk);
    const row = await caseRow(opened.reference);
    const at = minutes(row.openedAt, 60);
    await stepsOf(desk, opened.reference).verify();
    await askReporter(permitted(desk.he, "report.ask"), opened.report, "哪一天？", at);
    expect((await clockOf(row.id, "verify")).pausedAt).toEqual(at);
    const { code } = await codeless(opened.report);
    await withdrawReport(code, minutes(at, 2 * 24 * 60));
    expect(await clockOf(row.id, "verify")).toMatchObject({ pausedAt: null, endedAt: null });
  });

  it("can not be withdrawn once there is an outcome", async () => {
    const opened = await openedCase(desk);
    const act = stepsOf(desk, opened.reference);
    await act.verify();
    await act.decide();
    const { code } = await codeless(opened.report);
    await expect(withdrawReport(code, decided)).rejects.toThrow("report.state-moved");
  });
});

/** The proof of a reporter whose code the test did not keep. */
async function codeless(reference: string): Promise<{ code: ReporterAccess }> {
  const { id } = await reportRow(reference);
  return { code: { reportId: id, sessionId: "", endsAt: decided } as ReporterAccess };
}

describe("a question", () => {
  it("stops the clock until it is answered, and the days between do not count", async () => {
    const { reference, code } = await filedReport(filed);
    const { id, acceptBy } = await reportRow(reference);
    await askReporter(permitted(desk.triage, "report.ask"), reference, "哪一页？", later);
    expect((await clockOf(id, "accept")).pausedAt).toEqual(later);
    // Thursday to Tuesday: three working days.
    const answered = new Date("2026-11-17T02:00:00Z");
    await answerQuestion(await letIn(code, answered), "第三页。", answered);
    const row = await reportRow(reference);
    expect(acceptBy.toISOString()).toBe("2026-11-19T15:59:59.999Z");
    expect(row.acceptBy.toISOString()).toBe("2026-11-24T15:59:59.999Z");
    expect(await clockOf(id, "accept")).toMatchObject({ pausedAt: null, due: row.acceptBy });
  });
});

describe("a decision", () => {
  it("taken back within the cooling period leaves only the trail: no reasons, no award, no mail, no lost day", async () => {
    const opened = await openedCase(desk, reachable);
    const act = stepsOf(desk, opened.reference);
    await act.verify();
    const { id } = await caseRow(opened.reference);
    const before = { clock: await clockOf(id, "decide"), mails: await mails() };
    await act.decide();
    expect(await mails()).toBe(before.mails + 1);
    await undoDecision(permitted(desk.he, "case.decide"), opened.reference, minutes(decided, 5));
    expect(await caseRow(opened.reference)).toMatchObject({ state: "verifying", outcome: null });
    expect((await reportRow(opened.report)).state).toBe("verifying");
    expect(await clockOf(id, "decide")).toEqual(before.clock);
    expect(await mails()).toBe(before.mails);
    expect(await db.select().from(award).where(eq(award.caseId, id))).toEqual([]);
    const view = await reporterView((await codeless(opened.report)).code, minutes(decided, 60));
    expect(view).toMatchObject({ state: "verifying", outcome: null });
    // And it can be decided again.
    await act.decide({ outcome: "unsubstantiated" });
    expect((await caseRow(opened.reference)).outcome).toBe("unsubstantiated");
  });

  it("stays once the cooling period is over, or an award is being dealt with", async () => {
    const opened = await openedCase(desk);
    const act = stepsOf(desk, opened.reference);
    await act.verify();
    await act.decide();
    const undo = (now: Date) => undoDecision(permitted(desk.he, "case.decide"), opened.reference, now);
    const { id } = await caseRow(opened.reference);
    const [due] = await db.select().from(award).where(eq(award.caseId, id));
    const facts = { factsAndEvidence: true, decisiveFacts: false, excludedBy: [] };
    await assessAward(permitted(officer, "award.assess"), due?.reference ?? "", facts, decided);
    await expect(undo(minutes(decided, 5))).rejects.toThrow("case.award-under-way");
    await expect(undo(minutes(decided, 11))).rejects.toThrow("cooling.over");
    expect((await caseRow(opened.reference)).state).toBe("decided");
  });
});

describe("a decided case", () => {
  it("acts only where there is something to carry out, closes only when each result is known, and can be reopened", async () => {
    const opened = await openedCase(desk);
    const act = stepsOf(desk, opened.reference);
    await act.verify();
    await act.decide();
    const close = () => closeCase(permitted(desk.he, "case.close"), opened.reference, decided);
    await expect(startActing(permitted(desk.he, "case.close"), opened.reference, decided)).rejects.toThrow(
      "case.no-measure",
    );
    await act.measure(removal());
    await startActing(permitted(desk.he, "case.close"), opened.reference, decided);
    await expect(close()).rejects.toThrow("case.measures-running");
    const { id } = await caseRow(opened.reference);
    const [ordered] = await db.select().from(measure).where(eq(measure.caseId, id));
    const result = { measureId: ordered?.id ?? "", result: "done" } as const;
    await recordResult(permitted(desk.he, "measure.record"), opened.reference, result, decided);
    await close();
    expect((await caseRow(opened.reference)).state).toBe("closed");
    const again = minutes(decided, 100_000);
    await reopenCase(permitted(lead, "case.reopen"), opened.reference, "换号后再次发布。", again);
    expect((await caseRow(opened.reference)).state).toBe("reopened");
    expect(await clockOf(id, "decide")).toMatchObject({ startedAt: again, endedAt: null });
  });

  it("takes no result for a measure of another case", async () => {
    const [one, other] = [await openedCase(desk), await openedCase(desk)];
    for (const { reference } of [one, other]) await stepsOf(desk, reference).verify();
    await stepsOf(desk, one.reference).measure(removal());
    const { id } = await caseRow(one.reference);
    const [ordered] = await db.select().from(measure).where(eq(measure.caseId, id));
    const result = { measureId: ordered?.id ?? "", result: "done" } as const;
    const elsewhere = recordResult(permitted(desk.he, "measure.record"), other.reference, result, decided);
    await expect(elsewhere).rejects.toThrow("measure.not-found");
  });
});
