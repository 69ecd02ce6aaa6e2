// An award on the desk: a decided case whose reporters wished one, and the steps of the award's chain.
import type { Typed } from "#app/domain/draft/rules/content.ts";
import { assessAward } from "#app/domain/reward/commands/assess.server.ts";
import { approveAward, type NewProposal, proposeAward } from "#app/domain/reward/commands/award.server.ts";
import { type AwardView, awardView } from "#app/domain/reward/queries/desk.server.ts";
import type { DeclaredFacts } from "#app/domain/reward/rules/declared.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { award } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import {
  type Desk,
  joinedReport,
  openDesk,
  openedCase,
  removal,
  reportRow,
  stepsOf,
} from "./case-at-work.ts";
import { permitted, staffMember } from "./desk-staff.ts";

const assessed = new Date("2026-12-01T02:00:00Z");
export const proposed = new Date("2026-12-03T03:20:00Z");
const approved = new Date("2026-12-07T07:02:00Z");

export type RewardDesk = Desk & {
  /** Reward officer. */
  readonly zhou: Member;
  /** Supervisors. */
  readonly song: Member;
  readonly tao: Member;
};

export async function openRewardDesk(): Promise<RewardDesk> {
  return {
    ...(await openDesk()),
    zhou: await staffMember("zhou", ["reward-officer"]),
    song: await staffMember("song", ["supervisor"]),
    tao: await staffMember("tao", ["supervisor"]),
  };
}

/** 862,000.00 operating amount under P1: from 0.00 to 17,240.00. */
const usual: NewProposal = {
  request: {
    scheme: "SHDF-2018",
    rules: ["P1"],
    operatingAmount: "862000",
    fines: null,
    auctionProceeds: null,
  },
  conditions: [],
  chosenFen: 400_000,
  reason: "直接指向账本。",
};

const sound: DeclaredFacts = { factsAndEvidence: true, decisiveFacts: false, excludedBy: [] };

/** The steps of the chain, by the reward officer and a supervisor unless somebody else is named. */
export function awardSteps({ zhou, song }: RewardDesk) {
  return {
    assess: (reference: string, declared: Partial<DeclaredFacts> = {}, by = zhou) =>
      assessAward(permitted(by, "award.assess"), reference, { ...sound, ...declared }, assessed),
    propose: (reference: string, changes: Partial<NewProposal> = {}, by = zhou, now = proposed) =>
      proposeAward(permitted(by, "award.propose"), reference, { ...usual, ...changes }, now),
    approve: (reference: string, by = song, remark = "", now = approved) =>
      approveAward(permitted(by, "award.approve"), reference, remark, now),
    view: (reference: string, who = zhou, now = approved): Promise<AwardView> =>
      awardView(permitted(who, "award.read"), reference, now),
  };
}

/** Who works on a case, where it is not the investigator. */
export type Casework = { readonly lead?: Member; readonly measures?: Member; readonly decides?: Member };

/** A decided case with one measure; answers the awards of its first and its later report. */
export async function decidedCase(
  desk: Desk,
  by: Casework = {},
  typed: Typed = {},
): Promise<{ award: string; second: string }> {
  const opened = await openedCase(desk, typed);
  const second = await joinedReport(desk, opened.reference);
  const act = stepsOf(desk, opened.reference);
  await act.verify(by.lead);
  await act.measure(removal(), by.measures);
  await act.decide({}, by.decides);
  return { award: await awardOf(opened.report), second: await awardOf(second) };
}

/** The reference of a report's award; throws where it has none. */
export async function awardOf(reportReference: string): Promise<string> {
  const { id } = await reportRow(reportReference);
  const [row] = await db.select().from(award).where(eq(award.reportId, id));
  if (!row) throw new Error(`there is no award for ${reportReference}`);
  return row.reference;
}
