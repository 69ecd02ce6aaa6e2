// Awards as the desk sees them: the list, and one with its calculation and the chain of who did what.
import { unseal } from "#app/base/seal.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { type AwardInCase, requireAward } from "#app/domain/reward/queries/access.server.ts";
import {
  type FactsOfCase,
  factsOfCase,
  type SourcesOfFacts,
} from "#app/domain/reward/queries/facts.server.ts";
import { approversOf, type Entanglement, entanglementOf } from "#app/domain/reward/rules/approval.ts";
import { type AwardListView, statesOf } from "#app/domain/reward/rules/desk/views.ts";
import { remarkContext } from "#app/domain/reward/steps.server.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { award, awardStep, caseFile, report } from "#db/schema/index.ts";
import { and, asc, desc, eq, inArray, lt } from "#db/sql.ts";

const awardPageSize = 50;

export type AwardLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: (typeof award.$inferSelect)["state"];
  readonly amountFen: number | null;
  readonly madeAt: Date;
  readonly caseReference: string;
  readonly reportReference: string;
};

/** One page of a view of the awards, newest first; `before` is the id of the last row of the page before. */
export async function awardPage(
  by: Permitted<"award.read">,
  view: AwardListView,
  before: string | null,
): Promise<{ rows: readonly AwardLine[]; next: string | null }> {
  const found = await db
    .select({
      id: award.id,
      reference: award.reference,
      state: award.state,
      amountFen: award.amountFen,
      madeAt: award.madeAt,
      caseReference: caseFile.reference,
      reportReference: report.reference,
    })
    .from(award)
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .innerJoin(report, eq(report.id, award.reportId))
    .where(
      and(
        inArray(caseFile.officeId, [...by.offices]),
        inArray(award.state, [...statesOf(view)]),
        before ? lt(award.id, before) : undefined,
      ),
    )
    .orderBy(desc(award.id))
    .limit(awardPageSize + 1);
  const rows = found.slice(0, awardPageSize);
  return { rows, next: found.length > awardPageSize ? (rows.at(-1)?.id ?? null) : null };
}

export type ChainLink = {
  readonly id: string;
  readonly event: string;
  readonly at: Date;
  readonly by: string;
  readonly remark: string | null;
};

export type AwardView = AwardInCase & {
  readonly facts: FactsOfCase;
  readonly sources: SourcesOfFacts;
  readonly chain: readonly ChainLink[];
  /** Approvals that the proposal as it stands has already. */
  readonly approvals: number;
  /** Why the member who looks cannot approve it; null where nothing stands in the way. */
  readonly entangled: Entanglement | null;
};

/** Refuses `award.not-found`. */
export async function awardView(by: Permitted<"award.read">, reference: string): Promise<AwardView> {
  const found = await requireAward(by, reference);
  const [key, known, caseworkers, steps] = await Promise.all([
    keyOf(found.case.keySlot),
    factsOfCase(found),
    caseworkersOf(found.case),
    db.select().from(awardStep).where(eq(awardStep.awardId, found.award.id)).orderBy(asc(awardStep.id)),
  ]);
  const names = await memberNames(steps.map((step) => step.by));
  return {
    ...found,
    ...known,
    chain: steps.map((step) => ({
      id: step.id,
      event: step.event,
      at: step.at,
      by: names.get(step.by) ?? "",
      remark: step.remark ? unseal(key, step.remark, remarkContext(step.id)).toString("utf8") : null,
    })),
    approvals: approversOf(steps).length,
    entangled: entanglementOf(by.member.id, steps, caseworkers),
  };
}
