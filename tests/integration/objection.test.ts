// The party that measures affect reads the reasons under a code of its own, objects once, and somebody else answers.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openByNoticeCode, openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { noticeAccess, reporterAccess } from "#app/domain/access/queries.server.ts";
import { readReceiptCode } from "#app/domain/access/rules/receipt-code.ts";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { recordMeasure } from "#app/domain/casework/commands/handle.server.ts";
import { issueNotice, reissueNoticeCode } from "#app/domain/notice/commands/issue.server.ts";
import { answerObjection, makeObjection } from "#app/domain/notice/commands/object.server.ts";
import { noticeView } from "#app/domain/notice/queries/affected.server.ts";
import { noticesOfCase, subjectOfMeasures } from "#app/domain/notice/queries/desk.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { answerReview, undoAnswer } from "#app/domain/review/commands/answer.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { reviewPage, reviewView } from "#app/domain/review/queries/desk.server.ts";
import { db } from "#db/client.server.ts";
import { notice, review } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { caseRow, type Desk, decided, openDesk, removal } from "#tests/support/case-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { plainSql } from "#tests/support/plain-sql.ts";
import {
  affectedBy,
  dayAfter,
  decidedCase,
  issuedNotice,
  measureIds,
  plusMinutes,
  readerOf,
  type Supervisors,
  statement,
  supervisors,
  told,
  verifiedCase,
} from "#tests/support/second-look.ts";

const words = "该页面已于一个月前取得授权，授权书附后。";
const reasons = { "zh-CN": "已经核对授权书。", en: "The licence was verified." };
const later = plusMinutes(dayAfter, 60);

let desk: Desk;
let office: Supervisors;
beforeAll(async () => {
  desk = await openDesk();
  office = await supervisors();
});

type Found = Awaited<ReturnType<typeof decidedCase>>;
const issue = (found: Found, measures: readonly string[], now = dayAfter, by = desk.he) =>
  issueNotice(
    permitted(by, "notice.issue"),
    found.reference,
    { ...statement, subjectId: found.subjectId, measures },
    now,
  );
const answer = (reference: string, given: Partial<Parameters<typeof answerObjection>[2]>, by = office.she) =>
  answerObjection(
    permitted(by, "review.answer"),
    reference,
    { outcome: "uphold", reasons, lift: [], ...given },
    later,
  );

async function objected(code: string): Promise<string> {
  const access = await affectedBy(code, dayAfter);
  await makeObjection(access, words, dayAfter);
  const [row] = await db.select().from(review).where(eq(review.noticeId, access.noticeId));
  return row?.reference ?? "";
}

describe("a notice", () => {
  it("is issued after the decision, and not while that can be undone", async () => {
    const verified = await verifiedCase(desk);
    const early = issue(verified, await measureIds(desk, verified.reference));
    await expect(early).rejects.toMatchObject({ code: "case.state-moved" });
    const found = await decidedCase(desk);
    const measures = await measureIds(desk, found.reference);
    await expect(issue(found, measures, plusMinutes(decided, 9))).rejects.toMatchObject({
      code: "notice.too-early",
    });
    const { code, reference } = await issue(found, measures, told);
    expect(readReceiptCode(code)).toEqual({ ok: true, code });
    const { issued, untold } = await noticesOfCase((await caseRow(found.reference)).id);
    expect(issued).toMatchObject([{ reference, issuedBy: "HE", readAt: null, objection: null }]);
    expect(issued[0]?.measures.map(({ id }) => id)).toEqual(measures);
    expect(untold).toEqual([]);
  });

  it("tells its reader facts, basis, scope, duration, means, and until when to object", async () => {
    const found = await decidedCase(desk);
    const { code, reference } = await issuedNotice(desk, found);
    const view = await noticeView(await affectedBy(code, dayAfter), dayAfter);
    expect(view).toMatchObject({
      reference,
      issuedAt: dayAfter,
      statement,
      measures: [
        { type: "order-removal", basis: "《著作权法》第五十三条", on: "2026-11-24", deadline: "2026-11-27" },
      ],
      window: { open: true },
      objection: null,
    });
    const { issued } = await noticesOfCase((await caseRow(found.reference)).id);
    expect(issued[0]?.readAt).toEqual(dayAfter);
    const events = (await trailOf({ kind: "case", id: (await caseRow(found.reference)).id })).map(
      ({ type }) => type,
    );
    expect(events.at(-1)).toBe("notice.issued");
  });

  it("is issued once, however often the form arrives: of a measure one is told once", async () => {
    const found = await decidedCase(desk);
    const measures = await measureIds(desk, found.reference);
    const sent = await Promise.allSettled([
      issue(found, measures),
      issue(found, measures),
      issue(found, measures),
    ]);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of sent.filter((result) => result.status === "rejected")) {
      expect(one.reason).toMatchObject({ code: "notice.measures-moved" });
    }
    const { id } = await caseRow(found.reference);
    expect(await db.select().from(notice).where(eq(notice.caseId, id))).toHaveLength(1);
  });

  it("is about measures of this case against one subject of it, none of them lifted", async () => {
    const found = await decidedCase(desk);
    const other = await decidedCase(desk, { subject: { address: "https://other.example/", note: "" } });
    const [own = ""] = await measureIds(desk, found.reference);
    const [foreign = ""] = await measureIds(desk, other.reference);
    for (const measures of [[foreign], [own, foreign], ["no-such-measure"], []]) {
      await expect(issue(found, measures)).rejects.toMatchObject({ code: "notice.measures-moved" });
    }
    await expect(issue({ ...found, subjectId: other.subjectId }, [own])).rejects.toMatchObject({
      code: "measure.subject-elsewhere",
    });
    await expect(issue({ ...found, reference: "0000-0000-0" }, [own])).rejects.toMatchObject({
      code: "case.not-found",
    });
    const by = permitted(desk.he, "notice.issue");
    expect(await subjectOfMeasures(by, found.reference, [own])).toBe(found.subjectId);
    await expect(subjectOfMeasures(by, found.reference, [foreign])).rejects.toMatchObject({
      code: "notice.measures-moved",
    });
    const unnamed = await recordMeasure(
      permitted(desk.he, "measure.record"),
      found.reference,
      removal({ type: "warning", deadline: null }),
      dayAfter,
    );
    expect(unnamed).toBe(true);
    const measures = await measureIds(desk, found.reference);
    await expect(issue(found, measures)).rejects.toMatchObject({ code: "notice.measures-moved" });
  });

  it("gets a new code, and the old one opens nothing any more, nor does a visit that it opened", async () => {
    const found = await decidedCase(desk);
    const { code, reference } = await issuedNotice(desk, found);
    const cookie = await openByNoticeCode(code, dayAfter);
    expect(await noticeAccess(cookie, dayAfter)).not.toBeNull();
    const again = await reissueNoticeCode(permitted(desk.he, "notice.issue"), reference, dayAfter);
    expect(again).toMatchObject({ reference });
    expect(again.code).not.toBe(code);
    expect(await noticeAccess(cookie, dayAfter)).toBeNull();
    await expect(openByNoticeCode(code, dayAfter)).rejects.toMatchObject({
      code: "access.notice-code-unknown",
    });
    expect((await noticeView(await affectedBy(again.code, dayAfter), dayAfter)).reference).toBe(reference);
    for (const by of [desk.elsewhere]) {
      await expect(
        reissueNoticeCode(permitted(by, "notice.issue"), reference, dayAfter),
      ).rejects.toMatchObject({ code: "notice.not-found" });
    }
  });

  it("opens no report with its code, and a receipt code opens no notice; a visit ends after half an hour", async () => {
    const found = await decidedCase(desk);
    const { code } = await issuedNotice(desk, found);
    await expect(openByReceiptCode(code, dayAfter)).rejects.toMatchObject({ code: "access.code-unknown" });
    await expect(openByNoticeCode(found.code, dayAfter)).rejects.toMatchObject({
      code: "access.notice-code-unknown",
    });
    const cookie = await openByNoticeCode(code, dayAfter);
    expect(await reporterAccess(cookie, dayAfter)).toBeNull();
    expect(await noticeAccess(cookie, plusMinutes(dayAfter, 29))).not.toBeNull();
    expect(await noticeAccess(cookie, plusMinutes(dayAfter, 30))).toBeNull();
  });
});

describe("what the affected party is served", () => {
  const planted = {
    statement: "植入经过四四零七，只有举报人知道的细节写在这里",
    note: "植入说明五五一八",
    name: "植入姓名九九三零",
    contact: "planted.9930@example.org",
  };
  const typed = {
    statement: { statement: planted.statement, whenSeen: "" },
    subject: {
      address: "https://shuchong-ziyuan.example/book/7?utm_source=planted-7741",
      note: planted.note,
    },
    "about-you": {
      mode: "real-name",
      name: planted.name,
      contact: planted.contact,
      wishesFeedback: "yes",
      wishesReward: "yes",
    },
  };

  it("holds nothing of the reporter, before an objection and after it is answered", async () => {
    const found = await decidedCase(desk, typed);
    const { code } = await issuedNotice(desk, found);
    const reader = await readerOf(found.code, dayAfter);
    await askReview(reader, "植入复查请求八八二一", dayAfter);
    const views = [await noticeView(await affectedBy(code, dayAfter), dayAfter)];
    const request = await objected(code);
    const measures = await measureIds(desk, found.reference);
    await answer(request, { outcome: "grant", lift: measures });
    views.push(await noticeView(await affectedBy(code, later), later));
    const served = JSON.stringify(views);
    const { id } = await caseRow(found.reference);
    const secrets = [...Object.values(planted), "八八二一", "planted-7741", found.code, found.report, id];
    for (const secret of [...secrets, reader.reportId, found.reference]) expect(served).not.toContain(secret);
    expect(served).toContain(statement.facts.en);
  });
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
    await expect(makeObjection(access, words, dayAfter)).rejects.toMatchObject({
      code: "objection.asked-already",
    });
  });

  it("can be made until the last instant of the last of 180 days, and not after it", async () => {
    const last = new Date("2027-05-27T15:59:59.999Z");
    const tooLate = new Date(last.getTime() + 1);
    const access = await affectedBy(code, tooLate);
    expect((await noticeView(access, last)).window).toMatchObject({ until: last, open: true });
    expect((await noticeView(access, tooLate)).window.open).toBe(false);
    await expect(makeObjection(access, words, tooLate)).rejects.toMatchObject({ code: "objection.too-late" });
    expect(await makeObjection(await affectedBy(code, last), words, last)).toBe(true);
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
      await expect(answer(request, { outcome: "grant", lift })).rejects.toMatchObject({
        code: "measure.not-found",
      });
    }
    await answer(request, { outcome: "grant", lift: [told1] });
    const { measures, objection } = await noticeView(await affectedBy(code, later), later);
    expect(measures).toMatchObject([{ id: told1, liftedAt: later }]);
    expect(objection?.answer).toMatchObject({ outcome: "grant", reasons });
    const theirs = await reporterView(await readerOf(found.code, later), later);
    expect(theirs.outcome?.measures).toMatchObject([{ liftedAt: later }, { liftedAt: null }]);
    const events = await trailOf({ kind: "case", id: (await caseRow(found.reference)).id });
    expect(events.at(-1)).toMatchObject({ type: "measure.lifted", payload: { measure: told1 } });
  });

  it("leaves them when it is upheld: the party reads why when the cooling period is over, unless it was undone", async () => {
    const request = await objected(code);
    await answer(request, { outcome: "uphold" });
    const early = plusMinutes(later, 9);
    expect((await noticeView(await affectedBy(code, early), early)).objection?.answer).toBeNull();
    await undoAnswer(permitted(office.she, "review.answer"), request, early);
    const after = plusMinutes(later, 30);
    expect((await noticeView(await affectedBy(code, after), after)).objection?.answer).toBeNull();
    await answer(request, { outcome: "uphold" });
    const end = plusMinutes(later, 10);
    const view = await noticeView(await affectedBy(code, end), end);
    expect(view.objection?.answer).toMatchObject({ outcome: "uphold", reasons });
    expect(view.measures).toMatchObject([{ liftedAt: null }]);
    await expect(answer(request, { outcome: "uphold" })).rejects.toMatchObject({
      code: "review.state-moved",
    });
  });

  it("is answered by nobody who recorded, decided or issued, nor from another office", async () => {
    const issuer = await staffMember("issuer", ["supervisor"]);
    const own = await decidedCase(desk);
    const issued = await issue(own, await measureIds(desk, own.reference), dayAfter, issuer);
    const request = await objected(issued.code);
    const shown = await reviewView(permitted(issuer, "review.read"), request, later);
    expect(shown).toMatchObject({ isInvolved: true, reportReference: null, matter: { what: "notice" } });
    expect(shown.involved).toEqual(expect.arrayContaining(["ISSUER", "HE", "TRIAGE"]));
    await expect(answer(request, {}, issuer)).rejects.toMatchObject({ code: "review.needs-another-person" });
    await expect(answer(request, {}, office.elsewhere)).rejects.toMatchObject({ code: "review.not-found" });
    await answer(request, {});
  });

  it("is not answered as a reporter's request, nor the other way round", async () => {
    const request = await objected(code);
    const given = { outcome: "grant", reasons } as const;
    await expect(
      answerReview(permitted(office.she, "review.answer"), request, given, later),
    ).rejects.toMatchObject({ code: "review.not-found" });
    const reader = await readerOf(found.code, dayAfter);
    await askReview(reader, "请再看一次。", dayAfter);
    const [row] = await db.select().from(review).where(eq(review.reportId, reader.reportId));
    await expect(answer(row?.reference ?? "", {})).rejects.toMatchObject({ code: "review.not-found" });
    const { rows } = await reviewPage(permitted(office.she, "review.read"), "waiting", null);
    expect(rows.find(({ reference }) => reference === request)).toMatchObject({ kind: "objection" });
  });
});

describe("whoever steals the database", () => {
  it("finds neither the notice's code nor its words, nor those of an objection and its answer", async () => {
    const found = await decidedCase(desk);
    const { code } = await issuedNotice(desk, found);
    const request = await objected(code);
    await answer(request, { outcome: "uphold" });
    const url = process.env.DATABASE_URL ?? "";
    const rows: unknown[] = [];
    for (const table of ["notice", "notice_session", "review", "audit_event"]) {
      rows.push(...(await plainSql(url, `SELECT * FROM ${table}`)));
    }
    const dump = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === "object" &&
      value !== null &&
      "type" in value &&
      value.type === "Buffer" &&
      "data" in value
        ? Buffer.from(Array.isArray(value.data) ? value.data : []).toString("latin1")
        : value,
    );
    expect(dump).toContain(request);
    for (const secret of [code, words, reasons["zh-CN"], reasons.en, ...Object.values(statement.facts)]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("latin1"));
    }
  });
});
