// A notice, the objection to it, and its answer: through the commands of the pages, for whoever has the desk and its supervisors.
import { issueNotice } from "#app/domain/notice/commands/issue.server.ts";
import { answerObjection, makeObjection } from "#app/domain/notice/commands/object.server.ts";
import { db } from "#db/client.server.ts";
import { review } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import type { Desk } from "./case-at-work.ts";
import { permitted } from "./desk-staff.ts";
import {
  affectedBy,
  dayAfter,
  type decidedCase,
  plusMinutes,
  type Supervisors,
  statement,
} from "./second-look.ts";

export type Found = Awaited<ReturnType<typeof decidedCase>>;

export const objectionWords = "该页面已于一个月前取得授权，授权书附后。";
export const answerReasons = { "zh-CN": "已经核对授权书。", en: "The licence was verified." };
/** When objections are answered. */
export const later = plusMinutes(dayAfter, 60);

/** The acts, by the investigator and the supervisor without a part in it unless somebody else is named. */
export function objectionSteps(desk: Desk, office: Supervisors) {
  return {
    issue: (found: Found, measures: readonly string[], now = dayAfter, by = desk.he) =>
      issueNotice(
        permitted(by, "notice.issue"),
        found.reference,
        { ...statement, subjectId: found.subjectId, measures },
        now,
      ),
    answer: (reference: string, given: Partial<Parameters<typeof answerObjection>[2]>, by = office.she) =>
      answerObjection(
        permitted(by, "review.answer"),
        reference,
        { outcome: "uphold", reasons: answerReasons, lift: [], ...given },
        later,
      ),
  };
}

/** Objects by the code of a notice; answers the objection's reference. */
export async function objected(code: string): Promise<string> {
  const access = await affectedBy(code, dayAfter);
  await makeObjection(access, objectionWords, dayAfter);
  const [row] = await db.select().from(review).where(eq(review.noticeId, access.noticeId));
  return row?.reference ?? "";
}
