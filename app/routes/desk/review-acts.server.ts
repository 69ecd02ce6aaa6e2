// What the buttons of a request's page do: answer it, look at the answer before, take one back.
import { type AppLoadContext, data } from "@remix-run/node";
import type { Bilingual } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { answerObjection } from "#app/domain/notice/commands/object.server.ts";
import { answerReview, undoAnswer } from "#app/domain/review/commands/answer.server.ts";
import { type ReviewView, reviewView } from "#app/domain/review/queries/desk.server.ts";
import { answerObjectionForm, answerReviewForm, type ReviewAnswer } from "#app/domain/review/rules/forms.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
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

/** What the asker would read, and nothing sent: the form as it was typed, with the words. */
export type Previewed = FormAnswer & { readonly preview: Bilingual };
type Answer = ReturnType<typeof seeOther> | ReturnType<typeof invalid> | ReturnType<typeof data<Previewed>>;

const acts: Readonly<Record<string, (act: Act) => Promise<Answer>>> = { answer, preview, undo };

/** 303 back to the request, a preview, or the form with what was typed; `intent` stands among the values. */
export async function answerRequest(visit: Visit, reference: string): Promise<Answer> {
  const member = await requireMember(visit);
  const { now } = visit.context;
  const typed = await formFields(visit.request);
  const act = actNamed(acts, typed.intent);
  if (!act) throw new Refusal("form.unreadable");
  try {
    return await act({ member, reference, typed, now });
  } catch (error) {
    return refusedForm(error, typed);
  }
}

function done(reference: string) {
  return seeOther(`/desk/reviews/${encodeURIComponent(reference)}`);
}

/** The form as its kind needs it; a reporter's request has no measures to lift. */
async function read({ member, reference, typed, now }: Act) {
  const found = await reviewView(permit(member, "review.read", now), reference, now);
  if (found.kind === "objection") return { found, form: parseFields(typed, answerObjectionForm) };
  const form = parseFields(typed, answerReviewForm);
  return { found, form: form.ok ? { ...form, value: { ...form.value, lift: [] } } : form };
}

async function answer(act: Act): Promise<Answer> {
  const { member, reference, now } = act;
  const by = permit(member, "review.answer", now);
  const { found, form } = await read(act);
  if (!form.ok) return invalid(form.values, form.issues);
  const { answer: outcome, reasonsZh, reasonsEn, lift } = form.value;
  const given = { outcome, reasons: { "zh-CN": reasonsZh, en: reasonsEn } };
  if (found.kind === "objection") await answerObjection(by, reference, { ...given, lift }, now);
  else await answerReview(by, reference, given, now);
  return done(reference);
}

async function preview(act: Act): Promise<Answer> {
  permit(act.member, "review.answer", act.now);
  const { found, form } = await read(act);
  if (!form.ok) return invalid(form.values, form.issues);
  const { answer: outcome, reasonsZh, reasonsEn } = form.value;
  const words = (language: keyof Bilingual, reasons: string) =>
    `${translatorFor(language)(saidWith(found, outcome))}\n\n${reasons}`;
  const preview = { "zh-CN": words("zh-CN", reasonsZh), en: words("en", reasonsEn) };
  return data<Previewed>({ values: form.values, issues: [], refusal: null, preview });
}

/** The sentence over the reasons, as the pages of the askers have it. */
function saidWith({ kind, matter }: ReviewView, outcome: ReviewAnswer) {
  if (kind === "objection") {
    return outcome === "grant" ? "notice.objection.granted" : "notice.objection.upheld";
  }
  if (outcome === "uphold") return "status.review.upheld";
  return matter?.what === "refusal" ? "status.review.granted.refusal" : "status.review.granted.decision";
}

async function undo({ member, reference, now }: Act): Promise<Answer> {
  await undoAnswer(permit(member, "review.answer", now), reference, now);
  return done(reference);
}
