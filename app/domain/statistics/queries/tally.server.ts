// Counts what the figures are made of: whole groups, never a report, on connections that keep nobody waiting.
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { aside } from "#db/client.server.ts";
import { decision, report, reportStep } from "#db/schema/index.ts";
import { and, count, daysBetween, eq, inArray, lt, spanOf, sql } from "#db/sql.ts";
import { ageLimits, endingOf } from "../rules/figures.ts";
import type { Period } from "../rules/period.ts";
import type { Tally } from "../rules/reckon.ts";
import { rewardsTally } from "./rewards.server.ts";

const dayMs = 86_400_000;

/** How the office answers a report for good; `withdraw` is the reporter's own end. */
const answers = ["refuse", "refer", "conclude"];
/** What ends the clock to accept or refuse. */
const taken = ["accept", "refuse", "refer", "join"];

/** Everything up to the end of the period, and only what the reporter could read by then. */
export async function tallyOf(period: Period): Promise<Tally> {
  const [received, ends, times, rewards] = await Promise.all([
    receivedTally(period),
    endsTally(period),
    timesTally(period),
    rewardsTally(period),
  ]);
  return {
    received,
    ended: ends.filter((one) => !isWithdrawn(one)).map(answered),
    withdrawn: ends.filter(isWithdrawn),
    times,
    ...rewards,
  };
}

/** `said`: event and ground of the last step, as "refuse:outside-remit". */
type End = Tally["received"][number] & { readonly said: string; readonly outcome: CaseOutcome | null };

function isWithdrawn({ said }: End): boolean {
  return said.startsWith("withdraw:");
}

/** A report may come to a case and be refused after all: what its last step was goes before the case's outcome. */
function answered({ said, outcome, ...placed }: End): Tally["ended"][number] {
  const [event, ground] = said.split(":");
  const ending = event === "conclude" && outcome ? endingOf(outcome) : "not-pursued";
  return { ...placed, ending, reason: ending === "not-pursued" ? ground || "referred" : null };
}

/** The classes of `ageClasses`, the youngest first, of a report filed at this instant. */
function ageAt(end: Date) {
  // Instants run the other way than ages: the earliest start is the border of the oldest class.
  const borders = ageLimits.map((days) => new Date(end.getTime() - days * dayMs)).reverse();
  return sql<number>`${sql.raw(String(borders.length))} - ${spanOf(report.filedAt, borders, report.filedAt)}`;
}

function receivedTally({ starts, end }: Period) {
  const placed = aside
    .select({
      category: report.category,
      span: spanOf(report.filedAt, starts, report.filedAt).as("span"),
      age: ageAt(end).as("age"),
    })
    .from(report)
    .where(lt(report.filedAt, end))
    .as("placed");
  const { category, span, age } = placed;
  return aside.select({ category, span, age, count: count() }).from(placed).groupBy(category, span, age);
}

/** Ids of steps grow with time and are of one length, so the greatest of these is the last step, with what it says. */
const stepMark = sql`${reportStep.id} || ${reportStep.event} || ':' || coalesce(${reportStep.ground}, '')`;
const idLength = 36;

/** A report ends with its first answer, and as what the last one says; a review may have come between. */
function endsTally({ starts, end }: Period) {
  const isAnswer = inArray(reportStep.event, answers);
  const ended = aside
    .select({
      reportId: reportStep.reportId,
      firstAt: sql<Date>`min(${reportStep.publicFrom})`.as("first_at"),
      // The join of a report and its decision needs the moment; that of a refusal finds none.
      lastAt: sql<Date>`max(case when ${isAnswer} then ${reportStep.at} end)`.as("last_at"),
      last: sql<string>`coalesce(max(case when ${isAnswer} then ${stepMark} end), max(${stepMark}))`.as(
        "last",
      ),
    })
    .from(reportStep)
    .where(and(inArray(reportStep.event, [...answers, "withdraw"]), lt(reportStep.publicFrom, end)))
    .groupBy(reportStep.reportId)
    .as("ended");
  const placed = aside
    .select({
      category: report.category,
      span: spanOf(ended.firstAt, starts, reportStep.publicFrom).as("span"),
      age: ageAt(end).as("age"),
      said: sql<string>`substr(${ended.last}, ${sql.raw(String(idLength + 1))})`.as("said"),
      outcome: decision.outcome,
    })
    .from(ended)
    .innerJoin(report, eq(report.id, ended.reportId))
    // A report concludes in the moment in which its case is decided.
    .leftJoin(decision, and(eq(decision.caseId, report.caseId), eq(decision.at, ended.lastAt)))
    .as("placed");
  const { category, span, age, said, outcome } = placed;
  return aside
    .select({ category, span, age, said, outcome, count: count() })
    .from(placed)
    .groupBy(category, span, age, said, outcome);
}

function timesTally({ start, end }: Period) {
  const firstOf = (events: readonly string[]) =>
    sql<Date>`min(case when ${inArray(reportStep.event, [...events])} then ${reportStep.publicFrom} end)`;
  const reached = aside
    .select({
      reportId: reportStep.reportId,
      takenAt: firstOf(taken).as("taken_at"),
      decidedAt: firstOf(["conclude"]).as("decided_at"),
    })
    .from(reportStep)
    .where(and(inArray(reportStep.event, [...taken, "conclude"]), lt(reportStep.publicFrom, end)))
    .groupBy(reportStep.reportId)
    .as("reached");
  const inPeriod = (at: typeof reached.takenAt) =>
    sql<
      number | null
    >`case when ${at} >= ${sql.param(start, reportStep.publicFrom)} then ${daysBetween(report.filedAt, at)} end`;
  const measured = aside
    .select({
      category: report.category,
      taken: inPeriod(reached.takenAt).as("taken"),
      decided: inPeriod(reached.decidedAt).as("decided"),
    })
    .from(reached)
    .innerJoin(report, eq(report.id, reached.reportId))
    .as("measured");
  const { category } = measured;
  return aside
    .select({ category, taken: measured.taken, decided: measured.decided, count: count() })
    .from(measured)
    .groupBy(category, measured.taken, measured.decided);
}
