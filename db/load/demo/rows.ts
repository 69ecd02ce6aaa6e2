// The rows that one story leaves in every table, as the commands of the domain would have left them.
import { newId } from "#app/base/id.ts";
import { seal, sealJson } from "#app/base/seal.ts";
import { receiptCodeFrom } from "#app/domain/access/rules/receipt-code.ts";
import { lookupHash, searchHash } from "#app/domain/keys/queries.server.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import { message, report, reportStep, reportSubject } from "#db/schema/index.ts";
import { addCase, addDecision } from "./case-rows.ts";
import { chanceOf } from "./chance.ts";
import type { Filing } from "./filing.ts";
import { placing } from "./placing.ts";
import type { Sheet } from "./sheet.ts";
import type { Moment, Story } from "./story.ts";
import { addressOf, question, refusalWords, seenWords, statementWords } from "./words.ts";

/** The receipt code of a loaded report: anybody who knows the seed can tell it, which is what samples are for. */
export function demoCode(seed: number, number: number): string {
  return receiptCodeFrom(chanceOf(seed ^ 0x5eed, number).digits(26));
}

export function addStory(given: Omit<Filing, "id" | "slot">, code: string): void {
  const { sheet, story } = given;
  const filing = { ...given, id: newId(story.filedAt), slot: sheet.slot("report", story.filedAt) };
  const opened = story.caseState
    ? { id: newId(story.filedAt), slot: sheet.slot("case", story.filedAt) }
    : null;
  addReport(filing, code, opened?.id ?? null);
  addSubject(filing);
  for (const moment of story.moments) addStep(filing, moment);
  addClock(filing);
  if (opened) {
    const subjectId = addCase(filing, opened);
    if (story.outcome) addDecision(filing, opened, subjectId);
  }
}

function addReport(
  { sheet, policy, story, references, id, slot }: Filing,
  code: string,
  caseId: string | null,
) {
  const { chance, category, language, mode, dangerNow, minors, state, ground, filedAt } = story;
  const { keyId: codeKeyId, hash: codeHash } = lookupHash("receipt", code);
  const placed = placing(policy, story);
  const words = {
    statement: statementWords(category, language, [chance.next(), chance.next(), chance.next()]),
    whenSeen: chance.pick(seenWords[language]),
  };
  const consentVersion = policy.texts.consent.version;
  sheet.add(report, {
    ...{ id, reference: references.report, codeKeyId, codeHash, keySlot: slot.id, state, caseId, ground },
    ...{ category, language, mode, dangerNow, minors, source: "web", platform: null },
    ...placed,
    ...{
      wishesFeedback: story.wishesFeedback,
      wishesReward: story.wishesReward,
      claimHash: null,
      consentVersion,
    },
    statement: sealJson(slot.key, words, sealContext.statement(id)),
    ...reporterColumns(sheet, story, id),
  });
  sheet.event({
    type: "report.filed",
    at: filedAt,
    actor: { role: "reporter", pseudonym: id },
    object: { kind: "report", id },
    payload: {
      category,
      mode,
      files: [],
      office: placed.officeId,
      rule: placed.ruleId,
      consent: consentVersion,
    },
    slot,
  });
}

/** Who told it, each part under a key of its own; the names and addresses are nobody's. */
function reporterColumns(sheet: Sheet, { mode, number, filedAt }: Story, reportId: string) {
  const identity = mode === "real-name" ? sheet.slot("identity", filedAt) : null;
  const reach = mode === "anonymous" ? null : sheet.slot("contact", filedAt);
  const named = { name: `举报人 ${number}` };
  const contact = { contact: `reporter-${number}@example.com` };
  return {
    identitySlot: identity?.id ?? null,
    identity: identity ? sealJson(identity.key, named, sealContext.identity(reportId)) : null,
    contactSlot: reach?.id ?? null,
    contact: reach ? sealJson(reach.key, contact, sealContext.contact(reportId)) : null,
  };
}

function addSubject({ sheet, story, id: reportId, slot }: Filing): void {
  const id = newId(story.filedAt);
  const address = addressOf(story.number);
  const named = { canonical: address, display: address, platform: null, note: "" };
  sheet.add(reportSubject, {
    id,
    reportId,
    position: 0,
    kind: "page",
    sealed: sealJson(slot.key, named, sealContext.subject(id)),
    sameness: searchHash(`address:${address}`),
  });
}

function addStep(filing: Filing, { event, state, at, byStaff, cools }: Moment): void {
  const { sheet, policy, story, id: reportId, slot, staff } = filing;
  const id = newId(at);
  const ground = event === "refuse" ? story.ground : null;
  const words = ground ? refusalWords[ground]?.[story.language] : undefined;
  sheet.add(reportStep, {
    ...{ id, reportId, event, state, at, ground },
    publicFrom: cools ? new Date(at.getTime() + policy.limits.coolingMinutes * 60_000) : at,
    by: byStaff ? staff : null,
    words: words ? seal(slot.key, words, sealContext.step(id)) : null,
  });
  const about = {
    at,
    actor: { role: "triage", pseudonym: staff },
    object: { kind: "report", id: reportId },
    slot,
  };
  if (event === "refuse")
    sheet.event({ ...about, type: "report.refused", payload: { ground, words: words ?? "" } });
  if (event === "ask") {
    addQuestion(filing, at);
    sheet.event({ ...about, type: "report.asked", payload: { question: question[story.language] } });
  }
}

/** It ran from filing until the office, or the reporter, said what becomes of the report. */
function addClock({ sheet, policy, story, id }: Filing): void {
  const { officeId, acceptBy } = placing(policy, story);
  const [, , last] = story.moments;
  const asked = last?.event === "ask" ? last.at : null;
  sheet.clock({
    ...{ name: "accept", kind: "report", objectId: id, officeId, startedAt: story.filedAt, due: acceptBy },
    pausedAt: asked,
    endedAt: asked ? null : (last?.at ?? null),
  });
}

function addQuestion({ sheet, story, id: reportId, slot, staff }: Filing, at: Date): void {
  const id = newId(at);
  const text = question[story.language];
  sheet.add(message, {
    ...{ id, reportId, author: "office", kind: "question", answers: null, at, by: staff },
    sealed: sealJson(slot.key, { text }, sealContext.message(id)),
    sameness: searchHash(`message:${reportId}:${id}`),
  });
}
