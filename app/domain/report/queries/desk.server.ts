// One report as the desk sees it: words and files, never who told us.
import { Refusal } from "#app/base/refusal.ts";
import { clocksOf } from "#app/domain/clock/queries.server.ts";
import type { ShownClock } from "#app/domain/clock/rules/running.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import {
  filesOf,
  type OpenedFile,
  type OpenedMessage,
  type OpenedStep,
  type OpenedSubject,
  statementsOf,
  stepsOf,
  subjectsOfReport,
  threadOf,
} from "#app/domain/report/queries/sealed.server.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { caseFile, report, reportStep } from "#db/schema/index.ts";
import { and, desc, eq, gt, inArray } from "#db/sql.ts";

type ReportRow = typeof report.$inferSelect;

export type DeskReport = {
  /** Neither identity nor contact, sealed or not: the desk has no use for them here. */
  readonly report: Omit<
    ReportRow,
    "identity" | "contact" | "identitySlot" | "contactSlot" | "codeHash" | "claimHash"
  >;
  readonly caseReference: string | null;
  /** The clock to accept, as it runs or ended. */
  readonly running: ShownClock | null;
  readonly statement: string;
  readonly whenSeen: string;
  readonly subjects: readonly OpenedSubject[];
  readonly files: readonly OpenedFile[];
  readonly thread: readonly OpenedMessage[];
  readonly steps: readonly (OpenedStep & { readonly byName: string | null })[];
};

/** Refuses `report.not-found`, outside the member's offices as for a report that never was. */
export async function deskReport(by: Permitted<"report.read">, reference: string): Promise<DeskReport> {
  const [row] = await db
    .select({ report, caseReference: caseFile.reference })
    .from(report)
    .leftJoin(caseFile, eq(caseFile.id, report.caseId))
    .where(and(eq(report.reference, reference), inArray(report.officeId, [...by.offices])));
  if (!row) throw new Refusal("report.not-found");
  const key = await keyOf(row.report.keySlot);
  const [statements, subjects, files, thread, steps, clocks] = await Promise.all([
    statementsOf([row.report]),
    subjectsOfReport(row.report, key),
    filesOf(row.report.id, key),
    threadOf(row.report.id, key),
    stepsOf(row.report.id, key),
    clocksOf([row.report.id]),
  ]);
  const names = await memberNames(steps.flatMap((step) => step.by ?? []));
  const words = statements.get(row.report.id);
  return {
    report: withoutSecrets(row.report),
    caseReference: row.caseReference,
    running: clocks.get(row.report.id)?.get("accept") ?? null,
    statement: words?.statement ?? "",
    whenSeen: words?.whenSeen ?? "",
    subjects,
    files,
    thread,
    steps: steps.map((step) => ({ ...step, byName: step.by ? (names.get(step.by) ?? null) : null })),
  };
}

/** What the forms on a report's page depend on; `heldUntil`: what the reporter can not read before. Refuses as above. */
export async function deskReportState(
  by: Permitted<"report.read">,
  reference: string,
  now: Date,
): Promise<
  Pick<ReportRow, "state" | "language"> & { readonly heldUntil: Date | null; readonly extended: boolean }
> {
  const [row] = await db
    .select({ id: report.id, state: report.state, language: report.language })
    .from(report)
    .where(and(eq(report.reference, reference), inArray(report.officeId, [...by.offices])));
  if (!row) throw new Refusal("report.not-found");
  const [held] = await db
    .select({ publicFrom: reportStep.publicFrom })
    .from(reportStep)
    .where(and(eq(reportStep.reportId, row.id), gt(reportStep.publicFrom, now)))
    .orderBy(desc(reportStep.id))
    .limit(1);
  const clock = (await clocksOf([row.id])).get(row.id)?.get("accept");
  const extended = (clock?.extendedDays ?? 0) > 0;
  return { state: row.state, language: row.language, heldUntil: held?.publicFrom ?? null, extended };
}

function withoutSecrets(row: ReportRow): DeskReport["report"] {
  const {
    identity: _i,
    contact: _c,
    identitySlot: _is,
    contactSlot: _cs,
    codeHash: _h,
    claimHash: _p,
    ...rest
  } = row;
  return rest;
}
