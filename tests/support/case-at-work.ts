// A desk with its people, and a case on it: opened, verified, measured, decided through the commands of the pages.
import { randomBytes } from "node:crypto";
import {
  decideCase,
  type NewDecision,
  type NewMeasure,
  recordMeasure,
  startVerifying,
} from "#app/domain/casework/commands/handle.server.ts";
import type { Typed } from "#app/domain/draft/rules/content.ts";
import { acceptReport } from "#app/domain/report/commands/triage.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { db, write } from "#db/client.server.ts";
import { caseFile, report } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { permitted, staffMember } from "./desk-staff.ts";
import { filedReport } from "./filed-report.ts";

export const filed = new Date("2026-11-10T06:09:00Z");
const filedLater = new Date("2026-11-11T06:09:00Z");
export const accepted = new Date("2026-11-13T01:12:00Z");
export const taken = new Date("2026-11-16T02:00:00Z");
export const decided = new Date("2026-11-27T07:30:00Z");

export const decision: NewDecision = {
  outcome: "substantiated",
  basis: "《著作权法》第五十三条",
  reasons: { "zh-CN": "权利人确认没有授权。", en: "The rights holders confirmed that there is no licence." },
};

export type Desk = {
  readonly triage: Member;
  /** Investigator. */
  readonly he: Member;
  /** Investigator of an office beside the national one. */
  readonly elsewhere: Member;
};

/** Keys and people. Call it once, before all tests of a file. */
export async function openDesk(): Promise<Desk> {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
  return {
    triage: await staffMember("triage", ["triage"]),
    he: await staffMember("he", ["investigator"]),
    elsewhere: await staffMember("elsewhere", ["investigator"], "beijing"),
  };
}

/** References of a case and of the report that it was opened from. */
export async function openedCase(
  { triage }: Desk,
  typed: Typed = {},
  now = accepted,
): Promise<{ reference: string; report: string }> {
  const { reference } = await filedReport(filed, typed);
  return {
    report: reference,
    reference: await acceptReport(permitted(triage, "report.accept"), reference, now),
  };
}

/** A later report on the same matter, in the same case; answers its reference. */
export async function joinedReport({ triage }: Desk, caseReference: string): Promise<string> {
  const { reference } = await filedReport(filedLater);
  const { id: caseId } = await caseRow(caseReference);
  const { id } = await reportRow(reference);
  await write((tx) => moveReport(tx, id, { event: "accept", now: accepted, by: triage.id, set: { caseId } }));
  return reference;
}

export function removal(changes: Partial<NewMeasure> = {}): NewMeasure {
  return {
    type: "order-removal",
    subjectId: null,
    basis: "《著作权法》第五十三条",
    on: "2026-11-24",
    deadline: "2026-11-27",
    ...changes,
  };
}

/** The three steps of casework, each by the investigator unless somebody else is named. */
export function stepsOf({ he }: Desk, reference: string) {
  return {
    verify: (by = he) => startVerifying(permitted(by, "case.verify"), reference, taken),
    measure: (wanted = removal(), by = he) =>
      recordMeasure(permitted(by, "measure.record"), reference, wanted, taken),
    decide: (changes: Partial<NewDecision> = {}, by = he) =>
      decideCase(permitted(by, "case.decide"), reference, { ...decision, ...changes }, decided),
  };
}

export async function caseRow(reference: string): Promise<typeof caseFile.$inferSelect> {
  const [row] = await db.select().from(caseFile).where(eq(caseFile.reference, reference));
  if (!row) throw new Error(`there is no case ${reference}`);
  return row;
}

export async function reportRow(reference: string): Promise<typeof report.$inferSelect> {
  const [row] = await db.select().from(report).where(eq(report.reference, reference));
  if (!row) throw new Error(`there is no report ${reference}`);
  return row;
}
