// Hands a draft over to the report that is being filed from it.
import { sealJson } from "#app/base/seal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { draftContext, type OpenDraft } from "#app/domain/draft/queries.server.ts";
import { draftAfterFiling, type FiledReceipt } from "#app/domain/draft/rules/content.ts";
import type { Tx } from "#db/client.server.ts";
import { draft, upload } from "#db/schema/index.ts";
import { and, eq, inArray, isNull } from "#db/sql.ts";

/**
 * True for the one filing that wins the draft, exactly as it was read: a second submission, or a change made
 * meanwhile in another tab, gets false and reads again. The draft keeps what the receipt shows until `expiresAt`.
 */
export async function handOverDraft(
  tx: Tx,
  access: DraftAccess,
  read: OpenDraft,
  filed: FiledReceipt,
  reportId: string,
  expiresAt: Date,
): Promise<boolean> {
  const won = await tx
    .update(draft)
    .set({
      reportId,
      expiresAt,
      version: read.version + 1,
      sealed: sealJson(access.key, draftAfterFiling(read.content, filed), draftContext(access.draftId)),
    })
    .where(and(eq(draft.id, access.draftId), eq(draft.version, read.version), isNull(draft.reportId)))
    .returning({ id: draft.id });
  if (won.length === 0) return false;
  // These files belong to the report now; what else was uploaded and never kept stays for the sweep.
  const files = read.content.files.map((file) => file.id);
  if (files.length > 0) await tx.delete(upload).where(inArray(upload.id, files));
  return true;
}
