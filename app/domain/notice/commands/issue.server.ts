// Tells the party that measures affect: issues the statement of reasons with a code of its own, and draws that code anew.
import { newId, randomDigits } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import { receiptCodeFrom } from "#app/domain/access/rules/receipt-code.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import { decisionOf } from "#app/domain/casework/queries/outcome.server.ts";
import { holdCase, requireSubjectOfCase } from "#app/domain/casework/steps.server.ts";
import { keyOf, lookupHash } from "#app/domain/keys/queries.server.ts";
import { requireNotice } from "#app/domain/notice/queries/access.server.ts";
import { type NoticeStatement, statementContext } from "#app/domain/notice/rules/sealed.ts";
import { freshReference } from "#app/domain/report/steps/reference.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";
import { measure, notice } from "#db/schema/index.ts";
import { and, eq, inArray, isNull } from "#db/sql.ts";

/** The code is stored nowhere: this answer is the only time that anybody sees it. */
export type IssuedCode = { readonly reference: string; readonly code: string; readonly issuedAt: Date };

export type NewNotice = NoticeStatement & {
  readonly subjectId: string;
  /** Measures of the case against that subject, of which it was not told before. */
  readonly measures: readonly string[];
};

function drawCode() {
  const code = receiptCodeFrom(randomDigits(26));
  const { keyId, hash } = lookupHash("notice", code);
  return { code, columns: { codeKeyId: keyId, codeHash: hash } };
}

/**
 * Issues one notice about these measures. The same form sent twice issues one: of a measure one is told once. Refuses
 * `case.not-found`, `case.state-moved` before a decision, `notice.too-early` while it can be undone,
 * `measure.subject-elsewhere`, and `notice.measures-moved` where one of the measures was told or lifted before, or is
 * against somebody else.
 */
export async function issueNotice(
  by: Permitted<"notice.issue">,
  reference: string,
  { subjectId, measures, ...statement }: NewNotice,
  now: Date,
): Promise<IssuedCode> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  const decided = await decisionOf(found.id);
  const { code, columns } = drawCode();
  const id = newId(now);
  return write(async (tx) => {
    await holdCase(tx, found.id, ["decided", "acting", "closed"]);
    if (!decided || decided.publicFrom > now) throw new Refusal("notice.too-early");
    await requireSubjectOfCase(tx, found.id, subjectId);
    const row = {
      id,
      reference: await freshReference(tx, "notice"),
      caseId: found.id,
      subjectId,
      ...columns,
    };
    await tx.insert(notice).values({
      ...row,
      statement: sealJson(key, statement satisfies NoticeStatement, statementContext(id)),
      issuedAt: now,
      issuedBy: by.member.id,
    });
    await tellMeasures(tx, row, measures);
    await record(tx, {
      type: "notice.issued",
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { notice: id, subject: subjectId, measures: [...measures], ...statement },
      key: { slot: found.keySlot, key },
    });
    return { reference: row.reference, code, issuedAt: now };
  });
}

async function tellMeasures(
  tx: Tx,
  { id, caseId, subjectId }: { readonly id: string; readonly caseId: string; readonly subjectId: string },
  wanted: readonly string[],
): Promise<void> {
  const told = await tx
    .update(measure)
    .set({ noticeId: id })
    .where(
      and(
        inArray(measure.id, [...wanted]),
        eq(measure.caseId, caseId),
        eq(measure.subjectId, subjectId),
        isNull(measure.noticeId),
        isNull(measure.liftedAt),
      ),
    )
    .returning({ id: measure.id });
  if (told.length === 0 || told.length !== new Set(wanted).size) throw new Refusal("notice.measures-moved");
}

/**
 * Draws a new code for a notice whose code was lost or went astray; the old one opens nothing from now on, nor does a visit
 * that it opened. Refuses `case.not-found`, and `notice.not-found` also for a notice of another case: the page of this one
 * could not show the code, and the old one would be gone.
 */
export async function reissueNoticeCode(
  by: Permitted<"notice.issue">,
  of: { readonly case: string; readonly notice: string },
  now: Date,
): Promise<IssuedCode> {
  const { id: wanted } = await requireCase(by, of.case);
  const found = await requireNotice(by, of.notice);
  if (found.case.id !== wanted) throw new Refusal("notice.not-found");
  const { keySlot: slot, id: caseId } = found.case;
  const key = await keyOf(slot);
  const { code, columns } = drawCode();
  await write(async (tx) => {
    await tx.update(notice).set(columns).where(eq(notice.id, found.notice.id));
    await record(tx, {
      type: "notice.reissued",
      actor: actorOf(by),
      object: { kind: "case", id: caseId },
      at: now,
      payload: { notice: found.notice.id },
      key: { slot, key },
    });
  });
  return { reference: found.notice.reference, code, issuedAt: found.notice.issuedAt };
}
