// One request to look again: what is asked and about what, who may not answer, and the answer.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Bilingual } from "#app/base/language.ts";
import { timeLeft } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type ReviewView, reviewView } from "#app/domain/review/queries/desk.server.ts";
import { reviewAnswers } from "#app/domain/review/rules/forms.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { DeskColumns, DeskHead, Said, Section } from "#app/ui/data/desk/bench.tsx";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { StaffPage } from "#app/ui/desk/frame.tsx";
import { AnswerForm, AnswerGiven, AnswerPreview, Involved } from "#app/ui/desk/review/answer.tsx";
import { Matter } from "#app/ui/desk/review/matter.tsx";
import { ReviewTag } from "#app/ui/desk/review/tag.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { type Answered, useAnswered } from "#app/ui/form/answered.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { answerRequest } from "./review-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.reviews.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const by = await requirePermit({ request, context }, "review.read");
  const found = await reviewView(by, params.reference ?? "", now);
  const { roles } = by.member;
  const mayAnswer = mayDo(roles, "review.answer") && !found.isInvolved;
  const { answered, state } = found;
  return {
    ...found,
    staff: deskMember(by.member),
    now,
    caseReference: mayDo(roles, "case.read") ? found.caseReference : null,
    reportReference: mayDo(roles, "report.read") ? found.reportReference : null,
    clock: clockOf(found, now),
    answerable: mayAnswer && state === "asked",
    undoable: mayAnswer && state === "upheld" && answered !== null && answered.publicFrom > now,
    coolingMinutes: policyAt(now).limits.coolingMinutes,
  };
}

/** Null once it is answered. */
function clockOf({ state, answerBy }: ReviewView, now: Date) {
  if (state !== "asked" || !answerBy) return null;
  const left = timeLeft(policyAt(now).calendar, answerBy.due, now);
  return { ...answerBy, left, urgency: urgencyOf(left) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return answerRequest({ request, context }, params.reference ?? "");
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ReviewRequestPage() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { staff } = shown;
  const form = useAnswered(answer, ["answer", "preview"], ({ code }) =>
    code === "measure.not-found" ? { field: "lift", text: t(`refusal.${code}`) } : null,
  );
  const undo = useAnswered(answer, ["undo"]);
  return (
    <StaffPage staff={staff} current="reviews">
      <Head shown={shown} />
      <Unsent
        forms={[form, undo]}
        answer={answer}
        isFormGone={form.came && !shown.answerable}
        texts={["reasonsZh", "reasonsEn"]}
      />
      <DeskColumns side={<Side shown={shown} />}>
        <Main shown={shown} form={form} preview={answer && "preview" in answer ? answer.preview : null} />
      </DeskColumns>
    </StaffPage>
  );
}

function Main({ shown, form, preview }: { shown: Shown; form: Answered; preview: Bilingual | null }) {
  const t = useT();
  const { kind, matter, answered, now } = shown;
  const measures = matter?.what === "notice" ? matter.measures : [];
  return (
    <>
      <Section id="request" title={t("desk.review.request")} note={t("desk.review.request.note")}>
        <Said>{shown.request}</Said>
      </Section>
      {matter && <Matter matter={matter} now={now} />}
      {preview && shown.answerable && <AnswerPreview preview={preview} />}
      {shown.answerable && (
        <AnswerForm
          form={form}
          kind={kind}
          answers={reviewAnswers}
          liftable={measures.filter(({ liftedAt }) => liftedAt === null)}
          coolingMinutes={shown.coolingMinutes}
        />
      )}
      {answered && <AnswerGiven answer={answered} kind={kind} undoable={shown.undoable} now={now} />}
    </>
  );
}

function Head({ shown }: { shown: Shown }) {
  const t = useT();
  const { kind, reference, state, clock, now } = shown;
  return (
    <DeskHead
      back={{ href: "/desk/reviews", text: t("desk.reviews.title") }}
      title={t(`desk.review.heading.${kind}`, { reference })}
    >
      <ReviewTag state={state} />
      {clock && <Due clock={clock} now={now} />}
    </DeskHead>
  );
}

function Due({ clock, now }: { clock: NonNullable<Shown["clock"]>; now: Date }) {
  const t = useT();
  const shown = formatFor(useLanguage()).day(clock.due, now);
  const day = clock.provisional ? t("desk.clock.provisional", { day: shown }) : shown;
  const left = timeLeftText(clock.left, t);
  return <Clock line urgency={clock.urgency} date={t("desk.review.clock", { day, left })} />;
}

function Side({ shown }: { shown: Shown }) {
  const t = useT();
  const { caseReference, reportReference, involved, isInvolved, state } = shown;
  return (
    <div className="grid gap-s6">
      {state === "asked" && <Involved names={involved} own={isInvolved} />}
      <ul className="stack">
        {reportReference && (
          <li>
            <a href={`/desk/reports/${reportReference}`}>
              {t("desk.review.report", { reference: reportReference })}
            </a>
          </li>
        )}
        {caseReference && (
          <li>
            <a href={`/desk/cases/${caseReference}`}>{t("desk.review.case", { reference: caseReference })}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
