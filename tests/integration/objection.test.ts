// The affected party objects once, in time, and somebody who had no part in the measures answers.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { recordMeasure } from "#app/domain/casework/commands/handle.server.ts";
import { makeObjection } from "#app/domain/notice/commands/object.server.ts";
import { noticeView } from "#app/domain/notice/queries/affected.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { answerReview, undoAnswer } from "#app/domain/review/commands/answer.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { reviewPage, reviewView } from "#app/domain/review/queries/desk.server.ts";
import { db } from "#db/client.server.ts";
import { review } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { caseRow, type Desk, openDesk, removal } from "#tests/support/case-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import {
  answerReasons,
  type Found,
  later,
  objected,
  objectionSteps,
  objectionWords,
} from "#tests/support/objection.ts";
import {
  affectedBy,
  dayAfter,
  decidedCase,
  issuedNotice,
  measureIds,
  plusMinutes,
  readerOf,
  type Supervisors,
  supervisors,
} from "#tests/support/second-look.ts";

let desk: Desk;
let office: Supervisors;
let steps: ReturnType<typeof objectionSteps>;
beforeAll(async () => {
  desk = await openDesk();
  office = await supervisors();
  steps = objectionSteps(desk, office);
});

describe("an objection", () => {
  let found: Found;
  let code: string;
  beforeEach(async () => {
    found = await decidedCase(desk);
    ({ code } = await issuedNotice(desk, found));
  });

  it("is made once, however many arrive at the same moment, and puts its answer on the clock", async () => {
    const access = await affectedBy(code, dayAfter);
    const sent = await Promise.allSettled(
      ["一", "二", "三"].map((text) => makeObjection(access, `我不同意，理由${text}。`, dayAfter)),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of sent.filter((result) => result.status === "rejected")) {
      expect(one.reason).toMatchObject({ code: "objection.asked-already" });
    }
    const { objection } = await noticeView(access, dayAfter);
    expect(objection).toMatchObject({ askedAt: dayAfter, answer: null });
    expect(objection?.answerBy?.due.toISOString()).toBe("2027-01-11T15:59:59.999Z");
    expect(await makeObjection(access, objection?.request ?? "", dayAfter)).toBe(false);
    await expect(makeObjection(access, objectionWords, dayAfter)).rejects.toMatchObject({
      code: "objection.asked-already",
    });
  });

  it("can be made until the last instant of the last of 180 days, and not after it", async () => {
    const last = new Date("2027-05-27T15:59:59.999Z");
    const tooLate = new Date(last.getTime() + 1);
    const access = await affectedBy(code, tooLate);
    expect((await noticeView(access, last)).window).toMatchObject({ until: last, open: true });
    expect((await noticeView(access, tooLate)).window.open).toBe(false);
    await expect(makeObjection(access, objectionWords, tooLate)).rejects.toMatchObject({
      code: "objection.too-late",
    });
    expect(await makeObjection(await affectedBy(code, last), objectionWords, last)).toBe(true);
    await expect(makeObjection(access, "别的话。", tooLate)).rejects.toMatchObject({
      code: "objection.asked-already",
    });
  });

  it("lifts the measures named when it is granted: the party reads it at once, and so do the reporters", async () => {
    const second = removal({ type: "warning", deadline: null, subjectId: found.subjectId });
    await recordMeasure(permitted(desk.he, "measure.record"), found.reference, second, dayAfter);
    const [told1 = "", told2 = ""] = await measureIds(desk, found.reference);
    const request = await objected(code);
    for (const lift of [[], [told2], [told1, told2], ["no-such-measure"]]) {
      await expect(steps.answer(request, { outcome: "grant", lift })).rejects.toMatchObject({
        code: "measure.not-found",
      });
    }
    await steps.answer(request, { outcome: "grant", lift: [told1] });
    const { measures, objection } = await noticeView(await affectedBy(code, later), later);
    expect(measures).toMatchObject([{ id: told1, liftedAt: later }]);
    expect(objection?.answer).toMatchObject({ outcome: "grant", reasons: answerReasons });
    const theirs = await reporterView(await readerOf(found.code, later), later);
    expect(theirs.outcome?.measures).toMatchObject([{ liftedAt: later }, { liftedAt: null }]);
    const events = await trailOf({ kind: "case", id: (await caseRow(found.reference)).id });
    expect(events.at(-1)).toMatchObject({ type: "measure.lifted", payload: { measure: told1 } });
  });

  it("leaves them when it is upheld: the party reads why when the cooling period is over, unless it was undone", async () => {
    const request = await objected(code);
    await steps.answer(request, { outcome: "uphold" });
    const early = plusMinutes(later, 9);
    expect((await noticeView(await affectedBy(code, early), early)).objection?.answer).toBeNull();
    await undoAnswer(permitted(office.she, "review.answer"), request, early);
    const after = plusMinutes(later, 30);
    expect((await noticeView(await affectedBy(code, after), after)).objection?.answer).toBeNull();
    await steps.answer(request, { outcome: "uphold" });
    const end = plusMinutes(later, 10);
    const view = await noticeView(await affectedBy(code, end), end);
    expect(view.objection?.answer).toMatchObject({ outcome: "uphold", reasons: answerReasons });
    expect(view.measures).toMatchObject([{ liftedAt: null }]);
    await expect(steps.answer(request, { outcome: "uphold" })).rejects.toMatchObject({
      code: "review.state-moved",
    });
  });

  it("is answered by nobody who recorded, decided or issued, nor from another office", async () => {
    const issuer = await staffMember("issuer", ["supervisor"]);
    const own = await decidedCase(desk);
    const issued = await steps.issue(own, await measureIds(desk, own.reference), dayAfter, issuer);
    const request = await objected(issued.code);
    const shown = await reviewView(permitted(issuer, "review.read"), request, later);
    expect(shown).toMatchObject({ isInvolved: true, reportReference: null, matter: { what: "notice" } });
    expect(shown.involved).toEqual(expect.arrayContaining(["ISSUER", "HE", "TRIAGE"]));
    await expect(steps.answer(request, {}, issuer)).rejects.toMatchObject({
      code: "review.needs-another-person",
    });
    await expect(steps.answer(request, {}, office.elsewhere)).rejects.toMatchObject({
      code: "review.not-found",
    });
    await steps.answer(request, {});
  });

  it("is not answered as a reporter's request, nor the other way round", async () => {
    const request = await objected(code);
    const given = { outcome: "grant", reasons: answerReasons } as const;
    await expect(
      answerReview(permitted(office.she, "review.answer"), request, given, later),
    ).rejects.toMatchObject({ code: "review.not-found" });
    const reader = await readerOf(found.code, dayAfter);
    await askReview(reader, "请再看一次。", dayAfter);
    const [row] = await db.select().from(review).where(eq(review.reportId, reader.reportId));
    await expect(steps.answer(row?.reference ?? "", {})).rejects.toMatchObject({ code: "review.not-found" });
    const { rows } = await reviewPage(permitted(office.she, "review.read"), "waiting", null);
    expect(rows.find(({ reference }) => reference === request)).toMatchObject({ kind: "objection" });
  });
});
