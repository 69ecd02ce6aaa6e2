// One report as the holder of its receipt code sees it: nothing that a cooling period still holds back.
import { Refusal } from "#app/base/refusal.ts";
import { unseal } from "#app/base/seal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import {
  type DecisionView,
  type MeasureLine,
  measuresOf,
  toldDecisionOf,
} from "#app/domain/casework/queries/outcome.server.ts";
import { type ClockRow, clocksOf } from "#app/domain/clock/queries.server.ts";
import { extensionContext } from "#app/domain/clock/rules/running.ts";
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
import type { ReportClocks } from "#app/domain/report/rules/reporter/story.ts";
import { type PublicAward, publicAwardOf } from "#app/domain/reward/queries/public.server.ts";
import { kept } from "#db/kept.server.ts";
import { caseFile, report } from "#db/schema/index.ts";
import { bound, eq } from "#db/sql.ts";

export type ReporterView = {
  readonly reference: string;
  readonly category: string;
  readonly mode: ReportMode;
  readonly state: ReportState;
  readonly filedAt: Date;
  readonly clocks: ReportClocks;
  /** Why the clock that the reporter waits on was extended; null where it was not. */
  readonly extensionReason: string | null;
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

const ownReport = kept((door) =>
  door
    .select({ report, caseSlot: caseFile.keySlot })
    .from(report)
    .leftJoin(caseFile, eq(caseFile.id, report.caseId))
    .where(eq(report.id, bound(report.id, "id"))),
);

/** Refuses `report.not-found` where the report is gone by now. */
export async function reporterView(access: ReporterAccess, now: Date): Promise<ReporterView> {
  const [row] = await ownReport({ id: access.reportId });
  if (!row) throw new Refusal("report.not-found");
  const key = await keyOf(row.report.keySlot);
  const [statements, steps, thread, files, outcome, started] = await Promise.all([
    statementsOf([row.report]),
    stepsOf(row.report.id, key),
    threadOf(row.report.id, key),
    filesOf(row.report.id, key),
    row.report.caseId ? publicOutcome(row.report.caseId, now) : null,
    clocksOf(row.report.caseId ? [row.report.id, row.report.caseId] : [row.report.id]),
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
    ...(await clocksShown(started, row)),
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

type Started = Awaited<ReturnType<typeof clocksOf>>;
type Owner = { readonly report: typeof report.$inferSelect; readonly caseSlot: string | null };

/** The clocks of report and case, and why the one that the reporter waits on was extended. */
async function clocksShown(
  started: Started,
  { report: { id, caseId, keySlot }, caseSlot }: Owner,
): Promise<Pick<ReporterView, "clocks" | "extensionReason">> {
  const accept = started.get(id)?.get("accept");
  const ofCase = caseId ? started.get(caseId) : undefined;
  const [verify, decide] = [ofCase?.get("verify"), ofCase?.get("decide")];
  return {
    clocks: { ...(accept ? { accept } : {}), ...(verify ? { verify } : {}), ...(decide ? { decide } : {}) },
    extensionReason: await extensionReason(verify ?? accept, caseSlot ?? keySlot),
  };
}

async function extensionReason(row: ClockRow | undefined, keySlot: string): Promise<string | null> {
  if (!row?.extensionReason) return null;
  return unseal(await keyOf(keySlot), row.extensionReason, extensionContext(row.id)).toString("utf8");
}

async function publicOutcome(caseId: string, now: Date): Promise<ReporterView["outcome"]> {
  const decided = await toldDecisionOf(caseId, now);
  if (!decided) return null;
  return { ...decided, measures: await measuresOf(caseId) };
}
