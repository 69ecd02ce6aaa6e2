// One report as the holder of its receipt code sees it: nothing that a cooling period still holds back.
import { Refusal } from "#app/base/refusal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import {
  type DecisionView,
  type MeasureLine,
  measuresOf,
  toldDecisionOf,
} from "#app/domain/casework/queries/outcome.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import {
  filesOf,
  type OpenedFile,
  type OpenedMessage,
  type OpenedStep,
  statementsOf,
  stepsOf,
  threadOf,
} from "#app/domain/report/queries/sealed.server.ts";
import type { ReportMode, ReportState } from "#app/domain/report/rules/lifecycle.ts";
import { type PublicAward, publicAwardOf } from "#app/domain/reward/queries/public.server.ts";
import { db } from "#db/client.server.ts";
import { caseFile, report } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

export type ReporterView = {
  readonly reference: string;
  readonly category: string;
  readonly mode: ReportMode;
  readonly state: ReportState;
  readonly filedAt: Date;
  readonly acceptBy: Date;
  readonly clocks: { readonly verifyBy: Date; readonly decideBy: Date } | null;
  readonly steps: readonly OpenedStep[];
  /** The question that waits for an answer. */
  readonly question: OpenedMessage | null;
  readonly thread: readonly OpenedMessage[];
  readonly statement: string;
  readonly whenSeen: string;
  readonly addresses: readonly string[];
  readonly files: readonly OpenedFile[];
  readonly outcome: (DecisionView & { readonly measures: readonly MeasureLine[] }) | null;
  readonly wishesReward: boolean;
  readonly award: PublicAward | null;
};

/** Refuses `report.not-found` where the report is gone by now. */
export async function reporterView(access: ReporterAccess, now: Date): Promise<ReporterView> {
  const [row] = await db
    .select({ report, verifyBy: caseFile.verifyBy, decideBy: caseFile.decideBy })
    .from(report)
    .leftJoin(caseFile, eq(caseFile.id, report.caseId))
    .where(eq(report.id, access.reportId));
  if (!row) throw new Refusal("report.not-found");
  const key = await keyOf(row.report.keySlot);
  const [statements, steps, thread, files, outcome] = await Promise.all([
    statementsOf([row.report]),
    stepsOf(row.report.id, key),
    threadOf(row.report.id, key),
    filesOf(row.report.id, key),
    row.report.caseId ? publicOutcome(row.report.caseId, now) : null,
  ]);
  const shown = steps.filter((step) => step.publicFrom <= now);
  const state = shown.at(-1)?.state ?? row.report.state;
  const words = statements.get(row.report.id);
  return {
    reference: row.report.reference,
    category: row.report.category,
    mode: row.report.mode,
    state,
    filedAt: row.report.filedAt,
    acceptBy: row.report.acceptBy,
    clocks: row.verifyBy && row.decideBy ? { verifyBy: row.verifyBy, decideBy: row.decideBy } : null,
    steps: shown,
    question: state === "needs-info" ? (thread.findLast((one) => one.kind === "question") ?? null) : null,
    thread,
    statement: words?.statement ?? "",
    whenSeen: words?.whenSeen ?? "",
    addresses: words?.addresses ?? [],
    files,
    outcome,
    wishesReward: row.report.wishesReward,
    award: outcome ? await publicAwardOf(row.report.id, now) : null,
  };
}

async function publicOutcome(caseId: string, now: Date): Promise<ReporterView["outcome"]> {
  const decided = await toldDecisionOf(caseId, now);
  if (!decided) return null;
  return { ...decided, measures: await measuresOf(caseId) };
}
