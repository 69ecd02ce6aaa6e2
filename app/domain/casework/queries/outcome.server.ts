// What a case led to, as the reporters of the case may read it.
import type { Bilingual } from "#app/base/language.ts";
import { unsealJson } from "#app/base/seal.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { reasonsContext } from "#app/domain/casework/rules/sealed.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { kept } from "#db/kept.server.ts";
import { caseFile, decision, measure, subject } from "#db/schema/index.ts";
import { and, asc, bound, desc, eq, lte, type SQL } from "#db/sql.ts";

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

const measureLines = kept((door) =>
  door
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
    .where(eq(measure.caseId, bound(measure.caseId, "caseId")))
    .orderBy(asc(measure.id)),
);

/** The measures of a case, oldest first. */
export async function measuresOf(caseId: string): Promise<readonly MeasureLine[]> {
  return measureLines({ caseId });
}

/** The latest decision of a case, or null. */
export async function decisionOf(caseId: string): Promise<DecisionView | null> {
  return opened(await decisionOfCase({ caseId }));
}

/** The latest one that the reporters of the case may read by now: a case that was reopened has had others before. */
export async function toldDecisionOf(caseId: string, now: Date): Promise<DecisionView | null> {
  return opened(await decisionTold({ caseId, now }));
}

/** One certain decision, whatever was decided later; null where it was undone. */
export async function decisionById(id: string): Promise<DecisionView | null> {
  return opened(await decisionWithId({ id }));
}

function latestDecision(which: SQL | undefined) {
  return kept((door) =>
    door
      .select({ decision, keySlot: caseFile.keySlot })
      .from(decision)
      .innerJoin(caseFile, eq(caseFile.id, decision.caseId))
      .where(which)
      .orderBy(desc(decision.id))
      .limit(1),
  );
}

const ofCase = eq(decision.caseId, bound(decision.caseId, "caseId"));
const decisionOfCase = latestDecision(ofCase);
const decisionTold = latestDecision(and(ofCase, lte(decision.publicFrom, bound(decision.publicFrom, "now"))));
const decisionWithId = latestDecision(eq(decision.id, bound(decision.id, "id")));

async function opened([row]: Awaited<ReturnType<typeof decisionOfCase>>): Promise<DecisionView | null> {
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
