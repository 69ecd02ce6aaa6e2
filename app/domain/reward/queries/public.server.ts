// An award as its reporter may read it: how far it is, the sum with its steps, or why there is none.
import type { AwardState, IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import type { FrozenProposal } from "#app/domain/reward/rules/proposal.ts";
import { db } from "#db/client.server.ts";
import { award } from "#db/schema/index.ts";
import { desc, eq } from "#db/sql.ts";

/** Until a sum is approved the reporter learns that it is looked into, and no number that might still change. */
export type PublicAward =
  | { readonly stage: "looked-into" }
  | { readonly stage: "none"; readonly reason: IneligibleReason | null }
  | { readonly stage: "approved"; readonly amountFen: number; readonly proposal: FrozenProposal };

const none: readonly AwardState[] = ["ineligible", "refused"];
const lookedInto: readonly AwardState[] = ["not-assessed", "eligible", "proposed", "returned"];

export async function publicAwardOf(reportId: string): Promise<PublicAward | null> {
  const [row] = await db
    .select({
      state: award.state,
      reason: award.reason,
      amountFen: award.amountFen,
      proposal: award.proposal,
    })
    .from(award)
    .where(eq(award.reportId, reportId))
    .orderBy(desc(award.id))
    .limit(1);
  if (!row) return null;
  if (none.includes(row.state)) return { stage: "none", reason: row.reason };
  if (lookedInto.includes(row.state) || row.amountFen === null || !row.proposal)
    return { stage: "looked-into" };
  return { stage: "approved", amountFen: row.amountFen, proposal: row.proposal };
}
