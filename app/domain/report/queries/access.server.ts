// Finds a report for a member of staff who may see it.
import { Refusal } from "#app/base/refusal.ts";
import { db } from "#db/client.server.ts";
import { report } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

/** Any proof that carries the offices whose reports its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

/** The report of this reference, if it lies in an office of the member; else `report.not-found`. */
export async function requireReport(by: SeesOffices, reference: string): Promise<typeof report.$inferSelect> {
  const [row] = await db
    .select()
    .from(report)
    .where(and(eq(report.reference, reference), inArray(report.officeId, [...by.offices])));
  if (!row) throw new Refusal("report.not-found");
  return row;
}
