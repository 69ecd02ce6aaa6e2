// What the buttons of an award's page do.
import { type AppLoadContext, data } from "@remix-run/node";
import { dayIn } from "#app/base/day.ts";
import { fenFromYuan } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { assessAward } from "#app/domain/reward/commands/assess.server.ts";
import { approveAward, proposeAward } from "#app/domain/reward/commands/award.server.ts";
import { refuseAward, returnAward } from "#app/domain/reward/commands/decide.server.ts";
import { extendClaim, notifyAward } from "#app/domain/reward/commands/notify.server.ts";
import {
  askOverruling,
  askRevocation,
  cancelAwardRequest,
  confirmAwardRequest,
} from "#app/domain/reward/commands/two-people.server.ts";
import { type Calculation, calculate } from "#app/domain/reward/rules/engine/calculate.ts";
import {
  approveForm,
  assessForm,
  awardForm,
  calculationForm,
  ineligibleForm,
  reasonForm,
  rewardRequestOf,
} from "#app/domain/reward/rules/forms.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import type { Act as StaffAct } from "#app/domain/staff/rules/permissions.ts";
import type { Member, Permitted } from "#app/domain/staff/rules/proof.ts";
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
};

/** What would come out, and nothing saved: the form as it was typed, with the calculation. */
export type Trial = FormAnswer & { readonly trial: Calculation };

/** Written out, or the trial would be taken for any other answer of a form. */
type Answer = ReturnType<typeof seeOther> | ReturnType<typeof invalid> | ReturnType<typeof data<Trial>>;

const acts = {
  assess,
  calculate: tryOut,
  propose,
  approve,
  return: reasoned("award.approve", returnAward),
  refuse: reasoned("award.approve", refuseAward),
  notify,
  extend: reasoned("clock.extend", extendClaim),
  overrule,
  revoke: reasoned("award.approve", askRevocation),
  confirm,
  cancel,
};

/** 303 back to the award, a trial calculation, or the form with what was typed; `intent` stands among the values. */
export async function answerAward(visit: Visit, reference: string): Promise<Answer> {
  const member = await requireMember(visit);
  const { now } = visit.context;
  const typed = withRulesOf(await formFields(visit.request));
  const act = actNamed(acts, typed.intent);
  if (!act) throw new Refusal("form.unreadable");
  try {
    return await act({ member, reference, typed, now });
  } catch (error) {
    return refusedForm(error, typed);
  }
}

/** Rules and conditions stand under the name of their scheme, so that those of another one do not come along. */
function withRulesOf(typed: KeptValues): KeptValues {
  const { scheme } = typed;
  const rules = typed[`rules.${scheme}`];
  const conditions = typed[`conditions.${scheme}`];
  return { ...typed, ...(rules ? { rules } : {}), ...(conditions ? { conditions } : {}) };
}

function done(reference: string) {
  return seeOther(`/desk/awards/${encodeURIComponent(reference)}`);
}

async function assess({ member, reference, typed, now }: Act) {
  const by = permit(member, "award.assess", now);
  const form = parseFields(typed, assessForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await assessAward(by, reference, form.value, now);
  return done(reference);
}

async function tryOut({ member, typed, now }: Act) {
  permit(member, "award.propose", now);
  const form = parseFields(typed, calculationForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { schemes, zone } = policyAt(now);
  const trial = calculate(schemes, rewardRequestOf(form.value), dayIn(zone, now));
  return data<Trial>({ values: form.values, issues: [], refusal: null, trial });
}

async function propose({ member, reference, typed, now }: Act) {
  const by = permit(member, "award.propose", now);
  const form = parseFields(typed, awardForm);
  if (!form.ok) return invalid(form.values, form.issues);
  const { amount, reason, conditions } = form.value;
  const request = rewardRequestOf(form.value);
  await proposeAward(by, reference, { request, conditions, chosenFen: fenFromYuan(amount), reason }, now);
  return done(reference);
}

async function approve({ member, reference, typed, now }: Act) {
  const by = permit(member, "award.approve", now);
  const form = parseFields(typed, approveForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await approveAward(by, reference, form.value.remark, now);
  return done(reference);
}

/** The acts that ask for a reason and nothing else. */
function reasoned<A extends StaffAct>(
  act: A,
  command: (by: Permitted<A>, reference: string, reason: string, now: Date) => Promise<void>,
) {
  return async ({ member, reference, typed, now }: Act) => {
    const by = permit(member, act, now);
    const form = parseFields(typed, reasonForm);
    if (!form.ok) return invalid(form.values, form.issues);
    await command(by, reference, form.value.reason, now);
    return done(reference);
  };
}

async function notify({ member, reference, now }: Act) {
  await notifyAward(permit(member, "award.notify", now), reference, now);
  return done(reference);
}

/** The list of reasons stands in the form only where an eligible award is to become ineligible. */
async function overrule({ member, reference, typed, now }: Act) {
  const by = permit(member, "award.approve", now);
  if (typed.ineligible === undefined) {
    const form = parseFields(typed, reasonForm);
    if (!form.ok) return invalid(form.values, form.issues);
    await askOverruling(by, reference, { ...form.value, ineligible: null }, now);
    return done(reference);
  }
  const form = parseFields(typed, ineligibleForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await askOverruling(by, reference, form.value, now);
  return done(reference);
}

async function confirm({ member, reference, typed, now }: Act) {
  const by = permit(member, "award.approve", now);
  const act = (["award.overrule", "award.revoke"] as const).find((one) => one === typed.act);
  if (!act) throw new Refusal("form.unreadable");
  await confirmAwardRequest(by, reference, { id: String(typed.request ?? ""), act }, now);
  return done(reference);
}

async function cancel({ member, reference, typed, now }: Act) {
  const by = permit(member, "award.approve", now);
  await cancelAwardRequest(by, reference, String(typed.request ?? ""), now);
  return done(reference);
}
