// Answers a reporter's request for a second look, or takes an answer back before anybody could read it.
import type { Bilingual } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { waitsForDecision } from "#app/domain/casework/rules/desk/views.ts";
import { moveCase } from "#app/domain/casework/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { coolingEnd } from "#app/domain/policy/rules.ts";
import { newsFor } from "#app/domain/report/queries/news.server.ts";
import { announceLater, unannounce } from "#app/domain/report/steps/news.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import {
  type FoundReview,
  requireReview,
  requireUninvolved,
  slotOf,
} from "#app/domain/review/queries/access.server.ts";
import type { ReviewAnswer } from "#app/domain/review/rules/forms.ts";
import { reviewContext, type SealedAnswer } from "#app/domain/review/rules/sealed.ts";
import { moveReview } from "#app/domain/review/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";
import { caseFile } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

export type NewAnswer = { readonly outcome: ReviewAnswer; readonly reasons: Bilingual };

/**
 * Granted, the matter is looked at again at once: a refused report is back in review, a decided case is reopened and the
 * report verified again. Upheld, the reporter reads the reasons when the cooling period is over. Refuses
 * `review.not-found`, `review.needs-another-person`, `review.state-moved`.
 */
export async function answerReview(
  by: Permitted<"review.answer">,
  reference: string,
  { outcome, reasons }: NewAnswer,
  now: Date,
): Promise<void> {
  const found = await requireReview(by, reference, "review");
  await requireUninvolved(by, found);
  const { review: row, report } = found;
  if (!report) throw new Error("a review is asked for by the reporter of a report");
  const slot = slotOf(found);
  const key = await keyOf(slot);
  const caseKey = found.case ? await keyOf(found.case.keySlot) : null;
  const news = await newsFor(report, now);
  const publicFrom = outcome === "grant" ? now : coolingEnd(policyAt(now), now);
  const answer = sealJson(key, { reasons } satisfies SealedAnswer, reviewContext.answer(row.id));
  await write(async (tx) => {
    const answered = { answeredAt: now, answeredBy: by.member.id, answer, publicFrom };
    await moveReview(tx, row, outcome, answered, now);
    if (outcome === "grant") {
      if (caseKey) await reopen(tx, by, found, caseKey, now);
      const again = { event: "grant-review", now, by: by.member.id } as const;
      await moveReport(tx, report.id, found.case ? again : { ...again, set: { ground: null } });
    }
    await announceLater(tx, report.id, news, publicFrom);
    await record(tx, {
      type: "review.answered",
      actor: actorOf(by),
      object: { kind: "review", id: row.id },
      at: now,
      payload: { outcome, reasons },
      key: { slot, key },
    });
  });
}

/** Where another reporter's request or a subject's return has reopened it already, it stays so. */
async function reopen(
  tx: Tx,
  by: Permitted<"review.answer">,
  { review: row, case: decided }: FoundReview,
  key: Buffer,
  now: Date,
): Promise<void> {
  if (!decided) return;
  const [held] = await tx.select({ state: caseFile.state }).from(caseFile).where(eq(caseFile.id, decided.id));
  if (held && waitsForDecision(held.state)) return;
  await moveCase(tx, decided.id, { event: "reopen", now, set: { outcome: null } });
  await record(tx, {
    type: "case.reopened",
    actor: actorOf(by),
    object: { kind: "case", id: decided.id },
    at: now,
    payload: { review: row.reference },
    key: { slot: decided.keySlot, key },
  });
}

/**
 * Takes back that a request was not granted, whoever asked. Refuses `review.not-found`, `review.needs-another-person`,
 * `review.state-moved`, and `cooling.over` once the asker may have read it.
 */
export async function undoAnswer(
  by: Permitted<"review.answer">,
  reference: string,
  now: Date,
): Promise<void> {
  const found = await requireReview(by, reference);
  await requireUninvolved(by, found);
  const { review: row, report } = found;
  const slot = slotOf(found);
  const key = await keyOf(slot);
  const { publicFrom } = row;
  await write(async (tx) => {
    const nothing = { answeredAt: null, answeredBy: null, answer: null, publicFrom: null };
    await moveReview(tx, row, "undo", nothing, now);
    if (!publicFrom || publicFrom <= now) throw new Refusal("cooling.over");
    if (report) await unannounce(tx, report.id, publicFrom);
    await record(tx, {
      type: "review.answer-undone",
      actor: actorOf(by),
      object: { kind: "review", id: row.id },
      at: now,
      payload: {},
      key: { slot, key },
    });
  });
}
