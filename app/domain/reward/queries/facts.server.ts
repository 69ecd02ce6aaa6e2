// What the file of a case says by itself about whether an award is due, and where in the file it stands.
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import type { AwardInCase } from "#app/domain/reward/queries/access.server.ts";
import type { EligibilityFacts } from "#app/domain/reward/rules/eligibility.ts";
import { db } from "#db/client.server.ts";
import { caseSubject, measure, report } from "#db/schema/index.ts";
import { and, count, eq, lt, ne, or } from "#db/sql.ts";

/** Facts that nobody has to state, because the case holds them. */
export type FactsOfCase = Pick<
  EligibilityFacts,
  "definiteSubject" | "verified" | "lawfullyHandled" | "registeredFirst" | "withdrawnBeforeDecision"
>;

/** What they were read from. */
export type SourcesOfFacts = {
  readonly subjects: number;
  /** Measures against somebody: `no-action` is none. */
  readonly measures: number;
  readonly outcome: CaseOutcome | null;
  readonly filedAt: Date;
  /** Reports of the case that were registered before this one. */
  readonly earlierReports: number;
};

export async function factsOfCase(
  found: AwardInCase,
): Promise<{ facts: FactsOfCase; sources: SourcesOfFacts }> {
  const { id: caseId, outcome } = found.case;
  const { id, filedAt, state } = found.report;
  const isEarlier = or(lt(report.filedAt, filedAt), and(eq(report.filedAt, filedAt), lt(report.id, id)));
  const [[subjects], [measures], [earlier]] = await Promise.all([
    db.select({ n: count() }).from(caseSubject).where(eq(caseSubject.caseId, caseId)),
    db
      .select({ n: count() })
      .from(measure)
      .where(and(eq(measure.caseId, caseId), ne(measure.type, "no-action"))),
    db
      .select({ n: count() })
      .from(report)
      .where(and(eq(report.caseId, caseId), isEarlier)),
  ]);
  const sources = {
    subjects: subjects?.n ?? 0,
    measures: measures?.n ?? 0,
    outcome,
    filedAt,
    earlierReports: earlier?.n ?? 0,
  };
  const proven = outcome === "substantiated" || outcome === "partly-substantiated";
  const facts = {
    definiteSubject: sources.subjects > 0,
    verified: proven,
    lawfullyHandled: proven && sources.measures > 0,
    registeredFirst: sources.earlierReports === 0,
    withdrawnBeforeDecision: state === "withdrawn",
  };
  return { facts, sources };
}
