// The affected party objects to a notice, once, and somebody who had no part in its measures answers.

import type { Bilingual } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import type { NoticeAccess } from "#app/domain/access/rules/proof.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { coolingEnd } from "#app/domain/policy/rules.ts";
import { requireReview, requireUninvolved, slotOf } from "#app/domain/review/queries/access.server.ts";
import type { ReviewAnswer } from "#app/domain/review/rules/forms.ts";
import { reviewContext, type SealedAnswer } from "#app/domain/review/rules/sealed.ts";
import { askWindow } from "#app/domain/review/rules/window.ts";
import { moveReview, putReview } from "#app/domain/review/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { db, type Tx, write } from "#db/client.server.ts";
import { caseFile, measure, notice, review } from "#db/schema/index.ts";
import { and, eq, inArray, isNull } from "#db/sql.ts";

/**
 * Answers false where the same objection was sent before; refuses `objection.asked-already` for another one,
 * `objection.too-late` after its 180 days, `notice.not-found` where the notice is gone by now.
 */
export async function makeObjection(access: NoticeAccess, text: string, now: Date): Promise<boolean> {
  const [found] = await db
    .select({ notice, case: caseFile, asked: review.id })
    .from(notice)
    .innerJoin(caseFile, eq(caseFile.id, notice.caseId))
    .leftJoin(review, eq(review.noticeId, notice.id))
    .where(eq(notice.id, access.noticeId));
  if (!found) throw new Refusal("notice.not-found");
  const { id: noticeId, issuedAt } = found.notice;
  const { id: caseId, officeId, keySlot: slot } = found.case;
  const key = await keyOf(slot);
  const { open } = askWindow(policyAt(now), "objection", issuedAt, now);
  if (!open) throw new Refusal(found.asked ? "objection.asked-already" : "objection.too-late");
  return write(async (tx) => {
    const asked = { noticeId, officeId, caseId, aboutId: noticeId, text, key, now };
    const made = await putReview(tx, asked, "objection.asked-already");
    if (!made) return false;
    await record(tx, {
      type: "objection.made",
      actor: { role: "affected-party", pseudonym: noticeId },
      object: { kind: "review", id: made.id },
      at: now,
      payload: { notice: noticeId },
      key: { slot, key },
    });
    return true;
  });
}

export type ObjectionAnswer = {
  readonly outcome: ReviewAnswer;
  readonly reasons: Bilingual;
  /** Where it is granted: which measures of the notice are lifted, at least one. */
  readonly lift: readonly string[];
};

/**
 * Granted, the measures named are lifted at once and the party reads so; upheld, it reads the reasons when the cooling
 * period is over. Refuses `review.not-found`, `review.needs-another-person`, `review.state-moved`, and `measure.not-found`
 * for a measure that the notice does not name or that was lifted before.
 */
export async function answerObjection(
  by: Permitted<"review.answer">,
  reference: string,
  { outcome, reasons, lift }: ObjectionAnswer,
  now: Date,
): Promise<void> {
  const found = await requireReview(by, reference, "objection");
  await requireUninvolved(by, found);
  const { review: row } = found;
  const slot = slotOf(found);
  const key = await keyOf(slot);
  const publicFrom = outcome === "grant" ? now : coolingEnd(policyAt(now), now);
  const answer = sealJson(key, { reasons } satisfies SealedAnswer, reviewContext.answer(row.id));
  await write(async (tx) => {
    const answered = { answeredAt: now, answeredBy: by.member.id, answer, publicFrom };
    await moveReview(tx, row, outcome, answered, now);
    const lifted = outcome === "grant" ? await liftMeasures(tx, row.noticeId ?? "", lift, now) : [];
    for (const id of lifted) {
      await record(tx, {
        type: "measure.lifted",
        actor: actorOf(by),
        object: { kind: "case", id: row.caseId ?? "" },
        at: now,
        payload: { measure: id, objection: row.reference },
        key: { slot, key },
      });
    }
    await record(tx, {
      type: "objection.answered",
      actor: actorOf(by),
      object: { kind: "review", id: row.id },
      at: now,
      payload: { outcome, reasons, lifted },
      key: { slot, key },
    });
  });
}

async function liftMeasures(
  tx: Tx,
  noticeId: string,
  wanted: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const lifted = await tx
    .update(measure)
    .set({ liftedAt: now })
    .where(and(inArray(measure.id, [...wanted]), eq(measure.noticeId, noticeId), isNull(measure.liftedAt)))
    .returning({ id: measure.id });
  if (lifted.length === 0 || lifted.length !== new Set(wanted).size) throw new Refusal("measure.not-found");
  return lifted.map(({ id }) => id);
}
