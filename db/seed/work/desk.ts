// The work of the sample's desk on one report, day by day: accepted, refused, asked, referred, verified, decided.
import { dayIn, plusDays } from "#app/base/day.ts";
import { closeCase, recordResult, startActing } from "#app/domain/casework/commands/carry-out.server.ts";
import { decideCase, recordMeasure, startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import type { MeasureType } from "#app/domain/casework/rules/measure.ts";
import { isWorkingDay } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { addFacts, answerQuestion } from "#app/domain/report/commands/reporter.server.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";
import { db } from "#db/client.server.ts";
import { caseFile, caseSubject, measure } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import type { Office } from "../office.ts";
import type { Filed } from "../people/reporters.ts";
import { texts } from "../people/texts.ts";
import type { Chance } from "../random.ts";

const day = 86_400_000;

/** Some days later, on a day and at a time when offices work (9 to 17 in the zone of the sample, UTC+8). */
export function afterDays(from: Date, days: number, chance: Chance): Date {
  const at = new Date(from.getTime() + days * day);
  at.setUTCHours(chance.between(1, 8), chance.between(0, 59), chance.between(0, 59), 0);
  const { calendar } = policyAt(from);
  // Backwards, because forwards could lead past the present of the sample.
  while (!isWorkingDay(calendar, dayIn(calendar.zone, at))) at.setTime(at.getTime() - day);
  return at > from ? at : new Date(from.getTime() + 3_600_000);
}

export async function ask(office: Office, filed: Filed, chance: Chance, now: Date): Promise<number> {
  const place = chance.between(0, texts.questions.length - 1);
  const question = texts.questions[place]?.[filed.matter.language] ?? "";
  await askReporter(office.may("triage", "report.ask", now), filed.reference, question, now);
  return place;
}

export async function answer(filed: Filed, question: number, now: Date): Promise<void> {
  const text = texts.questions[question]?.a[filed.matter.language] ?? "";
  await answerQuestion(await filed.back(now), text, now);
}

export async function add(filed: Filed, chance: Chance, now: Date): Promise<void> {
  await addFacts(await filed.back(now), chance.pick(texts.additions)[filed.matter.language], now);
}

export async function refuse(
  office: Office,
  filed: Filed,
  refusal: { readonly ground: RefusalGround; readonly words: string },
  now: Date,
): Promise<void> {
  await refuseReport(office.may("triage", "report.refuse", now), filed.reference, refusal, now);
}

/** Answers the reference of the case. */
export async function accept(office: Office, filed: Filed, now: Date): Promise<string> {
  return acceptReport(office.may("triage", "report.accept", now), filed.reference, now);
}

export async function verify(office: Office, reference: string, now: Date): Promise<void> {
  await startVerifying(office.may("investigator", "case.verify", now), reference, now);
}

const measures: Readonly<Record<string, readonly MeasureType[]>> = {
  "copyright-piracy": ["order-removal", "delist-work", "fine"],
  "unlicensed-publishing": ["confiscate", "fine", "order-correct"],
  impersonation: ["close-site", "warning"],
  "extortion-by-exposure": ["refer-police", "close-account"],
  "obscene-content": ["delete-item", "close-site"],
  "harm-to-minors": ["order-removal", "order-improve-system"],
};

export type Decided = { readonly caseId: string; readonly measures: readonly string[] };

/** Measures where something was found, then the decision with reasons; answers what was ordered. */
export async function decide(
  office: Office,
  reference: string,
  { outcome, category }: { readonly outcome: CaseOutcome; readonly category: string },
  now: Date,
): Promise<Decided> {
  const found = await caseOf(reference);
  if (outcome === "substantiated" || outcome === "partly-substantiated") {
    const [subject] = await db.select().from(caseSubject).where(eq(caseSubject.caseId, found.id));
    const basis = basisOf(category, now);
    for (const type of (measures[category] ?? ["order-removal"]).slice(0, 2)) {
      const on = dayIn(policyAt(now).zone, now);
      const wanted = { type, basis, on, deadline: plusDays(on, 7), subjectId: subject?.subjectId ?? null };
      await recordMeasure(office.may("investigator", "measure.record", now), reference, wanted, now);
    }
  }
  const decision = { outcome, basis: basisOf(category, now), reasons: texts.reasons[outcome] };
  await decideCase(office.may("investigator", "case.decide", now), reference, decision, now);
  const ordered = await db.select({ id: measure.id }).from(measure).where(eq(measure.caseId, found.id));
  return { caseId: found.id, measures: ordered.map(({ id }) => id) };
}

function basisOf(category: string, now: Date): string {
  const leaf = policyAt(now).categories.find((one) => one.id === category);
  const [basis] = leaf?.kind === "leaf" ? leaf.basis : [];
  return basis ? `${basis.law["zh-CN"]}${basis.article["zh-CN"]}` : "《出版管理条例》";
}

/** Carried out: each result known, the case closed; `stuck` leaves one measure without an answer. */
export async function carryOut(
  office: Office,
  reference: string,
  ordered: readonly string[],
  now: Date,
  stuck = false,
): Promise<void> {
  const by = office.may("investigator", "case.close", now);
  if (ordered.length > 0) await startActing(by, reference, now);
  for (const measureId of stuck ? ordered.slice(1) : ordered) {
    const record = office.may("investigator", "measure.record", now);
    await recordResult(record, reference, { measureId, result: "done" }, now);
  }
  if (!stuck || ordered.length === 0) await closeCase(by, reference, now);
}

async function caseOf(reference: string): Promise<typeof caseFile.$inferSelect> {
  const [found] = await db.select().from(caseFile).where(eq(caseFile.reference, reference));
  if (!found) throw new Error(`there is no case ${reference}`);
  return found;
}
