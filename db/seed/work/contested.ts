// Who contests something in the sample: reporters who ask for a review, affected parties who object.
import { openByNoticeCode } from "#app/domain/access/commands.server.ts";
import { noticeAccess } from "#app/domain/access/queries.server.ts";
import { issueNotice } from "#app/domain/notice/commands/issue.server.ts";
import { answerObjection, makeObjection } from "#app/domain/notice/commands/object.server.ts";
import { answerReview } from "#app/domain/review/commands/answer.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { db } from "#db/client.server.ts";
import { measure, review } from "#db/schema/index.ts";
import { and, eq, inArray, isNotNull } from "#db/sql.ts";
import type { Office } from "../office.ts";
import type { Filed } from "../people/reporters.ts";
import type { Chance } from "../random.ts";
import { afterDays } from "./desk.ts";

const wishes = {
  "zh-CN": "我提交的截图里有付款页面，请再看一看。",
  en: "The picture that I sent shows the payment page. Please look at it again.",
} as const;

const upheld = {
  "zh-CN": "复核人员重新核对了全部材料，原处理理由成立。",
  en: "Somebody who had no part in it went through everything again; the reasons stand.",
} as const;

const granted = {
  "zh-CN": "复核发现材料中有当时没有看到的内容，应当重新办理。",
  en: "The material holds something that was not seen then; the matter is looked at again.",
} as const;

/** `answer` null: it still waits. */
export async function contest(
  office: Office,
  filed: Filed,
  answer: "grant" | "uphold" | null,
  from: Date,
  chance: Chance,
): Promise<void> {
  const asked = afterDays(from, 6, chance);
  const access = await filed.back(asked);
  await askReview(access, wishes[filed.matter.language], asked);
  if (!answer) return;
  const [row] = await db.select().from(review).where(eq(review.reportId, access.reportId));
  const now = afterDays(asked, 9, chance);
  const by = office.may("second-supervisor", "review.answer", now);
  const reasons = answer === "grant" ? granted : upheld;
  await answerReview(by, row?.reference ?? "", { outcome: answer, reasons }, now);
}

const statement = {
  facts: {
    "zh-CN": "经核查，该页面提供未经授权的出版物全文。",
    en: "It was found that the page offers whole publications without a licence.",
  },
  scope: { "zh-CN": "限于所列页面，不及于该站其他内容。", en: "The page named, not the rest of the site." },
  duration: { "zh-CN": "至违法内容全部删除为止。", en: "Until all of it has been removed." },
  automated: false,
} as const;

export type Notified = { readonly code: string };

/** Tells the affected party; `object` says how an objection ended, null where none is made, `open` where it waits. */
export async function notify(
  office: Office,
  reference: string,
  wanted: {
    readonly measures: readonly string[];
    readonly objection: "grant" | "uphold" | "open" | null;
    readonly from: Date;
  },
  chance: Chance,
): Promise<Notified | null> {
  const told = await db
    .select({ id: measure.id, subjectId: measure.subjectId })
    .from(measure)
    .where(and(inArray(measure.id, [...wanted.measures]), isNotNull(measure.subjectId)));
  const [first] = told;
  if (!first?.subjectId) return null;
  const now = afterDays(wanted.from, 1, chance);
  const { code } = await issueNotice(
    office.may("investigator", "notice.issue", now),
    reference,
    { ...statement, subjectId: first.subjectId, measures: told.map(({ id }) => id) },
    now,
  );
  if (wanted.objection)
    await object(office, code, { how: wanted.objection, first: first.id, from: now }, chance);
  return { code };
}

async function object(
  office: Office,
  code: string,
  { how, first, from }: { how: "grant" | "uphold" | "open"; first: string; from: Date },
  chance: Chance,
): Promise<void> {
  const now = afterDays(from, 8, chance);
  const access = await noticeAccess(await openByNoticeCode(code, now), now);
  if (!access) throw new Error("a right code must let its party in");
  await makeObjection(access, "其中一部作品我方已于上月取得授权，附授权编号。", now);
  if (how === "open") return;
  const [row] = await db.select().from(review).where(eq(review.noticeId, access.noticeId));
  const answered = afterDays(now, 12, chance);
  const by = office.may("second-supervisor", "review.answer", answered);
  const lift = how === "grant" ? [first] : [];
  const reasons = how === "grant" ? granted : upheld;
  await answerObjection(by, row?.reference ?? "", { outcome: how, reasons, lift }, answered);
}
