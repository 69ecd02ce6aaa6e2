// A reporter asks for a second look: once, in time, at what was told, answered by somebody who had no part in it.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { acceptReport, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { undoAnswer } from "#app/domain/review/commands/answer.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { reviewPage } from "#app/domain/review/queries/desk.server.ts";
import { reporterReview } from "#app/domain/review/queries/reporter.server.ts";
import { db } from "#db/client.server.ts";
import { clock, outbox, review } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { caseRow, type Desk, decided, filed, openDesk, reportRow } from "#tests/support/case-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";
import {
  askedReview as asked,
  dayAfter,
  grant,
  later,
  plusMinutes,
  readerOf,
  refusedReport,
  reviewsOf,
  type Supervisors,
  supervisors,
  told,
  uphold,
  request as words,
} from "#tests/support/second-look.ts";

let desk: Desk;
let office: Supervisors;
let answer: ReturnType<typeof reviewsOf>["answer"];
let view: ReturnType<typeof reviewsOf>["view"];
beforeAll(async () => {
  desk = await openDesk();
  office = await supervisors();
  ({ answer, view } = reviewsOf(office));
});

/** Mails to the reporter of this report that go out at that moment. */
async function mailsWaiting(reference: string, at: Date): Promise<number> {
  const { id } = await reportRow(reference);
  const jobs = await db.select().from(outbox).where(eq(outbox.kind, "send-mail"));
  return jobs.filter((job) => job.id.includes(id) && job.runAt.getTime() === at.getTime()).length;
}

/** Whether the clock to answer this request runs. */
async function runs(request: string): Promise<boolean> {
  const [row] = await db
    .select({ endedAt: clock.endedAt })
    .from(clock)
    .innerJoin(review, eq(review.id, clock.objectId))
    .where(eq(review.reference, request));
  return row?.endedAt === null;
}

const reached = {
  "about-you": { mode: "confidential", contact: "reader@example.org", name: "陈远", wishesFeedback: "yes" },
};

describe("a refused report", () => {
  let reference: string;
  let code: string;
  beforeEach(async () => {
    ({ reference, code } = await refusedReport(desk, desk.triage, reached));
  });

  it("can be looked at again for 180 days from when the refusal could be read", async () => {
    const { ask } = await reporterReview(await readerOf(code, told), told);
    expect(ask).toMatchObject({ about: "refusal", open: true, provisional: true });
    expect(ask?.until.toISOString()).toBe("2027-05-26T15:59:59.999Z");
  });

  it("is on a clock of 30 working days once it is asked, and the asker reads by when", async () => {
    const access = await readerOf(code, dayAfter);
    expect(await askReview(access, words, dayAfter)).toBe(true);
    const { ask, asked: mine } = await reporterReview(access, dayAfter);
    expect(ask).toBeNull();
    expect(mine).toMatchObject({ askedAt: dayAfter, request: words, answer: null });
    expect(mine?.answerBy?.due.toISOString()).toBe("2027-01-11T15:59:59.999Z");
    const [row] = await db.select().from(review).where(eq(review.reportId, access.reportId));
    expect(await runs(row?.reference ?? "")).toBe(true);
    expect((await trailOf({ kind: "review", id: row?.id ?? "" })).map(({ type }) => type)).toEqual([
      "review.asked",
    ]);
  });

  it("is back in review, with the whole time, when the request is granted, and its reporter hears at once", async () => {
    const request = await asked(code);
    await answer(request, grant);
    const row = await reportRow(reference);
    expect(row).toMatchObject({ state: "in-review", ground: null });
    expect(row.acceptBy > later).toBe(true);
    const access = await readerOf(code, later);
    expect(await reporterView(access, later)).toMatchObject({ state: "in-review" });
    expect((await reporterReview(access, later)).asked?.answer).toMatchObject(grant);
    expect(await mailsWaiting(reference, later)).toBe(1);
    const opened = await acceptReport(permitted(desk.triage, "report.accept"), reference, later);
    expect((await caseRow(opened)).state).toBe("open");
  });

  it("stays refused when it is upheld, and its reporter reads why when the cooling period is over", async () => {
    const request = await asked(code);
    await answer(request, uphold);
    expect((await reportRow(reference)).state).toBe("not-accepted");
    const early = plusMinutes(later, 9);
    expect((await reporterReview(await readerOf(code, early), early)).asked?.answer).toBeNull();
    const end = plusMinutes(later, 10);
    expect((await reporterReview(await readerOf(code, end), end)).asked?.answer).toMatchObject(uphold);
    expect(await mailsWaiting(reference, end)).toBe(1);
    expect(await runs(request)).toBe(false);
  });

  it("can have a refused request taken back until then, and no mail goes out for it", async () => {
    const request = await asked(code);
    await answer(request, uphold);
    await undoAnswer(permitted(office.she, "review.answer"), request, plusMinutes(later, 5));
    expect(await view(request)).toMatchObject({ state: "asked", answered: null });
    expect(await mailsWaiting(reference, plusMinutes(later, 10))).toBe(0);
    expect(await runs(request)).toBe(true);
    await answer(request, grant, office.she, plusMinutes(later, 6));
    const [row] = await db.select().from(review).where(eq(review.reference, request));
    expect((await trailOf({ kind: "review", id: row?.id ?? "" })).map(({ type }) => type)).toEqual([
      "review.asked",
      "review.answered",
      "review.answer-undone",
      "review.answered",
    ]);
  });

  it("keeps an answer that was read, and one that was granted", async () => {
    const request = await asked(code);
    const undo = (now: Date) => undoAnswer(permitted(office.she, "review.answer"), request, now);
    await expect(undo(later)).rejects.toMatchObject({ code: "review.state-moved" });
    await answer(request, uphold);
    await expect(undo(plusMinutes(later, 10))).rejects.toMatchObject({ code: "cooling.over" });
    expect((await view(request)).state).toBe("upheld");
    const other = await refusedReport(desk);
    const granted = await asked(other.code);
    await answer(granted, grant);
    await expect(undoAnswer(permitted(office.she, "review.answer"), granted, later)).rejects.toMatchObject({
      code: "review.state-moved",
    });
  });

  it("is refused a second time like any other, and not reviewed a second time", async () => {
    await answer(await asked(code), grant);
    const refusal = { ground: "outside-remit", words: "" } as const;
    await refuseReport(permitted(desk.triage, "report.refuse"), reference, refusal, later);
    const end = plusMinutes(later, 11);
    const access = await readerOf(code, end);
    expect((await reporterReview(access, end)).ask).toBeNull();
    await expect(askReview(access, "再看一次。", end)).rejects.toMatchObject({
      code: "review.asked-already",
    });
  });
});

describe("a request", () => {
  it("is made once, however many arrive at the same moment", async () => {
    const { code } = await refusedReport(desk);
    const access = await readerOf(code, dayAfter);
    const sent = await Promise.allSettled(
      ["一", "二", "三", "四"].map((text) => askReview(access, `请再看一次，理由${text}。`, dayAfter)),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of sent.filter((result) => result.status === "rejected")) {
      expect(one.reason).toMatchObject({ code: "review.asked-already" });
    }
    expect(await db.select().from(review).where(eq(review.reportId, access.reportId))).toHaveLength(1);
  });

  it("is the same one where the same form arrives twice", async () => {
    const { code } = await refusedReport(desk);
    const access = await readerOf(code, dayAfter);
    expect(await askReview(access, words, dayAfter)).toBe(true);
    expect(await askReview(access, words, dayAfter)).toBe(false);
    await expect(askReview(access, "别的话。", dayAfter)).rejects.toMatchObject({
      code: "review.asked-already",
    });
  });

  it("can be made until the last instant of the last day, and not after it", async () => {
    const last = new Date("2027-05-26T15:59:59.999Z");
    const [one, two] = [await refusedReport(desk), await refusedReport(desk)];
    const tooLate = new Date(last.getTime() + 1);
    await expect(askReview(await readerOf(one.code, tooLate), words, tooLate)).rejects.toMatchObject({
      code: "review.too-late",
    });
    expect(await askReview(await readerOf(two.code, last), words, last)).toBe(true);
    const { ask } = await reporterReview(await readerOf(one.code, tooLate), tooLate);
    expect(ask).toMatchObject({ open: false });
  });

  it("is for what was told: neither for a report under way nor for what a cooling period still holds back", async () => {
    const { code } = await filedReport(filed);
    const access = await readerOf(code, dayAfter);
    await expect(askReview(access, words, dayAfter)).rejects.toMatchObject({ code: "review.not-open" });
    const refused = await refusedReport(desk);
    const held = plusMinutes(decided, 9);
    const reader = await readerOf(refused.code, held);
    expect(await reporterReview(reader, held)).toEqual({ ask: null, asked: null });
    await expect(askReview(reader, words, held)).rejects.toMatchObject({ code: "review.not-open" });
  });

  it("lies sealed, and its office alone sees it", async () => {
    const { code } = await refusedReport(desk);
    const request = await asked(code);
    const [row] = await db.select().from(review).where(eq(review.reference, request));
    expect(row?.request.includes(words)).toBe(false);
    const page = await reviewPage(permitted(office.she, "review.read"), "waiting", null);
    expect(page.rows.map(({ reference }) => reference)).toContain(request);
    const elsewhere = await reviewPage(permitted(office.elsewhere, "review.read"), "waiting", null);
    expect(elsewhere.rows).toEqual([]);
    await expect(view(request, office.elsewhere)).rejects.toMatchObject({ code: "review.not-found" });
    await expect(answer(request, grant, office.elsewhere)).rejects.toMatchObject({
      code: "review.not-found",
    });
  });

  it("says nothing on the desk of who asks", async () => {
    const name = "植入姓名六六一八";
    const contact = "planted.6618@example.org";
    const { code } = await refusedReport(desk, desk.triage, {
      "about-you": { mode: "real-name", name, contact, wishesFeedback: "yes" },
    });
    const shown = JSON.stringify(await view(await asked(code)));
    for (const secret of [name, contact, code]) expect(shown).not.toContain(secret);
  });

  it("is answered once: of two at the same moment one counts", async () => {
    const { code, reference } = await refusedReport(desk);
    const request = await asked(code);
    const other = await staffMember("third", ["supervisor"]);
    const ended = await Promise.allSettled([answer(request, grant), answer(request, uphold, other)]);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of ended.filter((result) => result.status === "rejected")) {
      expect(one.reason).toMatchObject({ code: "review.state-moved" });
    }
    const { state } = await view(request);
    expect((await reportRow(reference)).state).toBe(state === "granted" ? "in-review" : "not-accepted");
  });
});

describe("the list of requests", () => {
  it("shows those that wait in the order in which they are due, the answered ones the latest first, page by page", async () => {
    const by = permitted(await staffMember("lister", ["supervisor"]), "review.read");
    const first = await asked((await refusedReport(desk)).code, words, plusMinutes(dayAfter, 2));
    const due = await asked((await refusedReport(desk)).code, words, dayAfter);
    const waiting = await reviewPage(by, "waiting", null);
    const places = waiting.rows.map(({ reference }) => reference);
    expect(places).toEqual(expect.arrayContaining([first, due]));
    const dues = waiting.rows.map((row) => row.due.getTime());
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    await answer(first, uphold, office.she, later);
    await answer(due, uphold, office.she, plusMinutes(later, 1));
    const answered = (await reviewPage(by, "answered", null)).rows.map(({ reference }) => reference);
    expect(answered.indexOf(due)).toBeLessThan(answered.indexOf(first));
  });
});
