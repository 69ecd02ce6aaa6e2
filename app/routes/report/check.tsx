// Step 6 of filing: every answer once more, a way to change each, the declaration, and the one act that files.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormAnswer } from "#app/base/form-answer.ts";
import { dueAt } from "#app/domain/clock/rules/clock.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { openSteps } from "#app/domain/draft/rules/answers.ts";
import { shownAnswers } from "#app/domain/draft/rules/shown.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { checkForm } from "#app/domain/report/rules/filing-forms.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Choice } from "#app/ui/form/choice.tsx";
import { StepActs } from "#app/ui/form/step-acts.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block, MarginNote } from "#app/ui/page/layout.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { AboutAnswers, ReportAnswers } from "#app/ui/reporter/filed-answers.tsx";
import { StepPage } from "#app/ui/reporter/step-page.tsx";
import { draftHeld, requireDraft } from "#app/web/access.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { languageOf } from "#app/web/locale.ts";
import { refusedForm, seeOther } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";
import { stepIntent } from "#app/web/step.ts";

export const handle: PageHandle = { title: "filing.check.title", shell: "filing" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { open } = await requireDraft({ request, context }, openDraft);
  const language = languageOf(request);
  const format = formatFor(language);
  const policy = policyAt(context.now);
  const { due } = dueAt(policy.calendar, policy.clocks.accept, context.now);
  return {
    ...shownAnswers(open.content, policy, language),
    size: format.bytes(open.content.files.reduce((sum, file) => sum + file.size, 0)),
    open: openSteps(open.content, policy),
    goodFaith: policy.texts.goodFaith[language],
    consent: policy.texts.consent.points.map((point) => point[language]),
    acceptBy: format.day(due, context.now),
    saved: format.dateTime(open.savedAt, context.now),
    until: format.dateTime(open.expiresAt, context.now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { intent, ...typed } = await formFields(request);
  const wish = stepIntent(intent, context.site);
  if (wish.kind === "back") return seeOther("/report/about-you");
  if (wish.kind === "stay") return seeOther("/report/check", ...wish.cookies);
  const access = draftHeld({ request, context });
  const open = access && (await openDraft(access, context.now));
  if (!access || !open) return seeOther("/report/category");
  const read = parseFields(typed, checkForm);
  const lacking = open.reportId ? [] : openSteps(open.content, policyAt(context.now));
  if (!read.ok || lacking.length > 0) {
    const issues = read.ok ? [] : read.issues;
    return data<FormAnswer>({ values: read.values, issues, refusal: null }, { status: 422 });
  }
  try {
    // What was filed already only shows its receipt again, however often it is asked for.
    if (!open.reportId) await requireTurn({ request, context }, "filing");
    await fileReport(access, context.now, open);
  } catch (error) {
    return refusedForm(error, read.values);
  }
  return seeOther("/report/receipt");
}

export default function CheckStep() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [wrong] = answer?.issues ?? [];
  const faith = wrong && t(issueKey(wrong.code));
  const lacking = answer ? shown.open : [];
  const problems = [
    ...lacking.map((step) => ({
      field: `answer-${step}`,
      text: t("filing.check.incomplete", { step: t(`site.step.${step}`) }),
    })),
    ...(faith ? [{ field: "goodFaith", text: faith }] : []),
  ];
  return (
    <StepPage
      step="check"
      title={t("filing.check.title")}
      lead={t("filing.check.lead")}
      problems={problems}
      refusal={answer?.refusal && t(refusalKey(answer.refusal.code), answer.refusal.facts)}
      draft={{ saved: shown.saved, until: shown.until }}
      notes={<WhatComesNext acceptBy={shown.acceptBy} />}
    >
      <form id="filing" method="post" noValidate>
        <ReportAnswers shown={shown} size={shown.size} lacking={lacking} />
        <AboutAnswers shown={shown} lacking={lacking} />
        <Declaration ticked={answer?.values.goodFaith === "yes"} error={faith} />
        <StepActs next={t("filing.check.send")}>
          <span className="hint">{t("filing.check.send.hint")}</span>
        </StepActs>
      </form>
    </StepPage>
  );
}

function WhatComesNext({ acceptBy }: { acceptBy: string }) {
  const t = useT();
  return (
    <>
      <MarginNote title={t("filing.check.next.title")}>
        <ul>
          <li>{t("filing.check.next.receipt")}</li>
          <li>{t("filing.check.next.accept", { date: acceptBy })}</li>
        </ul>
      </MarginNote>
      <MarginNote title={t("filing.discard.title")}>
        <p>
          <a href="/report/discard">{t("filing.discard.button")}</a>
        </p>
      </MarginNote>
    </>
  );
}

function Declaration({ ticked, error }: { ticked: boolean; error: string | undefined }) {
  const t = useT();
  const { consent, goodFaith } = useLoaderData<typeof loader>();
  return (
    <Block id="declaration" title={t("filing.check.declaration")}>
      <ul className="rows hint mt-s3">
        {consent.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Choice
        id="goodFaith"
        name="goodFaith"
        type="checkbox"
        value="yes"
        defaultChecked={ticked}
        error={error}
      >
        {goodFaith}
      </Choice>
    </Block>
  );
}
