// The rows of a case that a loaded report was accepted into: as far as it has come, up to decision and award.
import { dayIn } from "#app/base/day.ts";
import { newId } from "#app/base/id.ts";
import { sealJson } from "#app/base/seal.ts";
import { reasonsContext } from "#app/domain/casework/rules/sealed.ts";
import type { AwardState, IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { award, awardStep, caseFile, caseSubject, decision, measure, subject } from "#db/schema/index.ts";
import type { Filing } from "./filing.ts";
import { dueOn, placing } from "./placing.ts";
import type { Slot } from "./sheet.ts";
import type { Story } from "./story.ts";
import { addressOf, reasons } from "./words.ts";

export type OpenedCase = { readonly id: string; readonly slot: Slot };

const measures = ["order-removal", "warning", "delist-work", "suspend-account"] as const;
const basis = "《出版管理条例》第六十二条";

function whenOf(story: Story, event: string): Date {
  return story.moments.find((moment) => moment.event === event)?.at ?? story.filedAt;
}

/** Answers the id of the subject that the case is about. */
export function addCase(
  { sheet, policy, story, references, id: reportId, slot, staff }: Filing,
  { id, slot: caseSlot }: OpenedCase,
) {
  const openedAt = whenOf(story, "accept");
  const isOpen = story.caseState === "open";
  const { officeId } = placing(policy, story);
  const [verifyBy, decideBy] = [dueOn(policy, "verify", openedAt), dueOn(policy, "decide", openedAt)];
  sheet.add(caseFile, {
    ...{ id, reference: references.case, keySlot: caseSlot.id, category: story.category },
    ...{ officeId, origin: "public-report", outcome: story.outcome },
    ...{ state: story.caseState ?? "open", openedAt, openedBy: staff, leadId: isOpen ? null : staff },
    verifyBy,
    decideBy,
  });
  const endedAt = story.outcome ? whenOf(story, "conclude") : null;
  const ticking = {
    kind: "case",
    objectId: id,
    officeId,
    startedAt: openedAt,
    endedAt,
    pausedAt: null,
  } as const;
  sheet.clock({ ...ticking, name: "verify", due: verifyBy });
  sheet.clock({ ...ticking, name: "decide", due: decideBy });
  const subjectId = newId(openedAt);
  const address = addressOf(story.number);
  const named = { kind: "page", platform: null, canonical: address, display: address } as const;
  sheet.add(subject, { id: subjectId, ...named, firstSeen: openedAt });
  sheet.add(caseSubject, { id: newId(openedAt), caseId: id, subjectId });
  const actor = { role: "triage", pseudonym: staff };
  const aboutReport = { at: openedAt, actor, object: { kind: "report", id: reportId }, slot };
  const aboutCase = { actor, object: { kind: "case", id }, slot: caseSlot };
  sheet.event({ ...aboutReport, type: "report.accepted", payload: { case: id, subjects: 1 } });
  const payload = { report: reportId, category: story.category };
  sheet.event({ ...aboutCase, type: "case.opened", at: openedAt, payload });
  const verifying = whenOf(story, "start-verifying");
  if (!isOpen) sheet.event({ ...aboutCase, type: "case.verifying", at: verifying, payload: { reports: 1 } });
  return subjectId;
}

export function addDecision(filing: Filing, opened: OpenedCase, subjectId: string): void {
  const { sheet, policy, story, staff } = filing;
  const { outcome, chance } = story;
  if (!outcome) return;
  const at = whenOf(story, "conclude");
  const id = newId(at);
  const about = {
    at,
    actor: { role: "investigator", pseudonym: staff },
    object: { kind: "case", id: opened.id },
  };
  if (outcome === "substantiated" || outcome === "partly-substantiated")
    addMeasure(filing, opened, subjectId);
  sheet.add(decision, {
    ...{ id, caseId: opened.id, outcome, basis, at, by: staff },
    reasons: sealJson(opened.slot.key, reasons, reasonsContext(id)),
    publicFrom: new Date(at.getTime() + policy.limits.coolingMinutes * 60_000),
  });
  sheet.event({
    ...about,
    type: "case.decided",
    payload: { decision: id, outcome, basis },
    slot: opened.slot,
  });
  if (story.wishesReward && chance.is(0.5)) addAward(filing, opened, at);
}

function addMeasure(
  { sheet, policy, story, staff }: Filing,
  { id: caseId, slot }: OpenedCase,
  subjectId: string,
) {
  const at = new Date(whenOf(story, "conclude").getTime() - 60_000);
  const id = newId(at);
  const on = dayIn(policy.zone, at);
  const type = story.chance.pick(measures);
  const recorded = { type, subjectId, basis, on, deadline: null };
  sheet.add(measure, { id, caseId, ...recorded, result: null, recordedAt: at, recordedBy: staff });
  const actor = { role: "investigator", pseudonym: staff };
  const object = { kind: "case", id: caseId };
  sheet.event({ type: "measure.recorded", at, actor, object, payload: { measure: id, ...recorded }, slot });
}

/** The question of an award, answered for most: the sums of proposals are left to `db:seed`. */
function addAward(
  { sheet, policy, story, references, id: reportId, staff }: Filing,
  opened: OpenedCase,
  decided: Date,
) {
  const id = newId(decided);
  const isDue = story.outcome === "substantiated";
  const state: AwardState = story.chance.is(0.3) ? "not-assessed" : isDue ? "eligible" : "ineligible";
  const reason: IneligibleReason | null = state === "ineligible" ? "not-verified" : null;
  const isAssessed = state !== "not-assessed";
  sheet.add(award, {
    ...{ id, reference: references.award, caseId: opened.id, reportId, state, reason },
    ...{ proposal: null, amountFen: null, madeAt: decided, version: isAssessed ? 2 : 1, proposedBy: null },
  });
  const at = new Date(decided.getTime() + 3_600_000);
  sheet.clock({
    ...{ name: "start-reward", kind: "award", objectId: id, officeId: placing(policy, story).officeId },
    ...{ startedAt: decided, due: dueOn(policy, "start-reward", decided), pausedAt: null },
    endedAt: isAssessed ? at : null,
  });
  if (!isAssessed) return;
  const event = state === "eligible" ? "find-eligible" : "find-ineligible";
  sheet.add(awardStep, { id: newId(at), awardId: id, event, state, at, by: staff, remark: null });
  const actor = { role: "reward-officer", pseudonym: staff };
  const payload = { reasons: reason ? [reason] : [] };
  sheet.event({
    type: "award.assessed",
    at,
    actor,
    object: { kind: "award", id },
    payload,
    slot: opened.slot,
  });
}
