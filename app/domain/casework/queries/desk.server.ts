// Cases as the desk sees them: the list, and one whole case with the threads of its reporters kept apart.
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import {
  type DecisionView,
  decisionOf,
  type MeasureLine,
  measuresOf,
} from "#app/domain/casework/queries/outcome.server.ts";
import { type CaseMoment, caseTimeline } from "#app/domain/casework/queries/timeline.server.ts";
import { type CaseCursor, type CaseListView, statesOf } from "#app/domain/casework/rules/desk/views.ts";
import type { CaseRow } from "#app/domain/casework/steps.server.ts";
import { type ClockRow, clocksOf } from "#app/domain/clock/queries.server.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import type { ReportMode, ReportState } from "#app/domain/report/rules/lifecycle.ts";
import type { AwardState } from "#app/domain/reward/rules/lifecycle.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import type { SubjectKind } from "#app/domain/subject/rules/kinds.ts";
import { db } from "#db/client.server.ts";
import { award, caseFile, caseSubject, report, subject } from "#db/schema/index.ts";
import { and, asc, desc, eq, gt, inArray, lt, or } from "#db/sql.ts";

const casePageSize = 50;

type StartedClocks = ReadonlyMap<ClockName, ClockRow>;
const noClocks: StartedClocks = new Map();

export type CaseLine = CaseRow & { readonly lead: string | null; readonly clocks: StartedClocks };

/** One page of a view of the cases; `after` is the last row of the page before. */
export async function casePage(
  by: Permitted<"case.read">,
  view: CaseListView,
  after: CaseCursor | null,
): Promise<{ rows: readonly CaseLine[]; next: CaseCursor | null }> {
  const [order, beyond] = view === "running" ? [asc, gt] : [desc, lt];
  const further = after
    ? or(
        beyond(caseFile.decideBy, after.decideBy),
        and(eq(caseFile.decideBy, after.decideBy), beyond(caseFile.id, after.id)),
      )
    : undefined;
  const found = await db
    .select()
    .from(caseFile)
    .where(
      and(inArray(caseFile.officeId, [...by.offices]), inArray(caseFile.state, [...statesOf(view)]), further),
    )
    .orderBy(order(caseFile.decideBy), order(caseFile.id))
    .limit(casePageSize + 1);
  const rows = found.slice(0, casePageSize);
  const [names, clocks] = await Promise.all([
    memberNames(rows.flatMap((row) => row.leadId ?? [])),
    clocksOf(rows.map((row) => row.id)),
  ]);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      ...row,
      lead: row.leadId ? (names.get(row.leadId) ?? null) : null,
      clocks: clocks.get(row.id) ?? noClocks,
    })),
    next: found.length > casePageSize && last ? { decideBy: last.decideBy, id: last.id } : null,
  };
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
  readonly clocks: StartedClocks;
  readonly timeline: readonly CaseMoment[];
  readonly subjects: readonly { readonly id: string; readonly kind: SubjectKind; readonly display: string }[];
  readonly reports: readonly CaseReport[];
  readonly measures: readonly MeasureLine[];
  readonly decision: (DecisionView & { readonly byName: string }) | null;
  /** None for a member who may not see awards. */
  readonly awards: readonly CaseAward[];
};

export type CaseAward = {
  readonly reference: string;
  readonly state: AwardState;
  readonly amountFen: number | null;
  /** Reference of the report whose reporter wished it. */
  readonly report: string;
};

/** Refuses `case.not-found`. */
export async function caseView(by: Permitted<"case.read">, reference: string): Promise<CaseView> {
  const found = await requireCase(by, reference);
  const [timeline, subjects, reports, measures, decision, awards] = await Promise.all([
    caseTimeline(found.id),
    subjectsOfCase(found.id),
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
    mayDo(by.member.roles, "award.read") ? awardsOfCase(found.id) : [],
  ]);
  const clocks = (await clocksOf([found.id])).get(found.id) ?? noClocks;
  const names = await memberNames([found.leadId, decision?.by].filter((id) => typeof id === "string"));
  return {
    case: found,
    lead: found.leadId ? (names.get(found.leadId) ?? null) : null,
    clocks,
    timeline,
    subjects,
    reports,
    measures,
    decision: decision ? { ...decision, byName: names.get(decision.by) ?? "" } : null,
    awards,
  };
}

async function subjectsOfCase(caseId: string): Promise<CaseView["subjects"]> {
  return db
    .select({ id: subject.id, kind: subject.kind, display: subject.display })
    .from(caseSubject)
    .innerJoin(subject, eq(subject.id, caseSubject.subjectId))
    .where(eq(caseSubject.caseId, caseId))
    .orderBy(asc(subject.id));
}

async function awardsOfCase(caseId: string): Promise<readonly CaseAward[]> {
  return db
    .select({
      reference: award.reference,
      state: award.state,
      amountFen: award.amountFen,
      report: report.reference,
    })
    .from(award)
    .innerJoin(report, eq(report.id, award.reportId))
    .where(eq(award.caseId, caseId))
    .orderBy(asc(award.id));
}
