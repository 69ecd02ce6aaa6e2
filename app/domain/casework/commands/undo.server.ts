// Takes a decision back before any reporter could read it: only the trail remembers.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import { moveCase } from "#app/domain/casework/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { unannounce } from "#app/domain/report/steps/news.server.ts";
import { forgetHeldStep, isConcludedBefore, moveReport } from "#app/domain/report/steps.server.ts";
import { forgetAwards } from "#app/domain/reward/steps/forget.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";
import { decision, report } from "#db/schema/index.ts";
import { and, desc, eq } from "#db/sql.ts";

/**
 * Refuses `case.not-found`, `case.state-moved`, `cooling.over` once the reporters may have read it, and
 * `case.award-under-way` where somebody has assessed an award already.
 */
export async function undoDecision(
  by: Permitted<"case.decide">,
  reference: string,
  now: Date,
): Promise<void> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    await moveCase(tx, found.id, { event: "undo", now, set: { outcome: null } });
    const forgotten = await forgetDecision(tx, found.id, now);
    const reports = await tx
      .select({ id: report.id })
      .from(report)
      .where(and(eq(report.caseId, found.id), eq(report.state, "concluded")));
    for (const one of reports) {
      const held = await forgetHeldStep(tx, one.id, "conclude", now);
      if (!held) continue;
      const undone = { event: "undo", now, by: by.member.id, untold: true } as const;
      if (!(await isConcludedBefore(tx, one.id))) await moveReport(tx, one.id, undone);
      await unannounce(tx, one.id, held);
    }
    await forgetAwards(tx, found.id, forgotten.at);
    await record(tx, {
      type: "case.decision-undone",
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { decision: forgotten.id, outcome: forgotten.outcome, basis: forgotten.basis },
      key: { slot: found.keySlot, key },
    });
  });
}

async function forgetDecision(tx: Tx, caseId: string, now: Date): Promise<typeof decision.$inferSelect> {
  const [last] = await tx
    .select()
    .from(decision)
    .where(eq(decision.caseId, caseId))
    .orderBy(desc(decision.id))
    .limit(1);
  if (!last || last.publicFrom <= now) throw new Refusal("cooling.over");
  await tx.delete(decision).where(eq(decision.id, last.id));
  return last;
}
