// What the buttons of a case's page do.
import type { AppLoadContext } from "@remix-run/node";
import { Refusal } from "#app/base/refusal.ts";
import { decideCase, recordMeasure, startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import { decisionForm, measureForm } from "#app/domain/casework/rules/forms.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { requireMember } from "#app/web/access.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };

/** 303 back to the case, or the form with what was typed; the button's `intent` stands among the values. */
export async function answerCase(visit: Visit, reference: string) {
  const member = await requireMember(visit);
  const { now } = visit.context;
  const here = `/desk/cases/${encodeURIComponent(reference)}`;
  const typed = await formFields(visit.request);
  try {
    if (typed.intent === "verify") {
      await startVerifying(permit(member, "case.verify", now), reference, now);
      return seeOther(here);
    }
    if (typed.intent === "measure") {
      const by = permit(member, "measure.record", now);
      const form = parseFields(typed, measureForm);
      if (!form.ok) return invalid(form.values, form.issues);
      const { subject, deadline, ...rest } = form.value;
      await recordMeasure(
        by,
        reference,
        { ...rest, subjectId: subject || null, deadline: deadline || null },
        now,
      );
      return seeOther(`${here}#measures`);
    }
    if (typed.intent === "decide") {
      const by = permit(member, "case.decide", now);
      const form = parseFields(typed, decisionForm);
      if (!form.ok) return invalid(form.values, form.issues);
      const { outcome, basis, reasonsZh, reasonsEn } = form.value;
      await decideCase(
        by,
        reference,
        { outcome, basis, reasons: { "zh-CN": reasonsZh, en: reasonsEn } },
        now,
      );
      return seeOther(here);
    }
  } catch (error) {
    return refusedForm(error, typed);
  }
  throw new Refusal("form.unreadable");
}
