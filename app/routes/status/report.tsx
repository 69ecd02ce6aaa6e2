// One report for its reporter: the question first, then where it stands, how it came about, and what they can do.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormAnswer } from "#app/base/form-answer.ts";
import { follow } from "#app/base/lifecycle.ts";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf } from "#app/domain/policy/rules.ts";
import { type ReporterView, reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { runningClock, stagesAhead, workingState } from "#app/domain/report/rules/reporter/story.ts";
import { toldSteps } from "#app/domain/report/rules/reporter/told.ts";
import { reporterReview } from "#app/domain/review/queries/reporter.server.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { Note } from "#app/ui/data/note.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Columns } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { Beside, Head } from "#app/ui/reporter/report/head.tsx";
import { Question } from "#app/ui/reporter/report/question.tsx";
import { NotAccepted, Referred, Result, Withdrawn } from "#app/ui/reporter/report/result.tsx";
import { Review, ReviewAnswered } from "#app/ui/reporter/report/review.tsx";
import { Reward } from "#app/ui/reporter/report/reward/reward.tsx";
import { Story, Waiting } from "#app/ui/reporter/report/story.tsx";
import { Submitted } from "#app/ui/reporter/report/submitted.tsx";
import { AddFacts, Thread } from "#app/ui/reporter/report/talk.tsx";
import { Withdraw } from "#app/ui/reporter/report/withdraw.tsx";
import { requireReporter } from "#app/web/access.server.ts";
import { answerReporter } from "./report-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "status.title", shell: "site" };

/** Only what the page shows: of what the query reads, ids of staff and of cases go no further. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const access = await requireReporter({ request, context });
  const [view, review] = await Promise.all([
    reporterView(access, context.now),
    reporterReview(access, context.now),
  ]);
  const policy = policyAt(context.now);
  const { reference, state, mode, files, statement, whenSeen, addresses, clocks } = view;
  const states = view.steps.map((step) => step.state);
  const category = categoryOf(policy, view.category)?.name ?? null;
  const thread = view.thread
    // The question that waits stands at the top of the page already.
    .filter(({ id }) => id !== view.question?.id)
    .map(({ id, kind, at, text }) => ({ id, kind, at, text }));
  return {
    now: context.now,
    arrived: arrivedIn(new URL(request.url).searchParams.get("sent")),
    reference,
    state,
    mode,
    category,
    question: view.question && { text: view.question.text, at: view.question.at },
    clock: runningClock(policy, workingState(states), clocks, context.now),
    extensionReason: view.extensionReason,
    told: toldSteps(view.steps, thread),
    withdrawable: follow(reportLifecycle, state, "withdraw") !== null,
    ahead: stagesAhead(policy, states, clocks),
    refusal: refusalOf(view),
    result: resultOf(view),
    review,
    reward: view.award,
    thread,
    sent: { category, mode, statement, whenSeen, addresses, files },
  };
}

/** What the form that led here has sent. */
function arrivedIn(sent: string | null): "answer" | "addition" | "files" | "review" | null {
  return sent === "answer" || sent === "addition" || sent === "files" || sent === "review" ? sent : null;
}

function refusalOf({ state, steps }: ReporterView) {
  const last = steps.findLast((step) => step.event === "refuse");
  if (state !== "not-accepted" || !last?.ground) return null;
  return { ground: last.ground, words: last.words };
}

function resultOf({ state, outcome }: ReporterView) {
  if (state !== "concluded" || !outcome) return null;
  const { measures, reasons, basis, at, publicFrom } = outcome;
  return {
    outcome: outcome.outcome,
    basis,
    reasons,
    at,
    publicFrom,
    measures: measures.map(({ basis: _basis, ...shown }) => shown),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerReporter({ request, context });
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Report() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { now, question } = shown;
  const problems = (answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const typed = (field: string) => String(answer?.values[field] ?? "");
  return (
    <SitePage current="status">
      <ErrorSummary problems={problems} />
      <Columns
        margin={
          <Beside
            mode={shown.mode}
            asked={question !== null}
            reviewable={shown.review.ask?.open ?? false}
            minutes={reporterSessionMinutes}
          />
        }
      >
        <Head {...shown} />
        <NotSent answer={answer} />
        {question && (
          <Question question={question} now={now} typed={typed("answer")} error={errorOf("answer")} />
        )}
        <Standing shown={shown} />
        <Further shown={shown} typed={typed} errorOf={errorOf} />
      </Columns>
    </SitePage>
  );
}

type Fields = { typed: (field: string) => string; errorOf: (field: string) => string | undefined };

/** What the reporter can still do, and what they sent. */
function Further({ shown, typed, errorOf }: Fields & { shown: Shown }) {
  const { now, question } = shown;
  return (
    <>
      <Review
        review={shown.review}
        sent={shown.arrived === "review"}
        now={now}
        typed={typed("review")}
        error={errorOf("review")}
      />
      {/* An answer that found no open question any more is not lost: it can be sent as an addition. */}
      <AddFacts typed={typed("addition") || (question ? "" : typed("answer"))} error={errorOf("addition")} />
      <Submitted sent={shown.sent} now={now} />
      {shown.withdrawable && <Withdraw error={errorOf("withdraw")} />}
    </>
  );
}

/** Why a form did not go through. The form of a request for review may be gone then; its words are not. */
function NotSent({ answer }: { answer: FormAnswer | undefined }) {
  const t = useT();
  const refusal = answer?.refusal;
  if (!refusal) return null;
  const isLate = refusal.code === "report.state-moved";
  return (
    <div role="alert">
      <Note tone="wrong" washed>
        <p>{isLate ? t("status.question.closed") : t(refusalKey(refusal.code), refusal.facts)}</p>
        {answer.values.review && <p className="said">{answer.values.review}</p>}
      </Note>
    </div>
  );
}

/** What it led to, or how long it may take; then how it came about, and what was said. */
function Standing({ shown }: { shown: Shown }) {
  const { now, clock, result, refusal, reward, thread } = shown;
  const arrived = shown.arrived === "review" ? null : shown.arrived;
  return (
    <>
      {result && <Result {...result} now={now} />}
      {refusal && <NotAccepted {...refusal} />}
      {shown.state === "referred" && <Referred told={shown.told} />}
      {shown.state === "withdrawn" && <Withdrawn />}
      <ReviewAnswered asked={shown.review.asked} />
      {reward && <Reward award={reward} reviewable={shown.review.ask?.open ?? false} now={now} />}
      {clock && <Waiting clock={clock} reason={shown.extensionReason} now={now} />}
      <Story {...shown} files={shown.sent.files.length} reward={reward?.stage ?? null} />
      {(thread.length > 0 || arrived) && <Thread lines={thread} arrived={arrived} now={now} />}
    </>
  );
}
