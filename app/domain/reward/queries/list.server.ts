// The awards of the member's offices, as the desk lists them.
import { type AwardClock, awardClocks } from "#app/domain/reward/queries/clocks.server.ts";
import { type AwardListView, statesOf } from "#app/domain/reward/rules/desk/views.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { award, caseFile, report } from "#db/schema/index.ts";
import { and, desc, eq, inArray, lt } from "#db/sql.ts";

const awardPageSize = 50;

export type AwardLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: (typeof award.$inferSelect)["state"];
  readonly amountFen: number | null;
  readonly madeAt: Date;
  readonly caseReference: string;
  readonly reportReference: string;
  /** The deadline that runs; null where none does. */
  readonly clock: AwardClock | null;
};

/** One page of a view of the awards, newest first; `before` is the id of the last row of the page before. */
export async function awardPage(
  by: Permitted<"award.read">,
  view: AwardListView,
  before: string | null,
  now: Date,
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
  const shown = found.slice(0, awardPageSize);
  const clocks = await awardClocks(
    shown.map(({ id }) => id),
    now,
  );
  const rows = shown.map((row) => ({ ...row, clock: clocks.get(row.id)?.[0] ?? null }));
  return { rows, next: found.length > awardPageSize ? (rows.at(-1)?.id ?? null) : null };
}
