// Cases as the desk sees them: the list, and one whole case with the threads of its reporters kept apart.
import { decisionOf, type DecisionView, type MeasureLine, measuresOf } from "#app/domain/casework/queries/outcome.server.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import type { CaseRow } from "#app/domain/casework/steps.server.ts";
import type { ReportMode, ReportState } from "#app/domain/report/rules/lifecycle.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { award, caseFile, caseSubject, report, subject } from "#db/schema/index.ts";
import { and, asc, eq, gt, inArray, or } from "#db/sql.ts";

export const casePageSize = 50;

export type CaseCursor = { readonly decideBy: Date; readonly id: string };

/** One page of cases, the earliest deadline first. */
export async function casePage(
  by: Permitted<"case.read">,
  cursor: CaseCursor | null,
): Promise<{ rows: readonly CaseRow[]; next: CaseCursor | null }> {
  const after = cursor
    ? or(
        gt(caseFile.decideBy, cursor.decideBy),
        and(eq(caseFile.decideBy, cursor.decideBy), gt(caseFile.id, cursor.id)),
      )
    : undefined;
  const found = await db
    .select()
    .from(caseFile)
    .where(and(inArray(caseFile.officeId, [...by.offices]), after))
    .orderBy(asc(caseFile.decideBy), asc(caseFile.id))
    .limit(casePageSize + 1);
  const rows = found.slice(0, casePageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > casePageSize && last ? { decideBy: last.decideBy, id: last.id } : null };
}

export type CaseReport = {
  readonly reference: string;
  readonly mode: ReportMode;
  readonly state: ReportState;
  readonly filedAt: Date;
};

export type CaseView = {
  readonly case: CaseRow;
  readonly lead: string | null;
  readonly subjects: readonly { readonly id: string; readonly kind: string; readonly display: string }[];
  readonly reports: readonly CaseReport[];
  readonly measures: readonly MeasureLine[];
  readonly decision: (DecisionView & { readonly byName: string }) | null;
  readonly awards: readonly { readonly reference: string; readonly state: string; readonly amountFen: number | null }[];
};

/** Refuses `case.not-found`. */
export async function caseView(by: Permitted<"case.read">, reference: string): Promise<CaseView> {
  const found = await requireCase(by, reference);
  const [subjects, reports, measures, decision, awards] = await Promise.all([
    db
      .select({ id: subject.id, kind: subject.kind, display: subject.display })
      .from(caseSubject)
      .innerJoin(subject, eq(subject.id, caseSubject.subjectId))
      .where(eq(caseSubject.caseId, found.id))
      .orderBy(asc(subject.id)),
    db
      .select({
        reference: report.reference,
        mode: report.mode,
        state: report.state,
        filedAt: report.filedAt,
      })
      .from(report)
      .where(eq(report.caseId, found.id))
      .orderBy(asc(report.id)),
    measuresOf(found.id),
    decisionOf(found.id),
    db
      .select({ reference: award.reference, state: award.state, amountFen: award.amountFen })
      .from(award)
      .where(eq(award.caseId, found.id))
      .orderBy(asc(award.id)),
  ]);
  const names = await memberNames([found.leadId, decision?.by].filter((id) => typeof id === "string"));
  return {
    case: found,
    lead: found.leadId ? (names.get(found.leadId) ?? null) : null,
    subjects,
    reports,
    measures,
    decision: decision ? { ...decision, byName: names.get(decision.by) ?? "" } : null,
    awards,
  };
}
