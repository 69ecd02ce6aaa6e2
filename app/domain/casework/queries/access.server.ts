// Finds a case for somebody who may see it.
import { Refusal } from "#app/base/refusal.ts";
import type { CaseRow } from "#app/domain/casework/steps.server.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import { db } from "#db/client.server.ts";
import { caseFile, decision, measure } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

/** Any proof that carries the offices whose cases its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

/** Refuses `case.not-found`: for what is no reference, and outside the member's offices, as for a case that never was. */
export async function requireCase(by: SeesOffices, typed: string): Promise<CaseRow> {
  const reading = readReference(typed);
  if (!reading.ok) throw new Refusal("case.not-found");
  const [row] = await db
    .select()
    .from(caseFile)
    .where(and(eq(caseFile.reference, reading.reference), inArray(caseFile.officeId, [...by.offices])));
  if (!row) throw new Refusal("case.not-found");
  return row;
}

/** Members who handled the case: who leads it, recorded a measure, or decided it. */
export async function caseworkersOf(found: Pick<CaseRow, "id" | "leadId">): Promise<readonly string[]> {
  const [measures, decisions] = await Promise.all([
    db.selectDistinct({ by: measure.recordedBy }).from(measure).where(eq(measure.caseId, found.id)),
    db.selectDistinct({ by: decision.by }).from(decision).where(eq(decision.caseId, found.id)),
  ]);
  const led = found.leadId ? [found.leadId] : [];
  return [...new Set([...led, ...measures.map((one) => one.by), ...decisions.map((one) => one.by)])];
}
