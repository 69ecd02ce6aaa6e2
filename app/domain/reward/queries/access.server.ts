// Finds an award for somebody who may see it.
import { Refusal } from "#app/base/refusal.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import type { Hand } from "#app/domain/reward/rules/approval.ts";
import type { AwardRow } from "#app/domain/reward/steps.server.ts";
import { db } from "#db/client.server.ts";
import { award, awardStep, caseFile, report } from "#db/schema/index.ts";
import { and, asc, eq, inArray } from "#db/sql.ts";

/** Any proof that carries the offices whose awards its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

export type AwardInCase = {
  readonly award: AwardRow;
  readonly case: typeof caseFile.$inferSelect;
  readonly report: Pick<typeof report.$inferSelect, "id" | "reference" | "mode" | "filedAt" | "state">;
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
