// The stories of the sample, each from filing to where it stands today; a story is what happened to one report.
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import { extendCase, pauseCase } from "#app/domain/clock/commands/case.server.ts";
import { referReport, takeBackReport } from "#app/domain/report/commands/refer.server.ts";
import { withdrawReport } from "#app/domain/report/commands/reporter.server.ts";
import { undoRefusal } from "#app/domain/report/commands/undo.server.ts";
import type { Office } from "../office.ts";
import { type Filed, report } from "../people/reporters.ts";
import { texts, varied } from "../people/texts.ts";
import type { Chance } from "../random.ts";
import { type AwardStage, walkAward } from "./awards.ts";
import { contest, notify } from "./contested.ts";
import { accept, add, afterDays, answer, ask, carryOut, decide, refuse, verify } from "./desk.ts";

/** `now`: the present of the sample, before which everything happens. */
export type Setting = { readonly office: Office; readonly chance: Chance; readonly now: Date };
/** Codes to look the story up with, for whoever shows the sample. */
export type Told = { readonly filed: Filed; readonly noticeCode?: string };
export type Story = (setting: Setting, at: Date) => Promise<Told>;

type Wish = { readonly wishesReward?: boolean; readonly urgent?: boolean; readonly named?: boolean };

async function filed({ chance }: Setting, at: Date, wish: Wish = {}): Promise<Filed> {
  return report(varied(chance.pick(texts.matters), chance), wish, chance, at);
}

export const waiting: Story = async (setting, at) => ({ filed: await filed(setting, at) });

export const urgent: Story = async (setting, at) => ({
  filed: await filed(setting, at, { urgent: true }),
});

export const asked: Story = async (setting, at) => {
  const one = await filed(setting, at);
  await ask(setting.office, one, setting.chance, afterDays(at, 1, setting.chance));
  return { filed: one };
};

export const answered: Story = async ({ office, chance, now }, at) => {
  const one = await filed({ office, chance, now }, at);
  const put = afterDays(at, 1, chance);
  const question = await ask(office, one, chance, put);
  await answer(one, question, afterDays(put, 1, chance));
  if (chance.happens(50)) await add(one, chance, afterDays(put, 2, chance));
  return { filed: one };
};

/** `review`: how a request to look again ended, `open` where it waits. */
export function refused(review: "grant" | "uphold" | "open" | null = null): Story {
  return async ({ office, chance }, at) => {
    const matter = varied(chance.pick(texts.refusals), chance);
    const one = await report(matter, {}, chance, at);
    const done = afterDays(at, chance.between(1, 6), chance);
    await refuse(office, one, matter, done);
    if (review) await contest(office, one, review === "open" ? null : review, done, chance);
    return { filed: one };
  };
}

/** Refused this minute: it can still be taken back, and its reporter reads nothing of it yet. */
export const justRefused: Story = async ({ office, chance, now }, at) => {
  const matter = varied(chance.pick(texts.refusals), chance);
  const one = await report(matter, {}, chance, at);
  await refuse(office, one, matter, new Date(now.getTime() - 60_000));
  return { filed: one };
};

export const refusalUndone: Story = async ({ office, chance }, at) => {
  const matter = varied(chance.pick(texts.refusals), chance);
  const one = await report(matter, {}, chance, at);
  const done = afterDays(at, 1, chance);
  await refuse(office, one, matter, done);
  const undone = new Date(done.getTime() + 240_000);
  await undoRefusal(office.may("triage", "report.refuse", undone), one.reference, undone);
  return { filed: one };
};

export function referred(isReturned: boolean): Story {
  return async (setting, at) => {
    const { office, chance } = setting;
    const one = await filed(setting, at);
    const gone = afterDays(at, 2, chance);
    const to = { authority: "市场监督管理局", words: "" };
    await referReport(office.may("triage", "report.refer", gone), one.reference, to, gone);
    if (!isReturned) return { filed: one };
    const back = afterDays(gone, 3, chance);
    const by = office.may("intake", "report.return", back);
    await takeBackReport(by, one.reference, "接收单位认为不属其职责。", back);
    return { filed: one };
  };
}

export const withdrawn: Story = async (setting, at) => {
  const one = await filed(setting, at);
  const gone = afterDays(at, 2, setting.chance);
  await withdrawReport(await one.back(gone), gone);
  return { filed: one };
};

export const acceptedOnly: Story = async (setting, at) => {
  const one = await filed(setting, at);
  await accept(setting.office, one, afterDays(at, 2, setting.chance));
  return { filed: one };
};

/** What happens to a case while it is verified. */
export function verifying(more: "asked" | "paused" | "extended" | null = null): Story {
  return async (setting, at) => {
    const { office, chance } = setting;
    const one = await filed(setting, at);
    const taken = afterDays(at, chance.between(1, 4), chance);
    const reference = await accept(office, one, taken);
    const begun = afterDays(taken, 1, chance);
    await verify(office, reference, begun);
    const later = afterDays(begun, 2, chance);
    if (more === "asked") await ask(office, one, chance, later);
    if (more === "paused") {
      const pause = { reason: "outside-testing", words: "样书已送鉴定机构。" } as const;
      await pauseCase(office.may("investigator", "clock.pause", later), reference, pause, later);
    }
    if (more === "extended") {
      const extension = { name: "verify", reason: "等待平台提供登记信息。" } as const;
      await extendCase(office.may("supervisor", "clock.extend", later), reference, extension, later);
    }
    return { filed: one };
  };
}

export type Ending = {
  readonly outcome: CaseOutcome;
  /** `held`: decided this minute; `stuck`: a measure has no result yet. */
  readonly end?: "held" | "decided" | "acting" | "stuck" | "closed";
  readonly award?: AwardStage;
  readonly review?: "grant" | "uphold" | "open";
  readonly objection?: "grant" | "uphold" | "open" | "none";
};

export function concluded(ending: Ending): Story {
  return async (setting, at) => {
    const { office, chance, now } = setting;
    const one = await filed(setting, at, {
      wishesReward: ending.award !== undefined,
      named: ending.award !== undefined && isTransferred(ending.award),
    });
    const taken = afterDays(at, chance.between(1, 5), chance);
    const reference = await accept(office, one, taken);
    const begun = afterDays(taken, 1, chance);
    await verify(office, reference, begun);
    const done =
      ending.end === "held"
        ? new Date(now.getTime() - 120_000)
        : afterDays(begun, chance.between(2, 20), chance);
    const { category } = one.matter;
    const { caseId, measures } = await decide(office, reference, { outcome: ending.outcome, category }, done);
    const noticeCode = await affected(setting, reference, ending, measures, done);
    if (ending.end === "closed" || ending.end === "stuck") {
      await carryOut(office, reference, measures, afterDays(done, 8, chance), ending.end === "stuck");
    }
    if (ending.award)
      await walkAward(office, one, { caseId, stage: ending.award, from: done, until: now }, chance);
    if (ending.review)
      await contest(office, one, ending.review === "open" ? null : ending.review, done, chance);
    return { filed: one, ...(noticeCode ? { noticeCode } : {}) };
  };
}

/** Cash at the counter takes two people and a voucher; the sample pays by transfer. */
function isTransferred(stage: AwardStage): boolean {
  return stage === "paid" || stage === "reconciled";
}

async function affected(
  { office, chance }: Setting,
  reference: string,
  { objection }: Ending,
  measures: readonly string[],
  from: Date,
): Promise<string | null> {
  if (!objection || measures.length === 0) return null;
  const wanted = { measures, from, objection: objection === "none" ? null : objection } as const;
  return (await notify(office, reference, wanted, chance))?.code ?? null;
}
