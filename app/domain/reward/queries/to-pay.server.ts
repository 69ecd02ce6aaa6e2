// Awards that a job has something to do with: to be paid, to be taken back, to be settled, past their time.
import { unsealJson } from "#app/base/seal.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { type AwardRow, awardContext } from "#app/domain/reward/steps.server.ts";
import { db } from "#db/client.server.ts";
import { award, caseFile, clock, payment, report } from "#db/schema/index.ts";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt } from "#db/sql.ts";

const batchSize = 200;
/** The larger a batch the less it tells; beyond this the rest waits for the next day. */
const mostPaidADay = 1_000;

export type AwardToPay = {
  readonly award: AwardRow;
  readonly case: typeof caseFile.$inferSelect;
  readonly report: Pick<typeof report.$inferSelect, "keySlot">;
  /** The payment that is to come back; null where the award itself is to be paid. */
  readonly recovers: Pick<typeof payment.$inferSelect, "id" | "payee" | "payeeSlot"> | null;
};

const parts = { award, case: caseFile, report: { keySlot: report.keySlot } };

/** Claimed, and finance does not know of it. */
export async function awardsToPay(): Promise<readonly AwardToPay[]> {
  const rows = await db
    .select(parts)
    .from(award)
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .innerJoin(report, eq(report.id, award.reportId))
    .where(and(eq(award.state, "claimed"), isNull(award.paymentLink)))
    .orderBy(asc(award.id))
    .limit(mostPaidADay);
  return rows.map((row) => ({ ...row, recovers: null }));
}

/** Revoked, and nobody was asked yet to bring the money back. */
export async function awardsToRecover(): Promise<readonly AwardToPay[]> {
  const rows = await db
    .select(parts)
    .from(award)
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .innerJoin(report, eq(report.id, award.reportId))
    .where(eq(award.state, "revoked"));
  const found: AwardToPay[] = [];
  for (const row of rows) {
    if (!row.award.paymentLink) continue;
    const key = await keyOf(row.case.keySlot);
    const context = awardContext.paymentLink(row.award.id);
    const last = unsealJson<string[]>(key, row.award.paymentLink, context).at(-1) ?? "";
    const [paid] = await db
      .select({ id: payment.id, kind: payment.kind, payee: payment.payee, payeeSlot: payment.payeeSlot })
      .from(payment)
      .where(eq(payment.id, last));
    if (paid && paid.kind !== "recovery") found.push({ ...row, recovers: paid });
  }
  return found;
}

export type LinkedAward = {
  readonly award: AwardRow & { readonly paymentLink: Buffer };
  readonly keySlot: string;
};

/** Whose payment may still lead them along, in the order of ids from `after` on; empty at the end. */
export async function linkedAwards(after: string): Promise<readonly LinkedAward[]> {
  const rows = await db
    .select({ award, keySlot: caseFile.keySlot })
    .from(award)
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .where(
      and(
        inArray(award.state, ["claimed", "paid", "revoked"]),
        isNotNull(award.paymentLink),
        gt(award.id, after),
      ),
    )
    .orderBy(asc(award.id))
    .limit(batchSize);
  return rows.flatMap(({ award: row, keySlot }) =>
    row.paymentLink ? [{ award: { ...row, paymentLink: row.paymentLink }, keySlot }] : [],
  );
}

export type OverdueClaim = { readonly award: AwardRow; readonly keySlot: string; readonly clockId: string };

export async function overdueClaims(now: Date): Promise<readonly OverdueClaim[]> {
  return db
    .select({ award, keySlot: caseFile.keySlot, clockId: clock.id })
    .from(clock)
    .innerJoin(award, eq(award.id, clock.objectId))
    .innerJoin(caseFile, eq(caseFile.id, award.caseId))
    .where(
      and(isNull(clock.endedAt), eq(clock.name, "claim"), lt(clock.due, now), eq(award.state, "notified")),
    )
    .limit(batchSize);
}
