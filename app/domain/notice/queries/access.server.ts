// Finds a notice for a member who may see its case.
import { Refusal } from "#app/base/refusal.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import { db } from "#db/client.server.ts";
import { caseFile, notice } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

/** Any proof that carries the offices whose notices its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

export type NoticeInCase = {
  readonly notice: typeof notice.$inferSelect;
  readonly case: typeof caseFile.$inferSelect;
};

/** Refuses `notice.not-found`: for what is no reference, and outside the member's offices, as for one that never was. */
export async function requireNotice(by: SeesOffices, typed: string): Promise<NoticeInCase> {
  const reading = readReference(typed);
  if (!reading.ok) throw new Refusal("notice.not-found");
  const [row] = await db
    .select({ notice, case: caseFile })
    .from(notice)
    .innerJoin(caseFile, eq(caseFile.id, notice.caseId))
    .where(and(eq(notice.reference, reading.reference), inArray(caseFile.officeId, [...by.offices])));
  if (!row) throw new Refusal("notice.not-found");
  return row;
}
