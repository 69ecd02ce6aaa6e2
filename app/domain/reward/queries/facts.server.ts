// What the file of a case says by itself about whether an award is due.
import type { EligibilityFacts } from "#app/domain/reward/rules/eligibility.ts";
import type { AwardInCase } from "#app/domain/reward/queries/access.server.ts";
import { db } from "#db/client.server.ts";
import { caseSubject, measure, report } from "#db/schema/index.ts";
import { and, asc, count, eq, ne } from "#db/sql.ts";

/** Facts that nobody has to state, because the case holds them. */
export type FactsOfCase = Pick<
  EligibilityFacts,
  "definiteSubject" | "verified" | "lawfullyHandled" | "registeredFirst" | "withdrawnBeforeDecision"
>;

export async function factsOfCase(found: AwardInCase): Promise<FactsOfCase> {
  const caseId = found.case.id;
  const [[subjects], [measures], [first]] = await Promise.all([
    db.select({ n: count() }).from(caseSubject).where(eq(caseSubject.caseId, caseId)),
    db
      .select({ n: count() })
      .from(measure)
      .where(and(eq(measure.caseId, caseId), ne(measure.type, "no-action"))),
    db
      .select({ id: report.id })
      .from(report)
      .where(eq(report.caseId, caseId))
      .orderBy(asc(report.filedAt), asc(report.id))
      .limit(1),
  ]);
  const proven = found.case.outcome === "substantiated" || found.case.outcome === "partly-substantiated";
  return {
    definiteSubject: (subjects?.n ?? 0) > 0,
    verified: proven,
    lawfullyHandled: proven && (measures?.n ?? 0) > 0,
    registeredFirst: first?.id === found.report.id,
    withdrawnBeforeDecision: found.report.state === "withdrawn",
  };
}
