// Finds a case for somebody who may see it.
import { Refusal } from "#app/base/refusal.ts";
import type { CaseRow } from "#app/domain/casework/steps.server.ts";
import { db } from "#db/client.server.ts";
import { caseFile } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

/** Any proof that carries the offices whose cases its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

/** Refuses `case.not-found`, outside the member's offices as for a case that never was. */
export async function requireCase(by: SeesOffices, reference: string): Promise<CaseRow> {
  const [row] = await db
    .select()
    .from(caseFile)
    .where(and(eq(caseFile.reference, reference), inArray(caseFile.officeId, [...by.offices])));
  if (!row) throw new Refusal("case.not-found");
  return row;
}
