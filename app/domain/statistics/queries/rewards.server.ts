// Counts rewards and requests to look again, for the figures.

import type { AwardState } from "#app/domain/reward/rules/lifecycle.ts";
import { aside } from "#db/client.server.ts";
import { award, awardStep, payment, review } from "#db/schema/index.ts";
import { and, count, eq, gte, inArray, lt, ne, sum } from "#db/sql.ts";
import type { Period } from "../rules/period.ts";
import type { Tally } from "../rules/reckon.ts";

/** Approved and still due or paid: neither waived nor revoked since. */
const standing: readonly AwardState[] = ["approved", "notified", "claimed", "paid", "reconciled"];

export async function rewardsTally(period: Period): Promise<Pick<Tally, "approved" | "paid" | "reviews">> {
  const [approved, paid, reviews] = await Promise.all([
    approvedTally(period),
    paidTally(period),
    reviewsTally(period),
  ]);
  return { approved: one(approved), paid: one(paid), reviews };
}

function one([row]: readonly { readonly count: number; readonly fen: number | null }[]) {
  return { count: row?.count ?? 0, fen: row?.fen ?? 0 };
}

/** PostgreSQL gives sums as text. */
const fenOf = (column: typeof award.amountFen | typeof payment.amountFen) => sum(column).mapWith(Number);

function approvedTally({ start, end }: Period) {
  const approvals = aside
    .selectDistinct({ awardId: awardStep.awardId })
    .from(awardStep)
    .where(and(eq(awardStep.event, "approve"), lt(awardStep.at, end), gte(awardStep.at, start)))
    .as("approvals");
  return aside
    .select({ count: count(), fen: fenOf(award.amountFen) })
    .from(approvals)
    .innerJoin(award, eq(award.id, approvals.awardId))
    .where(inArray(award.state, [...standing]));
}

/** From what finance knows: an award and its payment are not linked in the clear. */
function paidTally({ months: [first], next }: Period) {
  return aside
    .select({ count: count(), fen: fenOf(payment.amountFen) })
    .from(payment)
    .where(
      and(
        ne(payment.kind, "recovery"),
        inArray(payment.state, ["paid", "reconciled"]),
        gte(payment.paidOn, `${first}-01`),
        lt(payment.paidOn, `${next}-01`),
      ),
    );
}

async function reviewsTally({ start, end }: Period): Promise<Tally["reviews"]> {
  const rows = await aside
    .select({ state: review.state, count: count() })
    .from(review)
    .where(and(eq(review.kind, "review"), lt(review.publicFrom, end), gte(review.publicFrom, start)))
    .groupBy(review.state);
  const of = (state: "granted" | "upheld") => rows.find((row) => row.state === state)?.count ?? 0;
  return { granted: of("granted"), upheld: of("upheld") };
}
