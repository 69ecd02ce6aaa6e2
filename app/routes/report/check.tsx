// Step 6 of filing: every answer once more, a way to change each, the declaration, and the one act that files.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormAnswer } from "#app/base/form-answer.ts";
import type { Language } from "#app/base/language.ts";
import { dueAt } from "#app/domain/clock/rules.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { answersFrom, openSteps } from "#app/domain/draft/rules/answers.ts";
import type { DraftContent } from "#app/domain/draft/rules/content.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { checkForm } from "#app/domain/report/rules/filing-forms.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { type Answer, Answers } from "#app/ui/data/answers.tsx";
import { Note } from "#app/ui/data/note.tsx";
import { ActRow, BackButton, Button } from "#app/ui/form/button.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block, Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { FilingPage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { draftHeld } from "#app/web/access.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { languageOf } from "#app/web/locale.ts";
import { refusedForm, seeOther } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";
import { stepIntent } from "#app/web/step.ts";

export const handle: PageHandle = { title: "filing.check.title", shell: "filing" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const access = draftHeld({ request, context });
  const open = access && (await openDraft(access, context.now));
  if (!open) return seeOther("/report/category");
  if (open.reportId) return seeOther("/report/receipt");
  const language = languageOf(request);
  const format = formatFor(language);
  const policy = policyAt(context.now);
  const { due } = dueAt(policy.calendar, policy.clocks.accept, context.now);
  return {
    ...shownAnswers(open.content, language, context.now),
    open: openSteps(open.content, policy),
    goodFaith: policy.texts.goodFaith[language],
    consent: policy.texts.consent.points.map((point) => point[language]),
    acceptBy: format.day(due, context.now),
    saved: format.dateTime(open.savedAt, context.now),
    until: format.dateTime(open.expiresAt, context.now),
  };
}

/** The answers as the page shows them; the claim password only as set or not. */
function shownAnswers(content: DraftContent, language: Language, now: Date) {
  const { category, subject, statement, aboutYou } = answersFrom(content.typed, policyAt(now));
  const size = content.files.reduce((sum, file) => sum + file.size, 0);
  return {
    category: category?.name[language] ?? null,
    address: subject?.display ?? null,
    note: subject?.note ?? "",
    statement: statement?.statement ?? null,
    whenSeen: statement?.whenSeen ?? "",
    dangerNow: statement?.dangerNow ?? false,
    minors: statement?.minors ?? false,
    files: { count: content.files.length, size: formatFor(language).bytes(size) },
    mode: aboutYou?.mode ?? null,
    name: aboutYou?.name ?? "",
    contact: aboutYou?.contact ?? "",
    wishesFeedback: aboutYou?.wishesFeedback ?? false,
    wishesReward: aboutYou?.wishesReward ?? false,
    hasPassword: Boolean(aboutYou?.claimPassword),
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
    await fileReport(access, context.now);
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
    <FilingPage step="check" form="filing">
      <Columns
        margin={
          <Margin>
            <MarginNote title={t("filing.aside.draft.title")}>
              <p>{t("filing.aside.draft.text", { saved: shown.saved, until: shown.until })}</p>
            </MarginNote>
            <MarginNote title={t("filing.check.next.title")}>
              <ul>
                <li>{t("filing.check.next.receipt")}</li>
                <li>{t("filing.check.next.accept", { date: shown.acceptBy })}</li>
              </ul>
            </MarginNote>
            <MarginNote title={t("filing.discard.title")}>
              <p>
                <a href="/report/discard">{t("filing.discard.button")}</a>
              </p>
            </MarginNote>
          </Margin>
        }
      >
        <ErrorSummary problems={problems} />
        {answer?.refusal && (
          <Note tone="wait">{t(refusalKey(answer.refusal.code), answer.refusal.facts)}</Note>
        )}
        <PageHead title={t("filing.check.title")} lead={t("filing.check.lead")} />
        <form id="filing" method="post" noValidate>
          <ReportAnswers />
          <AboutAnswers />
          <Block id="declaration" title={t("filing.check.declaration")}>
            <ul className="rows hint mt-s3">
              {shown.consent.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <Choice
              id="goodFaith"
              name="goodFaith"
              type="checkbox"
              value="yes"
              defaultChecked={answer?.values.goodFaith === "yes"}
              error={faith}
            >
              {shown.goodFaith}
            </Choice>
          </Block>
          <div className="mt-s6">
            <ActRow>
              <Button weight="act" name="intent" value="next">
                {t("filing.check.send")}
              </Button>
              <BackButton />
              <span className="hint">{t("filing.check.send.hint")}</span>
            </ActRow>
          </div>
        </form>
      </Columns>
    </FilingPage>
  );
}

/** A step that lacks something says so in its first row; before the first try it only reads "not given". */
function useStepError() {
  const t = useT();
  const { open } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() !== undefined;
  return (step: (typeof open)[number]) =>
    tried && open.includes(step) ? t("filing.check.incomplete", { step: t(`site.step.${step}`) }) : undefined;
}

function ReportAnswers() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const errorOf = useStepError();
  const none = t("filing.check.not-given");
  const flags = [
    ...(shown.dangerNow ? [t("filing.check.danger")] : []),
    ...(shown.minors ? [t("filing.check.minors")] : []),
  ];
  const rows: Answer[] = [
    {
      id: "answer-category",
      term: t("filing.check.term.category"),
      answer: shown.category ?? none,
      changeHref: "/report/category",
      error: errorOf("category"),
    },
    {
      id: "answer-subject",
      term: t("filing.check.term.address"),
      answer: shown.address ?? none,
      note: shown.note || undefined,
      changeHref: "/report/subject",
      error: errorOf("subject"),
    },
    {
      id: "answer-when",
      term: t("filing.check.term.when"),
      answer: shown.whenSeen || none,
      changeHref: "/report/statement",
    },
    {
      id: "answer-statement",
      term: t("filing.check.term.statement"),
      answer: shown.statement ?? none,
      changeHref: "/report/statement",
      error: errorOf("statement"),
    },
    ...(flags.length > 0
      ? [
          {
            id: "answer-flags",
            term: t("filing.check.term.flags"),
            answer: flags.join(" · "),
            changeHref: "/report/statement",
          },
        ]
      : []),
    {
      id: "answer-evidence",
      term: t("filing.check.term.files"),
      answer: t("filing.check.answer.files", { count: shown.files.count, size: shown.files.size }),
      changeHref: "/report/evidence",
      error: errorOf("evidence"),
    },
  ];
  return (
    <Block id="report" title={t("filing.check.block.report")}>
      <Answers rows={rows} />
    </Block>
  );
}

function AboutAnswers() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const errorOf = useStepError();
  const answer = (wish: boolean) => t(wish ? "filing.check.answer.yes" : "filing.check.answer.no");
  const here = { changeHref: "/report/about-you" };
  const rows: Answer[] = [
    {
      id: "answer-about-you",
      term: t("filing.check.term.mode"),
      answer: shown.mode ? t(`term.mode.${shown.mode}`) : t("filing.check.not-given"),
      error: errorOf("about-you"),
      ...here,
    },
    ...(shown.name
      ? [{ id: "answer-name", term: t("filing.check.term.name"), answer: shown.name, ...here }]
      : []),
    ...(shown.contact
      ? [
          { id: "answer-contact", term: t("filing.check.term.contact"), answer: shown.contact, ...here },
          {
            id: "answer-feedback",
            term: t("filing.check.term.feedback"),
            answer: answer(shown.wishesFeedback),
            ...here,
          },
        ]
      : []),
    { id: "answer-reward", term: t("filing.check.term.reward"), answer: answer(shown.wishesReward), ...here },
    ...(shown.hasPassword
      ? [
          {
            id: "answer-claim",
            term: t("filing.check.term.claim"),
            answer: t("filing.check.term.claim-set"),
            ...here,
          },
        ]
      : []),
  ];
  return (
    <Block id="about" title={t("filing.check.block.about")}>
      <Answers rows={rows} />
    </Block>
  );
}
