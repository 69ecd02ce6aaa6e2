// Ends the draft of a filed report once its reporter has the code in hand, and lets the reporter in.
import { Refusal } from "#app/base/refusal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { startSession } from "#app/domain/access/steps.server.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { db, write } from "#db/client.server.ts";
import { draft, report } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

/**
 * Destroys the receipt, which nobody can show again from here on, and answers the cookie of a reporter session. The
 * caller has seen that the code is saved (`draft/rules/confirmation`). Refuses `draft.gone` where nothing was filed from
 * the draft, its day is over, or it was confirmed before: of two submissions one opens a session.
 */
export async function confirmReceipt(access: DraftAccess, now: Date): Promise<string> {
  const open = await openDraft(access, now);
  const reportId = open?.reportId;
  if (!reportId) throw new Refusal("draft.gone");
  const [filed] = await db.select({ keySlot: report.keySlot }).from(report).where(eq(report.id, reportId));
  if (!filed) throw new Refusal("draft.gone");
  const key = await keyOf(filed.keySlot);
  return write(async (tx) => {
    const ended = await tx
      .delete(draft)
      .where(and(eq(draft.id, access.draftId), eq(draft.reportId, reportId)))
      .returning({ id: draft.id });
    if (ended.length === 0) throw new Refusal("draft.gone");
    await record(tx, {
      type: "access.opened",
      actor: { role: "reporter", pseudonym: reportId },
      object: { kind: "report", id: reportId },
      at: now,
      payload: { from: "receipt" },
      key: { slot: filed.keySlot, key },
    });
    return startSession(tx, "reporter", { reportId }, now);
  });
}
