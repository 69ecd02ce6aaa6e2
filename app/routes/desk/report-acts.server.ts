// What the buttons of a report's page on the desk do.
import type { AppLoadContext } from "@remix-run/node";
import { Refusal } from "#app/base/refusal.ts";
import { extendReport } from "#app/domain/clock/commands/case.server.ts";
import { extendReportForm } from "#app/domain/clock/rules/forms.ts";
import { referReport, takeBackReport } from "#app/domain/report/commands/refer.server.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { undoRefusal } from "#app/domain/report/commands/undo.server.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { isTriageAct, type TriageAct } from "#app/domain/triage/rules/desk/acts.ts";
import { askForm, referForm, refuseForm, takeBackForm } from "#app/domain/triage/rules/forms.ts";
import { requireMember } from "#app/web/access.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, type KeptValues, refusedForm, seeOther } from "#app/web/respond.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };
type Done = {
  readonly member: Member;
  readonly reference: string;
  readonly typed: KeptValues;
  readonly now: Date;
  /** Address of the report. */
  readonly here: string;
};
type Answer = ReturnType<typeof seeOther> | ReturnType<typeof invalid>;

const acts: Readonly<Record<TriageAct, (done: Done) => Promise<Answer>>> = {
  accept,
  refuse,
  ask,
  refer,
  "take-back": takeBack,
  undo,
  extend,
};

/** 303 back to the report, or the form with what was typed; the button's `intent` stands among the values. */
export async function answerReport({ request, context }: Visit, reference: string): Promise<Answer> {
  const { now } = context;
  const member = await requireMember({ request, context });
  const typed = await formFields(request);
  if (!isTriageAct(typed.intent)) throw new Refusal("form.unreadable");
  const here = `/desk/reports/${encodeURIComponent(reference)}`;
  try {
    return await acts[typed.intent]({ member, reference, typed, now, here });
  } catch (error) {
    return refusedForm(error, typed);
  }
}

async function accept({ member, reference, now, here }: Done): Promise<Answer> {
  const opened = await acceptReport(permit(member, "report.accept", now), reference, now);
  return seeOther(mayDo(member.roles, "case.read") ? `/desk/cases/${opened}` : here);
}

async function refuse({ member, reference, typed, now, here }: Done): Promise<Answer> {
  const by = permit(member, "report.refuse", now);
  const form = parseFields(typed, refuseForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await refuseReport(by, reference, form.value, now);
  return seeOther(`${here}#history`);
}

async function ask({ member, reference, typed, now, here }: Done): Promise<Answer> {
  const by = permit(member, "report.ask", now);
  const form = parseFields(typed, askForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await askReporter(by, reference, form.value.question, now);
  return seeOther(`${here}#history`);
}

async function refer({ member, reference, typed, now, here }: Done): Promise<Answer> {
  const by = permit(member, "report.refer", now);
  const form = parseFields(typed, referForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await referReport(by, reference, form.value, now);
  return seeOther(`${here}#history`);
}

async function takeBack({ member, reference, typed, now, here }: Done): Promise<Answer> {
  const by = permit(member, "report.return", now);
  const form = parseFields(typed, takeBackForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await takeBackReport(by, reference, form.value.reason, now);
  return seeOther(`${here}#history`);
}

async function undo({ member, reference, now, here }: Done): Promise<Answer> {
  await undoRefusal(permit(member, "report.refuse", now), reference, now);
  return seeOther(`${here}#history`);
}

async function extend({ member, reference, typed, now, here }: Done): Promise<Answer> {
  const by = permit(member, "clock.extend", now);
  const form = parseFields(typed, extendReportForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await extendReport(by, reference, form.value.reason, now);
  return seeOther(here);
}
