// What an investigator does to a case: start verifying, record a measure, decide.
import { newId } from "#app/base/id.ts";
import type { Bilingual } from "#app/base/language.ts";
import { sealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import { measurableStates } from "#app/domain/casework/rules/desk/acts.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import type { MeasureType } from "#app/domain/casework/rules/measure.ts";
import { reasonsContext } from "#app/domain/casework/rules/sealed.ts";
import { holdCase, moveCase, requireSubjectOfCase } from "#app/domain/casework/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { coolingEnd } from "#app/domain/policy/rules.ts";
import { newsOfCase } from "#app/domain/report/queries/news.server.ts";
import { announceLater } from "#app/domain/report/steps/news.server.ts";
import { concludeReport, moveReport } from "#app/domain/report/steps.server.ts";
import { openAwards } from "#app/domain/reward/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";
import { decision, measure, report } from "#db/schema/index.ts";
import { and, eq, isNull } from "#db/sql.ts";

/** Takes the case up; its accepted reports read "verifying" from now on. Refuses `case.not-found`, `case.state-moved`. */
export async function startVerifying(
  by: Permitted<"case.verify">,
  reference: string,
  now: Date,
): Promise<void> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    await moveCase(tx, found.id, { event: "start-verifying", now, set: { leadId: by.member.id } });
    const accepted = await tx
      .select({ id: report.id })
      .from(report)
      .where(and(eq(report.caseId, found.id), eq(report.state, "accepted")));
    for (const one of accepted)
      await moveReport(tx, one.id, { event: "start-verifying", now, by: by.member.id });
    await record(tx, {
      type: "case.verifying",
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { reports: accepted.length },
      key: { slot: found.keySlot, key },
    });
  });
}

export type NewMeasure = {
  readonly type: MeasureType;
  readonly subjectId: string | null;
  readonly basis: string;
  /** Calendar days, YYYY-MM-DD, in the office's zone. */
  readonly on: string;
  readonly deadline: string | null;
};

/**
 * Answers false where this very measure stands in the case already: the same form sent twice records it once.
 * Refuses `case.not-found`, `case.state-moved` on a case that nobody has taken up or that is closed, and
 * `measure.subject-elsewhere` for a subject of another case, which the reporters of this one would get to read.
 */
export async function recordMeasure(
  by: Permitted<"measure.record">,
  reference: string,
  wanted: NewMeasure,
  now: Date,
): Promise<boolean> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  const id = newId(now);
  return write(async (tx) => {
    await holdCase(tx, found.id, measurableStates);
    if (wanted.subjectId) await requireSubjectOfCase(tx, found.id, wanted.subjectId);
    if (await isRecorded(tx, found.id, wanted)) return false;
    await tx.insert(measure).values({
      id,
      caseId: found.id,
      ...wanted,
      result: null,
      recordedAt: now,
      recordedBy: by.member.id,
    });
    await record(tx, {
      type: "measure.recorded",
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { measure: id, ...wanted },
      key: { slot: found.keySlot, key },
    });
    return true;
  });
}

async function isRecorded(
  tx: Tx,
  caseId: string,
  { type, basis, on, ...rest }: NewMeasure,
): Promise<boolean> {
  const { subjectId, deadline } = rest;
  const same = await tx
    .select({ id: measure.id })
    .from(measure)
    .where(
      and(
        eq(measure.caseId, caseId),
        eq(measure.type, type),
        eq(measure.basis, basis),
        eq(measure.on, on),
        subjectId === null ? isNull(measure.subjectId) : eq(measure.subjectId, subjectId),
        deadline === null ? isNull(measure.deadline) : eq(measure.deadline, deadline),
      ),
    )
    .limit(1);
  return same.length > 0;
}

export type NewDecision = {
  readonly outcome: CaseOutcome;
  readonly basis: string;
  readonly reasons: Bilingual;
};

/**
 * Decides the case with reasons, a reopened one anew. Every report of the case concludes with it and its reporter reads the
 * reasons once the cooling period is over; for every reporter who wished a reward, the question of an award is opened.
 * Refuses `case.not-found` and `case.state-moved`.
 */
export async function decideCase(
  by: Permitted<"case.decide">,
  reference: string,
  wanted: NewDecision,
  now: Date,
): Promise<void> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  const publicFrom = coolingEnd(policyAt(now), now);
  const news = await newsOfCase(found.id, now);
  const id = newId(now);
  await write(async (tx) => {
    await moveCase(tx, found.id, { event: "decide", now, set: { outcome: wanted.outcome } });
    await tx.insert(decision).values({
      id,
      caseId: found.id,
      outcome: wanted.outcome,
      basis: wanted.basis,
      reasons: sealJson(key, wanted.reasons, reasonsContext(id)),
      at: now,
      by: by.member.id,
      publicFrom,
    });
    const reports = await tx
      .select({ id: report.id, wishesReward: report.wishesReward, state: report.state })
      .from(report)
      .where(eq(report.caseId, found.id));
    for (const one of reports.filter((row) => row.state !== "withdrawn")) {
      await concludeReport(tx, one, { now, by: by.member.id, publicFrom });
      await announceLater(tx, one.id, news.get(one.id) ?? null, publicFrom);
    }
    await openAwards(tx, found, reports, now);
    await record(tx, {
      type: "case.decided",
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { decision: id, outcome: wanted.outcome, basis: wanted.basis },
      key: { slot: found.keySlot, key },
    });
  });
}
