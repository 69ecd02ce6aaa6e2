// Begins, saves, discards and sweeps drafts. None of it is recorded on the trail: before filing the office holds nothing.
import { randomDigits } from "#app/base/id.ts";
import type { Language } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { receiptCodeFrom } from "#app/domain/access/rules/receipt-code.ts";
import { draftContext, openDraft } from "#app/domain/draft/queries.server.ts";
import {
  type DraftContent,
  emptyDraft,
  type FilingStep,
  type TypedFields,
} from "#app/domain/draft/rules/content.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { storage } from "#app/drivers/storage/index.ts";
import { db, write } from "#db/client.server.ts";
import { draft, upload } from "#db/schema/index.ts";
import { and, eq, isNotNull, isNull, lt, lte, notInArray, or } from "#db/sql.ts";

function expiry(now: Date): Date {
  return new Date(now.getTime() + policyAt(now).limits.draftHours * 3_600_000);
}

async function beginDraft(access: DraftAccess, language: Language, now: Date): Promise<void> {
  await write(async (tx) => {
    // What is left of an expired one was sealed under the same key; its files go with the next sweep.
    await tx.delete(draft).where(and(eq(draft.id, access.draftId), lte(draft.expiresAt, now)));
    await tx
      .insert(draft)
      .values({
        id: access.draftId,
        sealed: sealJson(access.key, emptyDraft(language), draftContext(access.draftId)),
        version: 1,
        savedAt: now,
        expiresAt: expiry(now),
        reportId: null,
      })
      .onConflictDoNothing();
  });
}

/**
 * Applies `change` to the draft as it stands; when somebody else saved in between (a second tab, an upload that just
 * ended), the change is applied again to what they left, so neither is lost. Refuses `draft.gone`, `draft.filed`.
 */
export async function changeDraft(
  access: DraftAccess,
  change: (content: DraftContent) => DraftContent,
  now: Date,
): Promise<void> {
  for (;;) {
    const open = await openDraft(access, now);
    if (!open) throw new Refusal("draft.gone");
    if (open.reportId) throw new Refusal("draft.filed");
    const sealed = sealJson(access.key, change(open.content), draftContext(access.draftId));
    const saved = await write((tx) =>
      tx
        .update(draft)
        .set({ sealed, version: open.version + 1, savedAt: now, expiresAt: expiry(now) })
        .where(and(eq(draft.id, access.draftId), eq(draft.version, open.version), isNull(draft.reportId)))
        .returning({ id: draft.id }),
    );
    if (saved.length === 1) return;
  }
}

/**
 * Keeps the fields of one step as they were typed, right or wrong. A draft whose day is over, or that never was, begins
 * anew with them: nobody types in vain. Refuses `draft.filed` once the report is filed.
 */
export async function saveStep(
  access: DraftAccess,
  step: FilingStep,
  fields: TypedFields,
  language: Language,
  now: Date,
): Promise<void> {
  if (!(await openDraft(access, now))) await beginDraft(access, language, now);
  await changeDraft(
    access,
    (content) => ({ ...content, language, typed: { ...content.typed, [step]: fields } }),
    now,
  );
}

/** Draws the receipt code when the reporter comes to check the answers; once drawn it stays what it is. */
export async function drawReceiptCode(access: DraftAccess, now: Date): Promise<void> {
  const open = await openDraft(access, now);
  if (open?.content.code) return;
  const fresh = receiptCodeFrom(randomDigits(26));
  await changeDraft(access, (content) => ({ ...content, code: content.code ?? fresh }), now);
}

/** Destroys the draft and every file of it. Nothing is refused: leaving is always possible. */
export async function discardDraft(access: DraftAccess, now: Date): Promise<void> {
  await write(async (tx) => {
    await tx.delete(draft).where(eq(draft.id, access.draftId));
  });
  await sweepUploads(now);
}

/** Removes drafts whose day is over, with the files that were never filed. Answers how many drafts went. */
export async function sweepDrafts(now: Date): Promise<number> {
  const gone = await write((tx) =>
    tx.delete(draft).where(lt(draft.expiresAt, now)).returning({ id: draft.id }),
  );
  await sweepUploads(now);
  return gone.length;
}

/**
 * Uploads whose draft is gone. The draft's row goes first, so a filing under way either won it, and took its files
 * along, or never will; then the bytes, then the row: bytes without a row would never be found again. A file that is
 * added to a filed report has no draft: such an upload is given a day to arrive.
 */
async function sweepUploads(now: Date): Promise<void> {
  const abandoned = new Date(now.getTime() - policyAt(now).limits.draftHours * 3_600_000);
  const orphans = await db
    .select({ id: upload.id, storageKey: upload.storageKey })
    .from(upload)
    .where(
      or(
        and(isNull(upload.reportId), notInArray(upload.draftId, db.select({ id: draft.id }).from(draft))),
        and(isNotNull(upload.reportId), lt(upload.at, abandoned)),
      ),
    );
  for (const orphan of orphans) {
    await storage().delete(orphan.storageKey);
    await write(async (tx) => {
      await tx.delete(upload).where(eq(upload.id, orphan.id));
    });
  }
}
