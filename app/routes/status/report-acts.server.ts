// What the buttons of a reporter's page do.
import { type AppLoadContext, redirect } from "@remix-run/node";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { addFacts, answerQuestion, withdrawReport } from "#app/domain/report/commands/reporter.server.ts";
import { additionForm, answerForm, withdrawForm } from "#app/domain/report/rules/reporter/thread-forms.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { reviewForm } from "#app/domain/review/rules/forms.ts";
import { reporterHeld } from "#app/web/access.server.ts";
import { actNamed } from "#app/web/acts.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, type KeptValues, refusedForm, seeOther } from "#app/web/respond.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };
type Act = { readonly access: ReporterAccess; readonly typed: KeptValues; readonly now: Date };
type Answer = ReturnType<typeof seeOther> | ReturnType<typeof invalid>;

/** By the button's `intent`; Enter in a field of the last form presses none and adds facts. */
const acts: Readonly<Record<string, (act: Act) => Promise<Answer>>> = {
  answer,
  addition: add,
  withdraw,
  review,
};

/** 303 back to the page, or the form with what was typed; `intent` stands among the values. */
export async function answerReporter({ request, context }: Visit) {
  const typed = await formFields(request);
  const access = await reporterHeld({ request, context });
  // 307 sends the same form on: what was typed while the session ended is shown there and not lost.
  if (!access) return redirect("/status/unsent", 307);
  const act = actNamed(acts, typed.intent) ?? add;
  try {
    return await act({ access, typed, now: context.now });
  } catch (error) {
    return refusedForm(error, typed);
  }
}

async function answer({ access, typed, now }: Act): Promise<Answer> {
  const form = parseFields(typed, answerForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await answerQuestion(access, form.value.answer, now);
  return seeOther("/status/report?sent=answer#thread");
}

async function add({ access, typed, now }: Act): Promise<Answer> {
  const form = parseFields(typed, additionForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await addFacts(access, form.value.addition, now);
  return seeOther("/status/report?sent=addition#thread");
}

async function withdraw({ access, typed, now }: Act): Promise<Answer> {
  const form = parseFields(typed, withdrawForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await withdrawReport(access, now);
  return seeOther("/status/report");
}

async function review({ access, typed, now }: Act): Promise<Answer> {
  const form = parseFields(typed, reviewForm);
  if (!form.ok) return invalid(form.values, form.issues);
  await askReview(access, form.value.review, now);
  return seeOther("/status/report?sent=review#second-look");
}
