// Following up: the code opens one report and only that, for as long as it is used, and shows what may be seen by now.
import { beforeAll, describe, expect, it } from "vitest";
import { closeSessionOf, openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { reporterAccess } from "#app/domain/access/queries.server.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { receiptCodeFrom } from "#app/domain/access/rules/receipt-code.ts";
import { addFacts, answerQuestion } from "#app/domain/report/commands/reporter.server.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { type Desk, decision, openDesk, removal, stepsOf } from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-10T06:09:00Z");
const later = new Date("2026-11-12T02:00:00Z");
const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function letIn(code: string, now: Date): Promise<ReporterAccess> {
  const access = await reporterAccess(await openByReceiptCode(code, now), now);
  if (!access) throw new Error("a right code must let its reporter in");
  return access;
}

describe("a receipt code", () => {
  it("opens the report that it was given for, as it was sent", async () => {
    const { code, reference } = await filedReport(filed);
    const view = await reporterView(await letIn(code, later), later);
    expect(view).toMatchObject({
      reference,
      state: "in-review",
      mode: "anonymous",
      statement: "这个网站把正在销售的绘本扫描成册，付费就能下载全本。",
      whenSeen: "上周",
      outcome: null,
      award: null,
      question: null,
    });
    expect(view.addresses).toHaveLength(1);
  });

  it("that was never given opens nothing", async () => {
    const never = receiptCodeFrom("12345678901234567890123456");
    await expect(openByReceiptCode(never, later)).rejects.toThrow("access.code-unknown");
  });

  it("lets in for half an hour, and not at all once its reporter has left", async () => {
    const { code } = await filedReport(filed);
    const cookie = await openByReceiptCode(code, later);
    expect(await reporterAccess(cookie, minutesAfter(later, 29))).not.toBeNull();
    expect(await reporterAccess(cookie, minutesAfter(later, 31))).toBeNull();
    const access = await reporterAccess(cookie, later);
    if (!access) throw new Error("a session in use must be open");
    await closeSessionOf(access);
    expect(await reporterAccess(cookie, later)).toBeNull();
  });
});

describe("a question to the reporter", () => {
  it("stands there until it is answered, and the answer leads back to where it was asked", async () => {
    const { code, reference } = await filedReport(filed);
    await askReporter(permitted(desk.triage, "report.ask"), reference, "寄件地是哪里？", later);
    const access = await letIn(code, later);
    expect(await reporterView(access, later)).toMatchObject({
      state: "needs-info",
      question: { text: "寄件地是哪里？" },
    });
    expect(await answerQuestion(access, "示例市", minutesAfter(later, 5))).toBe(true);
    const answered = await reporterView(access, minutesAfter(later, 5));
    expect(answered).toMatchObject({ state: "in-review", question: null });
    expect(answered.thread.map(({ kind, text }) => [kind, text])).toEqual([
      ["question", "寄件地是哪里？"],
      ["answer", "示例市"],
    ]);
  });

  it("answered twice by the same form is answered once", async () => {
    const { code, reference } = await filedReport(filed);
    await askReporter(permitted(desk.triage, "report.ask"), reference, "哪一天？", later);
    const access = await letIn(code, later);
    const told = [await answerQuestion(access, "周六", later), await answerQuestion(access, "周六", later)];
    expect(told).toEqual([true, false]);
    expect((await reporterView(access, later)).thread).toHaveLength(2);
  });

  it("that is answered already takes no second answer, which can still be added", async () => {
    const { code, reference } = await filedReport(filed);
    await askReporter(permitted(desk.triage, "report.ask"), reference, "哪一天？", later);
    const access = await letIn(code, later);
    await answerQuestion(access, "周六", later);
    await expect(answerQuestion(access, "也许是周日", later)).rejects.toThrow("report.state-moved");
    expect(await addFacts(access, "也许是周日", later)).toBe(true);
    expect(await addFacts(access, "也许是周日", later)).toBe(false);
    expect((await reporterView(access, later)).thread.map(({ kind }) => kind)).toEqual([
      "question",
      "answer",
      "addition",
    ]);
  });
});

describe("what the office decided", () => {
  it("is read when the cooling period is over: a refusal with its ground and words", async () => {
    const { code, reference } = await filedReport(filed);
    const refusal = { ground: "another-authority", words: "请向示例市市场监督管理局反映。" } as const;
    await refuseReport(permitted(desk.triage, "report.refuse"), reference, refusal, later);
    const access = await letIn(code, later);
    expect((await reporterView(access, minutesAfter(later, 9))).state).toBe("in-review");
    const after = await reporterView(access, minutesAfter(later, 10));
    expect(after.state).toBe("not-accepted");
    expect(after.steps.at(-1)).toMatchObject(refusal);
  });

  it("is read then with its reasons, and that a reward is looked into", async () => {
    const { code, reference } = await filedReport(filed);
    const caseReference = await acceptReport(permitted(desk.triage, "report.accept"), reference, later);
    const act = stepsOf(desk, caseReference);
    await act.verify();
    await act.measure(removal());
    await act.decide();
    const decidedAt = new Date("2026-11-27T07:30:00Z");
    const access = await letIn(code, decidedAt);
    expect(await reporterView(access, minutesAfter(decidedAt, 9))).toMatchObject({
      state: "verifying",
      outcome: null,
      award: null,
    });
    const after = await reporterView(access, minutesAfter(decidedAt, 10));
    expect(after).toMatchObject({
      state: "concluded",
      outcome: { outcome: "substantiated", reasons: decision.reasons },
      award: { stage: "looked-into" },
    });
    expect(after.outcome?.measures.map(({ type }) => type)).toEqual(["order-removal"]);
  });
});
