// Removes the questions of awards that an undone decision had opened.
import { Refusal } from "#app/base/refusal.ts";
import { awardLifecycle } from "#app/domain/reward/rules/lifecycle.ts";
import type { Tx } from "#db/client.server.ts";
import { award, clock } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

/** Those opened at that moment; refuses `case.award-under-way` where somebody has gone on with one. */
export async function forgetAwards(tx: Tx, caseId: string, openedAt: Date): Promise<void> {
  const opened = await tx
    .select({ id: award.id, state: award.state })
    .from(award)
    .where(and(eq(award.caseId, caseId), eq(award.madeAt, openedAt)));
  if (opened.some(({ state }) => state !== awardLifecycle.start)) throw new Refusal("case.award-under-way");
  if (opened.length === 0) return;
  const ids = opened.map(({ id }) => id);
  await tx.delete(clock).where(inArray(clock.objectId, ids));
  await tx.delete(award).where(inArray(award.id, ids));
}
