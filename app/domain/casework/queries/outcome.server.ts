// What a case led to, as the reporters of the case may read it.
import type { Bilingual } from "#app/base/language.ts";
import { unsealJson } from "#app/base/seal.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { reasonsContext } from "#app/domain/casework/rules/sealed.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { db } from "#db/client.server.ts";
import { caseFile, decision, measure, subject } from "#db/schema/index.ts";
import { and, asc, desc, eq, lte, type SQL } from "#db/sql.ts";

export type MeasureLine = {
  readonly id: string;
  readonly type: (typeof measure.$inferSelect)["type"];
  /** As people know the subject; null where the measure names none. */
  readonly subject: string | null;
  readonly basis: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly deadline: string | null;
  readonly result: (typeof measure.$inferSelect)["result"];
  /** When it was taken back, e.g. after an objection; null while it stands. */
  readonly liftedAt: Date | null;
};

export type DecisionView = {
  readonly outcome: CaseOutcome;
  readonly basis: string;
  readonly reasons: Bilingual;
  readonly at: Date;
  readonly publicFrom: Date;
  readonly by: string;
};

/** The measures of a case, oldest first. */
export async function measuresOf(caseId: string): Promise<readonly MeasureLine[]> {
  return db
    .select({
      id: measure.id,
      type: measure.type,
      subject: subject.display,
      basis: measure.basis,
      on: measure.on,
      deadline: measure.deadline,
      result: measure.result,
      liftedAt: measure.liftedAt,
    })
    .from(measure)
    .leftJoin(subject, eq(subject.id, measure.subjectId))
    .where(eq(measure.caseId, caseId))
    .orderBy(asc(measure.id));
}

/** The latest decision of a case, or null. */
export async function decisionOf(caseId: string): Promise<DecisionView | null> {
  return latestDecision(eq(decision.caseId, caseId));
}

/** The latest one that the reporters of the case may read by now: a case that was reopened has had others before. */
export async function toldDecisionOf(caseId: string, now: Date): Promise<DecisionView | null> {
  return latestDecision(and(eq(decision.caseId, caseId), lte(decision.publicFrom, now)));
}

/** One certain decision, whatever was decided later; null where it was undone. */
export async function decisionById(id: string): Promise<DecisionView | null> {
  return latestDecision(eq(decision.id, id));
}

async function latestDecision(which: SQL | undefined): Promise<DecisionView | null> {
  const [row] = await db
    .select({ decision, keySlot: caseFile.keySlot })
    .from(decision)
    .innerJoin(caseFile, eq(caseFile.id, decision.caseId))
    .where(which)
    .orderBy(desc(decision.id))
    .limit(1);
  if (!row) return null;
  const key = await keyOf(row.keySlot);
  const { id, outcome, basis, at, publicFrom, by } = row.decision;
  return {
    outcome,
    basis,
    at,
    publicFrom,
    by,
    reasons: unsealJson<Bilingual>(key, row.decision.reasons, reasonsContext(id)),
  };
}
