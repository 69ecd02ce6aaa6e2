// Finds a request to look again for a member who may see it, and says who had a part in what it is about.
import { Refusal } from "#app/base/refusal.ts";
import { eventsOf } from "#app/domain/audit/queries.server.ts";
import type { AuditEventType } from "#app/domain/audit/rules.ts";
import { readReference } from "#app/domain/report/rules/reference.ts";
import type { ReviewKind } from "#app/domain/review/rules/lifecycle.ts";
import type { ReviewRow } from "#app/domain/review/steps.server.ts";
import { db } from "#db/client.server.ts";
import { caseFile, report, review } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

/** Any proof that carries the offices whose requests its holder sees. */
type SeesOffices = { readonly offices: readonly string[] };

export type FoundReview = {
  readonly review: ReviewRow;
  /** Of a reporter's request; null for an objection. */
  readonly report: typeof report.$inferSelect | null;
  /** Null where a report was refused and never came into a case. */
  readonly case: typeof caseFile.$inferSelect | null;
};

/**
 * Refuses `review.not-found`: for what is no reference, outside the member's offices, and for one of another kind, as for
 * one that never was.
 */
export async function requireReview(by: SeesOffices, typed: string, kind?: ReviewKind): Promise<FoundReview> {
  const reading = readReference(typed);
  if (!reading.ok) throw new Refusal("review.not-found");
  const [row] = await db
    .select({ review, report, case: caseFile })
    .from(review)
    .leftJoin(report, eq(report.id, review.reportId))
    .leftJoin(caseFile, eq(caseFile.id, review.caseId))
    .where(
      and(
        eq(review.reference, reading.reference),
        inArray(review.officeId, [...by.offices]),
        kind ? eq(review.kind, kind) : undefined,
      ),
    );
  if (!row) throw new Refusal("review.not-found");
  return row;
}

/** The key slot that the request and its answer lie under. */
export function slotOf(found: FoundReview): string {
  const slot = found.report?.keySlot ?? found.case?.keySlot;
  if (!slot) throw new Error("a request to look again belongs to a report or to a case");
  return slot;
}

/**
 * To have acted on the report, the case or the notice is to have had a part in it. Reading, extending a deadline and
 * answering another request is not.
 */
const parts: readonly AuditEventType[] = [
  "report.accepted",
  "report.asked",
  "report.referred",
  "report.refusal-undone",
  "report.refused",
  "report.returned",
  "case.acting",
  "case.closed",
  "case.decided",
  "case.decision-undone",
  "case.opened",
  "case.verifying",
  "measure.recorded",
  "measure.resulted",
  "notice.issued",
  "notice.reissued",
];

/**
 * Members who refused, decided, led or handled what the request is about: none of them may answer it. By the trail, which
 * also remembers what was undone and who led the case before.
 */
export async function involvedIn({ review: row }: Pick<FoundReview, "review">): Promise<readonly string[]> {
  const objects = { report: row.reportId, case: row.caseId, notice: row.noticeId };
  const trails = Object.entries(objects).map(([kind, id]) => (id ? eventsOf({ kind, id }) : []));
  const acted = (await Promise.all(trails)).flat().filter(({ type }) => parts.includes(type));
  return [...new Set(acted.map((event) => event.actorPseudonym))];
}

/** Refuses `review.needs-another-person`. */
export async function requireUninvolved(
  by: { readonly member: { readonly id: string } },
  found: FoundReview,
): Promise<void> {
  if ((await involvedIn(found)).includes(by.member.id)) throw new Refusal("review.needs-another-person");
}
