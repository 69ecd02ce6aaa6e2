// The party that measures affect reads the reasons under a code of its own, and nothing of any reporter.
import { beforeAll, describe, expect, it } from "vitest";
import { openByNoticeCode, openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { noticeAccess, reporterAccess } from "#app/domain/access/queries.server.ts";
import { readReceiptCode } from "#app/domain/access/rules/receipt-code.ts";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { recordMeasure } from "#app/domain/casework/commands/handle.server.ts";
import { reissueNoticeCode } from "#app/domain/notice/commands/issue.server.ts";
import { noticeView } from "#app/domain/notice/queries/affected.server.ts";
import { noticesOfCase, subjectOfMeasures } from "#app/domain/notice/queries/desk.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { db } from "#db/client.server.ts";
import { notice } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { caseRow, type Desk, decided, openDesk, removal } from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";
import { answerReasons, later, objected, objectionSteps, objectionWords } from "#tests/support/objection.ts";
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

let desk: Desk;
let office: Supervisors;
let steps: ReturnType<typeof objectionSteps>;
beforeAll(async () => {
  desk = await openDesk();
  office = await supervisors();
  steps = objectionSteps(desk, office);
});

describe("a notice", () => {
  it("is issued after the decision, and not while that can be undone", async () => {
    const verified = await verifiedCase(desk);
    const early = steps.issue(verified, await measureIds(desk, verified.reference));
    await expect(early).rejects.toMatchObject({ code: "case.state-moved" });
    const found = await decidedCase(desk);
    const measures = await measureIds(desk, found.reference);
    await expect(steps.issue(found, measures, plusMinutes(decided, 9))).rejects.toMatchObject({
      code: "notice.too-early",
    });
    const { code, reference } = await steps.issue(found, measures, told);
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
      steps.issue(found, measures),
      steps.issue(found, measures),
      steps.issue(found, measures),
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
      await expect(steps.issue(found, measures)).rejects.toMatchObject({ code: "notice.measures-moved" });
    }
    await expect(steps.issue({ ...found, subjectId: other.subjectId }, [own])).rejects.toMatchObject({
      code: "measure.subject-elsewhere",
    });
    await expect(steps.issue({ ...found, reference: "0000-0000-0" }, [own])).rejects.toMatchObject({
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
    await expect(steps.issue(found, measures)).rejects.toMatchObject({ code: "notice.measures-moved" });
  });

  it("gets a new code, and the old one opens nothing any more, nor does a visit that it opened", async () => {
    const found = await decidedCase(desk);
    const { code, reference } = await issuedNotice(desk, found);
    const cookie = await openByNoticeCode(code, dayAfter);
    expect(await noticeAccess(cookie, dayAfter)).not.toBeNull();
    const of = { case: found.reference, notice: reference };
    const again = await reissueNoticeCode(permitted(desk.he, "notice.issue"), of, dayAfter);
    expect(again).toMatchObject({ reference });
    expect(again.code).not.toBe(code);
    expect(await noticeAccess(cookie, dayAfter)).toBeNull();
    await expect(openByNoticeCode(code, dayAfter)).rejects.toMatchObject({
      code: "access.notice-code-unknown",
    });
    expect((await noticeView(await affectedBy(again.code, dayAfter), dayAfter)).reference).toBe(reference);
    const far = reissueNoticeCode(permitted(desk.elsewhere, "notice.issue"), of, dayAfter);
    await expect(far).rejects.toMatchObject({ code: "case.not-found" });
  });

  it("keeps its code where it is asked for from the page of another case, which could not show the new one", async () => {
    const [found, other] = [await decidedCase(desk), await decidedCase(desk)];
    const { code, reference } = await issuedNotice(desk, found);
    const of = { case: other.reference, notice: reference };
    const wrong = reissueNoticeCode(permitted(desk.he, "notice.issue"), of, dayAfter);
    await expect(wrong).rejects.toMatchObject({ code: "notice.not-found" });
    expect(await openByNoticeCode(code, dayAfter)).not.toBe("");
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
    await steps.answer(request, { outcome: "grant", lift: measures });
    views.push(await noticeView(await affectedBy(code, later), later));
    const served = JSON.stringify(views);
    const { id } = await caseRow(found.reference);
    const secrets = [...Object.values(planted), "八八二一", "planted-7741", found.code, found.report, id];
    for (const secret of [...secrets, reader.reportId, found.reference]) expect(served).not.toContain(secret);
    expect(served).toContain(statement.facts.en);
  });
});

describe("whoever steals the database", () => {
  it("finds neither the notice's code nor its words, nor those of an objection and its answer", async () => {
    const found = await decidedCase(desk);
    const { code } = await issuedNotice(desk, found);
    const request = await objected(code);
    await steps.answer(request, { outcome: "uphold" });
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
    for (const secret of [
      code,
      objectionWords,
      answerReasons["zh-CN"],
      answerReasons.en,
      ...Object.values(statement.facts),
    ]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("latin1"));
    }
  });
});
