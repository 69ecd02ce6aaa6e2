// People who ask to have it looked at again, and what they are told first: a refusal, a decision, a notice.
import { openByNoticeCode, openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { noticeAccess, reporterAccess } from "#app/domain/access/queries.server.ts";
import type { NoticeAccess, ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { recordMeasure, startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import { caseView } from "#app/domain/casework/queries/desk.server.ts";
import type { Typed } from "#app/domain/draft/rules/content.ts";
import { issueNotice, type NewNotice } from "#app/domain/notice/commands/issue.server.ts";
import { acceptReport, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { answerReview, type NewAnswer } from "#app/domain/review/commands/answer.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { reviewView } from "#app/domain/review/queries/desk.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { review } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { accepted, type Desk, decided, filed, removal, stepsOf, taken } from "./case-at-work.ts";
import { permitted, staffMember } from "./desk-staff.ts";
import { filedReport } from "./filed-report.ts";

/** The decision and the refusal below can be read from here on. */
export const told = new Date(decided.getTime() + 10 * 60_000);
export const dayAfter = new Date(told.getTime() + 24 * 3_600_000);
export const plusMinutes = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

export type Supervisors = {
  /** Has no part in anything. */
  readonly she: Member;
  readonly elsewhere: Member;
};

export async function supervisors(): Promise<Supervisors> {
  return {
    she: await staffMember("she", ["supervisor"]),
    elsewhere: await staffMember("elsewhere-she", ["supervisor"], "beijing"),
  };
}

export async function readerOf(code: string, now: Date): Promise<ReporterAccess> {
  const access = await reporterAccess(await openByReceiptCode(code, now), now);
  if (!access) throw new Error("a receipt code must open its report");
  return access;
}

export async function affectedBy(code: string, now: Date): Promise<NoticeAccess> {
  const access = await noticeAccess(await openByNoticeCode(code, now), now);
  if (!access) throw new Error("a notice code must open its notice");
  return access;
}

/** A report that was not taken up, at `decided`. */
export async function refusedReport({ triage }: Desk, by = triage, typed: Typed = {}) {
  const { reference, code } = await filedReport(filed, typed);
  const refusal = { ground: "not-enough-facts", words: "请补充具体地址。" } as const;
  await refuseReport(permitted(by, "report.refuse"), reference, refusal, decided);
  return { reference, code };
}

/** A report in a case of its own that is taken up, with one measure against its subject. */
export async function verifiedCase(desk: Desk, typed: Typed = {}, by = desk.triage) {
  const { reference: report, code } = await filedReport(filed, typed);
  const reference = await acceptReport(permitted(by, "report.accept"), report, accepted);
  await startVerifying(permitted(desk.he, "case.verify"), reference, taken);
  const view = await caseView(permitted(desk.he, "case.read"), reference);
  const subjectId = view.subjects[0]?.id ?? "";
  await recordMeasure(permitted(desk.he, "measure.record"), reference, removal({ subjectId }), taken);
  return { reference, report, code, subjectId };
}

/** The same, decided at `decided`. */
export async function decidedCase(desk: Desk, typed: Typed = {}, by = desk.triage) {
  const found = await verifiedCase(desk, typed, by);
  await stepsOf(desk, found.reference).decide();
  return found;
}

export async function measureIds({ he }: Desk, reference: string): Promise<string[]> {
  return (await caseView(permitted(he, "case.read"), reference)).measures.map(({ id }) => id);
}

export const statement = {
  facts: {
    "zh-CN": "该页面提供扫描全本下载，没有取得授权。",
    en: "The page offers whole scanned books without a licence.",
  },
  scope: { "zh-CN": "仅限该页面。", en: "This page alone." },
  duration: { "zh-CN": "直到内容删除。", en: "Until the content is removed." },
  automated: false,
} as const satisfies Pick<NewNotice, "facts" | "scope" | "duration" | "automated">;

/** Issued a day after the decision could be read, about all measures of the case. */
export async function issuedNotice(
  desk: Desk,
  { reference, subjectId }: { reference: string; subjectId: string },
) {
  const measures = await measureIds(desk, reference);
  const wanted = { ...statement, subjectId, measures };
  return issueNotice(permitted(desk.he, "notice.issue"), reference, wanted, dayAfter);
}

/** An hour later: when requests are answered. */
export const later = plusMinutes(dayAfter, 60);

export const grant: NewAnswer = {
  outcome: "grant",
  reasons: { "zh-CN": "补充的地址可以核查。", en: "The added address can be checked." },
};
export const uphold: NewAnswer = {
  outcome: "uphold",
  reasons: { "zh-CN": "仍然没有可以核查的地址。", en: "There is still no address to check." },
};
export const request = "页面现在换了地址，我附上了新的地址。";

/** Asks for a review a day after it was told, and answers the reference of the request. */
export async function askedReview(code: string, text = request, now = dayAfter): Promise<string> {
  const access = await readerOf(code, now);
  await askReview(access, text, now);
  const [row] = await db.select().from(review).where(eq(review.reportId, access.reportId));
  return row?.reference ?? "";
}

/** What a supervisor who had no part does with a request, unless somebody else is named. */
export function reviewsOf({ she }: Supervisors) {
  return {
    answer: (reference: string, given: NewAnswer, by = she, now = later) =>
      answerReview(permitted(by, "review.answer"), reference, given, now),
    view: (reference: string, by = she, now = later) =>
      reviewView(permitted(by, "review.read"), reference, now),
  };
}
