// A report in the database, filed through the same commands that the pages call.
import { newToken } from "#app/base/id.ts";
import type { Language } from "#app/base/language.ts";
import { draftAccess } from "#app/domain/access/queries.server.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { drawReceiptCode, saveStep } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import type { FilingStep, Typed } from "#app/domain/draft/rules/content.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";

/** What a reporter types: piracy on a site, told anonymously, with a wish for a reward. */
const usual = {
  category: { category: "copyright-piracy" },
  subject: { address: "https://shuchong-ziyuan.example/book/1", note: "" },
  statement: { statement: "这个网站把正在销售的绘本扫描成册，付费就能下载全本。", whenSeen: "上周" },
  "about-you": { mode: "anonymous", wishesFeedback: "yes", wishesReward: "yes" },
} as const satisfies Typed;

export type FiledReport = {
  readonly reference: string;
  /** The 28 digits of the receipt. */
  readonly code: string;
  readonly draft: DraftAccess;
};

/** A draft whose every step is answered. @param typed fields of single steps, in place of the usual ones */
export async function preparedDraft(
  now: Date,
  typed: Typed = {},
  language: Language = "zh-CN",
): Promise<DraftAccess> {
  const draft = draftAccess(newToken());
  if (!draft) throw new Error("a fresh token must open a draft");
  const answers: Typed = { ...usual, ...typed };
  const steps: readonly FilingStep[] = ["category", "subject", "statement", "about-you"];
  for (const step of steps) await saveStep(draft, step, answers[step] ?? {}, language, now);
  await drawReceiptCode(draft, now);
  return draft;
}

/** @param typed fields of single steps, in place of the usual ones */
export async function filedReport(
  now: Date,
  typed: Typed = {},
  language: Language = "zh-CN",
): Promise<FiledReport> {
  const draft = await preparedDraft(now, typed, language);
  const code = (await openDraft(draft, now))?.content.code;
  if (!code) throw new Error("a complete draft must have its receipt code");
  return { reference: await fileReport(draft, now), code, draft };
}
