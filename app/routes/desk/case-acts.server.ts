// What the buttons of a case's page do.
import { type AppLoadContext, data } from "@remix-run/node";
import type { Bilingual } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { codeGroups } from "#app/domain/access/rules/receipt-code.ts";
import {
  closeCase,
  recordResult,
  reopenCase,
  startActing,
} from "#app/domain/casework/commands/carry-out.server.ts";
import { decideCase, recordMeasure, startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import { undoDecision } from "#app/domain/casework/commands/undo.server.ts";
import { decisionForm, measureForm, reopenForm, resultForm } from "#app/domain/casework/rules/forms.ts";
import { extendCase, pauseCase, restartCase, resumeCase } from "#app/domain/clock/commands/case.server.ts";
import { extendForm, pauseForm, restartForm, resumeForm } from "#app/domain/clock/rules/forms.ts";
import { type IssuedCode, issueNotice, reissueNoticeCode } from "#app/domain/notice/commands/issue.server.ts";
import { subjectOfMeasures } from "#app/domain/notice/queries/desk.server.ts";
import { noticeForm } from "#app/domain/notice/rules/forms.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { askWindow } from "#app/domain/review/rules/window.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { formatFor } from "#app/messages/format.ts";
import type { SheetProps } from "#app/ui/desk/case/notice-sheet.tsx";
import { requireMember } from "#app/web/access.server.ts";
import { actNamed } from "#app/web/acts.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { type FormAnswer, invalid, type KeptValues, refusedForm, seeOther } from "#app/web/respond.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };
type Act = {
  readonly member: Member;
  readonly reference: string;
  readonly typed: KeptValues;
  readonly now: Date;
  /** Address of the case. */
  readonly here: string;
  /** Public address of the portal, for what is handed out on paper. */
  readonly origin: string;
};

/** The answer that shows the code of a notice, the only one that ever does: nothing redirects to it, nothing keeps it. */
export type Issued = FormAnswer & { readonly issued: Omit<SheetProps, "caseReference"> };
type Answer = ReturnType<typeof seeOther> | ReturnType<typeof invalid> | ReturnType<typeof data<Issued>>;

const acts: Readonly<Record<string, (act: Act) => Promise<Answer>>> = {
  verify,
  measure,
  decide,
  undo,
  act: carryOut,
  result,
  close,
  reopen,
  pause,
  resume,
  restart,
  extend,
  notice,
  reissue,
};

/** 303 back to the case, or the form with what was typed; the button's `intent` stands among the values. */
export async function answerCase(visit: Visit, reference: string): Promise<Answer> {
  const member = await requireMember(visit);
  const { now, site } = visit.context;
  const typed = await formFields(visit.request);
  const act = actNamed(acts, typed.intent);
  if (!act) throw new Refusal("form.unreadable");
  const here = `/desk/cases/${encodeURIComponent(reference)}`;
  try {
    return await act({ member, reference, typed, now, here, origin: site.origin });
  } catch (error) {
    return refusedForm(error, typed);
  }
}

async function verify({ member, reference, now, here }: Act): Promise<Answer> {
  await startVerifying(permit(member, "case.verify", now), reference, now);
  return seeOther(here);
}

async function measure({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "measure.record", now);
  const form = parseFields(typed, measureForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { subject, deadline, ...rest } = form.value;
  const wanted = { ...rest, subjectId: subject || null, deadline: deadline || null };
  await recordMeasure(by, reference, wanted, now);
  return seeOther(`${here}#measures`);
}

async function decide({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "case.decide", now);
  const form = parseFields(typed, decisionForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { outcome, basis, reasonsZh, reasonsEn } = form.value;
  const reasons = { "zh-CN": reasonsZh, en: reasonsEn };
  await decideCase(by, reference, { outcome, basis, reasons }, now);
  return seeOther(here);
}

async function undo({ member, reference, now, here }: Act): Promise<Answer> {
  await undoDecision(permit(member, "case.decide", now), reference, now);
  return seeOther(here);
}

async function carryOut({ member, reference, now, here }: Act): Promise<Answer> {
  await startActing(permit(member, "case.close", now), reference, now);
  return seeOther(here);
}

async function close({ member, reference, now, here }: Act): Promise<Answer> {
  await closeCase(permit(member, "case.close", now), reference, now);
  return seeOther(here);
}

async function result({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "measure.record", now);
  const form = parseFields(typed, resultForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { measure: measureId, result } = form.value;
  await recordResult(by, reference, { measureId, result }, now);
  return seeOther(`${here}#measures`);
}

async function reopen({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "case.reopen", now);
  const form = parseFields(typed, reopenForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await reopenCase(by, reference, form.value.reason, now);
  return seeOther(here);
}

async function pause({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "clock.pause", now);
  const form = parseFields(typed, pauseForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await pauseCase(by, reference, form.value, now);
  return seeOther(here);
}

async function resume({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "clock.pause", now);
  const form = parseFields(typed, resumeForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await resumeCase(by, reference, form.value.reason, now);
  return seeOther(here);
}

async function restart({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "clock.extend", now);
  const form = parseFields(typed, restartForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await restartCase(by, reference, form.value.words, now);
  return seeOther(here);
}

async function extend({ member, reference, typed, now, here }: Act): Promise<Answer> {
  const by = permit(member, "clock.extend", now);
  const form = parseFields(typed, extendForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { clock: name, reason } = form.value;
  await extendCase(by, reference, { name, reason }, now);
  return seeOther(here);
}

async function notice({ member, reference, typed, now, origin }: Act): Promise<Answer> {
  const by = permit(member, "notice.issue", now);
  const form = parseFields(typed, noticeForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { measures, automated, ...words } = form.value;
  const subjectId = await subjectOfMeasures(by, reference, measures);
  if (!subjectId) return invalid(form.values, [{ field: "measures", code: "measures.several-subjects" }]);
  const wanted = {
    ...{ subjectId, measures },
    facts: { "zh-CN": words.factsZh, en: words.factsEn },
    scope: { "zh-CN": words.scopeZh, en: words.scopeEn },
    duration: { "zh-CN": words.durationZh, en: words.durationEn },
    automated: automated === "yes",
  };
  return sheet(await issueNotice(by, reference, wanted, now), origin, now);
}

async function reissue({ member, reference, typed, now, origin }: Act): Promise<Answer> {
  const by = permit(member, "notice.issue", now);
  const of = { case: reference, notice: String(typed.notice) };
  return sheet(await reissueNoticeCode(by, of, now), origin, now);
}

/** No redirect, and nothing of what was typed: the code stands in this one answer. */
function sheet({ reference, code, issuedAt }: IssuedCode, origin: string, now: Date) {
  const { until } = askWindow(policyAt(now), "objection", issuedAt, now);
  const words = (say: (language: keyof Bilingual) => string): Bilingual => ({
    "zh-CN": say("zh-CN"),
    en: say("en"),
  });
  const title = words((language) => translatorFor(language)("desk.notice-sheet.title"));
  const how = words((language) =>
    translatorFor(language)("desk.notice-sheet.how", {
      address: `${origin}/notice`,
      day: formatFor(language).day(until),
    }),
  );
  const issued = { reference, groups: codeGroups(code), issuedAt, title, how };
  return data<Issued>({ values: {}, issues: [], refusal: null, issued });
}
