// What a reporter may have looked at again, and what came of asking.

import type { Bilingual } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { unsealJson } from "#app/base/seal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { waitsForDecision } from "#app/domain/casework/rules/desk/views.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { ReviewAnswer } from "#app/domain/review/rules/forms.ts";
import type { ReviewKind } from "#app/domain/review/rules/lifecycle.ts";
import { reviewContext, type SealedAnswer } from "#app/domain/review/rules/sealed.ts";
import { type AskWindow, answerClocks, askWindow } from "#app/domain/review/rules/window.ts";
import { type ReviewRow, requestIn } from "#app/domain/review/steps.server.ts";
import { db } from "#db/client.server.ts";
import { caseFile, clock, decision, report, reportStep, review } from "#db/schema/index.ts";
import { and, desc, eq, lte } from "#db/sql.ts";

type OwnReport = Pick<typeof report.$inferSelect, "id" | "state" | "caseId">;

/** What can be asked about: the step that refused the report, or the decision of its case. */
export type Reviewable = { readonly about: "refusal" | "decision"; readonly id: string; readonly told: Date };

/**
 * The outcome that the reporter has been told and that stands, or null. While a case is looked at again there is none: the
 * one request is better kept for the decision to come.
 */
export async function reviewableOf({ id, state, caseId }: OwnReport, now: Date): Promise<Reviewable | null> {
  if (state === "not-accepted") return toldRefusal(id, now);
  if (state !== "concluded" || !caseId) return null;
  const [found] = await db.select({ state: caseFile.state }).from(caseFile).where(eq(caseFile.id, caseId));
  const [row] = await db
    .select({ id: decision.id, told: decision.publicFrom })
    .from(decision)
    .where(eq(decision.caseId, caseId))
    .orderBy(desc(decision.id))
    .limit(1);
  if (!found || !row || waitsForDecision(found.state) || row.told > now) return null;
  return { about: "decision", ...row };
}

async function toldRefusal(reportId: string, now: Date): Promise<Reviewable | null> {
  const [row] = await db
    .select({ id: reportStep.id, told: reportStep.publicFrom })
    .from(reportStep)
    .where(
      and(eq(reportStep.reportId, reportId), eq(reportStep.event, "refuse"), lte(reportStep.publicFrom, now)),
    )
    .orderBy(desc(reportStep.id))
    .limit(1);
  return row ? { about: "refusal", ...row } : null;
}

/** Whether this report's one request was made. */
export async function isAsked(reportId: string): Promise<boolean> {
  const [row] = await db.select({ id: review.id }).from(review).where(eq(review.reportId, reportId));
  return row !== undefined;
}

export type ReviewTold = {
  readonly askedAt: Date;
  readonly request: string;
  /** By when it is answered; the clock may have ended. */
  readonly answerBy: { readonly due: Date; readonly provisional: boolean } | null;
  /** Null until the asker may read it. */
  readonly answer: {
    readonly outcome: ReviewAnswer;
    readonly reasons: Bilingual;
    readonly publicFrom: Date;
  } | null;
};

export type ReporterReview = {
  /** Null where nothing can be asked: no outcome told, or it was asked before. */
  readonly ask: (Pick<Reviewable, "about"> & AskWindow) | null;
  readonly asked: (Pick<Reviewable, "about"> & ReviewTold) | null;
};

/** Refuses `report.not-found` where the report is gone by now. */
export async function reporterReview(access: ReporterAccess, now: Date): Promise<ReporterReview> {
  const [own] = await db
    .select({ id: report.id, state: report.state, caseId: report.caseId, keySlot: report.keySlot })
    .from(report)
    .where(eq(report.id, access.reportId));
  if (!own) throw new Refusal("report.not-found");
  const [row] = await db.select().from(review).where(eq(review.reportId, own.id));
  if (row) {
    // A report that is refused came into no case.
    const about = row.caseId ? ("decision" as const) : ("refusal" as const);
    return { ask: null, asked: { about, ...(await toldOf(row, await keyOf(own.keySlot), now)) } };
  }
  const reviewable = await reviewableOf(own, now);
  if (!reviewable) return { ask: null, asked: null };
  const { about, told } = reviewable;
  return { ask: { about, ...askWindow(policyAt(now), "review", told, now) }, asked: null };
}

/** A request and its answer as the one who asked may read them; `key`: of the report or of the case. */
export async function toldOf(row: ReviewRow, key: Buffer, now: Date): Promise<ReviewTold> {
  const [running] = await db
    .select({ due: clock.due, provisional: clock.provisional })
    .from(clock)
    .where(and(eq(clock.objectId, row.id), eq(clock.name, answerClocks[row.kind satisfies ReviewKind])));
  return {
    askedAt: row.askedAt,
    request: requestIn(row, key),
    answerBy: running ?? null,
    answer: row.publicFrom && row.publicFrom <= now ? answerIn(row, key) : null,
  };
}

/** The answer, whether it can be read by the asker already or not. */
export function answerIn({ id, state, answer, publicFrom }: ReviewRow, key: Buffer): ReviewTold["answer"] {
  if (state === "asked" || !answer || !publicFrom) return null;
  const { reasons } = unsealJson<SealedAnswer>(key, answer, reviewContext.answer(id));
  return { outcome: state === "granted" ? "grant" : "uphold", reasons, publicFrom };
}
