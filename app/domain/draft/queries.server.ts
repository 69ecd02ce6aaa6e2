// Reads drafts: each opens only with the key in its reporter's cookie.
import { unsealJson } from "#app/base/seal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import type { DraftContent } from "#app/domain/draft/rules/content.ts";
import { kept } from "#db/kept.server.ts";
import { draft } from "#db/schema/index.ts";
import { and, bound, eq, gt } from "#db/sql.ts";

export type OpenDraft = {
  readonly content: DraftContent;
  readonly version: number;
  readonly savedAt: Date;
  readonly expiresAt: Date;
  readonly reportId: string | null;
};

export function draftContext(draftId: string): string {
  return `draft:${draftId}`;
}

const livingDraft = kept((door) =>
  door
    .select()
    .from(draft)
    .where(and(eq(draft.id, bound(draft.id, "id")), gt(draft.expiresAt, bound(draft.expiresAt, "now")))),
);

/** The draft as last saved, or null where there is none or its day is over. */
export async function openDraft(access: DraftAccess, now: Date): Promise<OpenDraft | null> {
  const [row] = await livingDraft({ id: access.draftId, now });
  if (!row) return null;
  return {
    content: unsealJson<DraftContent>(access.key, row.sealed, draftContext(row.id)),
    version: row.version,
    savedAt: row.savedAt,
    expiresAt: row.expiresAt,
    reportId: row.reportId,
  };
}
