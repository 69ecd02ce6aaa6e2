// What the buttons of the page of claiming do.
import type { AppLoadContext } from "@remix-run/node";
import { issue } from "#app/base/issue.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { payeeForm } from "#app/domain/payment/rules/forms.ts";
import { claimByPassword, claimWithPayee, waiveAward } from "#app/domain/reward/commands/claim.server.ts";
import { claimForm, waiveForm } from "#app/domain/reward/rules/forms.ts";
import { requireReporter } from "#app/web/access.server.ts";
import { actNamed } from "#app/web/acts.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, type KeptValues, refusedForm, seeOther } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };
type Act = { readonly visit: Visit; readonly access: ReporterAccess; readonly typed: KeptValues };

const acts = { payee, voucher, waive };

/** 303 back to the report, or the form with what was typed, a password apart. */
export async function answerClaim(visit: Visit) {
  const typed = await formFields(visit.request);
  const access = await requireReporter(visit);
  const act = actNamed(acts, typed.intent);
  if (!act) throw new Refusal("form.unreadable");
  const { claimPassword: _, ...kept } = typed;
  try {
    return await act({ visit, access, typed });
  } catch (error) {
    return refusedForm(error, kept);
  }
}

function done() {
  return seeOther("/status/report#reward");
}

async function payee({ visit, access, typed }: Act) {
  const form = parseFields(typed, payeeForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await claimWithPayee(access, form.value, visit.context.now);
  return done();
}

/** Each try is counted before it is made, by report as well: from many addresses one can guess no faster. */
async function voucher({ visit, access, typed }: Act) {
  const form = parseFields(typed, claimForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await requireTurn(visit, "claim-password", access.reportId);
  try {
    await claimByPassword(access, form.value.claimPassword, visit.context.now);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "award.claim-password-wrong") throw error;
    return invalid(form.values, [{ field: "claimPassword", code: issue("claim-password.wrong") }]);
  }
  return done();
}

async function waive({ visit, access, typed }: Act) {
  const form = parseFields(typed, waiveForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await waiveAward(access, visit.context.now);
  return done();
}
