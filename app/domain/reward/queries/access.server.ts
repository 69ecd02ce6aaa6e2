// Finds an award for somebody who may see it.
import { Refusal } from "#app/base/refusal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import type { Hand } from "#app/domain/reward/rules/approval.ts";
import type { AwardRow } from "#app/domain/reward/steps.server.ts";
import { db } from "#db/client.server.ts";
import { award, awardStep, caseFile, clock, report } from "#db/schema/index.ts";
import { and, asc, desc, eq, inArray, isNull } from "#db/sql.ts";

/** Any proof that carries the offices whose awards its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

export type AwardInCase = {
  readonly award: AwardRow;
  readonly case: typeof caseFile.$inferSelect;
  readonly report: Pick<
    typeof report.$inferSelect,
    "id" | "reference" | "language" | "mode" | "filedAt" | "state"
  >;
};

/** Refuses `award.not-found`: for what is no reference, and outside the member's offices, as for one that never was. */
export async function requireAward(by: SeesOffices, typed: string): Promise<AwardInCase> {
  const reading = readReference(typed);
  if (!reading.ok) throw new Refusal("award.not-found");
  const [row] = await db
    .select({
      award,
      case: caseFile,
      report: {
        id: report.id,
        reference: report.reference,
        language: report.language,
        mode: report.mode,
        filedAt: report.filedAt,
        state: report.state,
      },
    })
    .from(award)
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .innerJoin(report, eq(report.id, award.reportId))
    .where(and(eq(award.reference, reading.reference), inArray(caseFile.officeId, [...by.offices])));
  if (!row) throw new Refusal("award.not-found");
  return row;
}

/** Who did what to an award, oldest first. */
export async function handsOn(awardId: string): Promise<readonly Hand[]> {
  return db
    .select({ event: awardStep.event, by: awardStep.by })
    .from(awardStep)
    .where(eq(awardStep.awardId, awardId))
    .orderBy(asc(awardStep.id));
}

export type AwardOfReporter = {
  readonly award: AwardRow;
  readonly report: Pick<typeof report.$inferSelect, "id" | "keySlot" | "mode" | "claimHash">;
  /** Until when it can be claimed; null while that clock does not run. */
  readonly claimBy: Date | null;
};

/** The latest award of the report whose code was shown; refuses `award.not-found`. */
export async function requireOwnAward({ reportId }: ReporterAccess): Promise<AwardOfReporter> {
  const own = await latestAwardOf(reportId);
  if (!own) throw new Refusal("award.not-found");
  return own;
}

/** Null where no reward was wished for, or the case is not decided. */
export async function latestAwardOf(reportId: string): Promise<AwardOfReporter | null> {
  const [row] = await db
    .select({
      award,
      report: { id: report.id, keySlot: report.keySlot, mode: report.mode, claimHash: report.claimHash },
      claimBy: clock.due,
    })
    .from(award)
    .innerJoin(report, eq(report.id, award.reportId))
    .leftJoin(clock, and(eq(clock.objectId, award.id), eq(clock.name, "claim"), isNull(clock.endedAt)))
    .where(eq(award.reportId, reportId))
    .orderBy(desc(award.id))
    .limit(1);
  return row ?? null;
}
