// The second look: until when it can be asked for and the form, or where the request stands and how it was answered.
import { Check } from "lucide-react";
import type { ReporterReview, ReviewTold } from "#app/domain/review/queries/reporter.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { ReasonsGiven } from "../../affected/objection.tsx";
import { Note } from "../../data/note.tsx";
import { Outcome } from "../../data/status/outcome.tsx";
import { Unbroken } from "../../data/unbroken.tsx";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { Block } from "../../page/layout.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import { dueText } from "../due.ts";

export type ReviewProps = {
  readonly review: ReporterReview;
  /** It was sent just now. */
  readonly sent: boolean;
  readonly now: Date;
  readonly typed: string;
  readonly error: string | undefined;
};

/** Nothing where there is nothing to review and nothing was asked. */
export function Review(props: ReviewProps) {
  const t = useT();
  const { ask, asked } = props.review;
  if (!ask && !asked) return null;
  return (
    <Block id="second-look" title={t("status.review.title")}>
      {asked && <Asked asked={asked} sent={props.sent} now={props.now} />}
      {ask && <AskFor {...props} ask={ask} />}
    </Block>
  );
}

function AskFor({ ask, now, typed, error }: ReviewProps & { ask: NonNullable<ReporterReview["ask"]> }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const day = dueText({ due: ask.until, provisional: ask.provisional }, now, { t, format });
  if (!ask.open) return <p>{t("status.review.over", { day })}</p>;
  const left = timeLeftText(ask.left, t);
  return (
    <>
      <p>
        <Unbroken text={t(`status.review.until.${ask.about}`, { day, left })} parts={[left]} />
      </p>
      <p className="hint">{t("status.review.once")}</p>
      <details open={error !== undefined || typed !== ""} className="mt-s4">
        <summary>{t("status.review.show")}</summary>
        <form method="post" action="/status/report" noValidate className="mt-s4">
          <input type="hidden" name="intent" value="review" />
          <Field id="review" label={t("status.review.label")} hint={t("status.review.hint")} error={error}>
            <TextArea name="review" rows={5} defaultValue={typed} />
          </Field>
          <ActRow className="mt-s4">
            <Button>{t("status.review.act")}</Button>
          </ActRow>
        </form>
      </details>
    </>
  );
}

function Asked({ asked, sent, now }: { asked: ReviewTold; sent: boolean; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { askedAt, request, answerBy, answer } = asked;
  return (
    <>
      {sent && !answer && (
        <Note tone="done" washed title={t("status.review.sent")} icon={Check}>
          <p>{t("status.review.waiting")}</p>
        </Note>
      )}
      <p>{t("status.review.asked", { when: format.dateTime(askedAt, now) })}</p>
      {!answer && (
        <>
          {!sent && <p>{t("status.review.waiting")}</p>}
          {answerBy && (
            <p className="hint">
              {t("status.review.answer-by", { day: dueText(answerBy, now, { t, format }) })}
            </p>
          )}
        </>
      )}
      <details className="mt-s4">
        <summary>{t("status.review.yours")}</summary>
        <p className="said">{request}</p>
      </details>
    </>
  );
}

/** Stands with the outcome: it is what the reporter came back for. */
export function ReviewAnswered({ asked }: { asked: ReporterReview["asked"] }) {
  const t = useT();
  const language = useLanguage();
  if (!asked?.answer) return null;
  const { about, answer } = asked;
  const granted = answer.outcome === "grant";
  return (
    <div className="mt-s5">
      <Outcome id="review-answer" tone={granted ? "done" : "plain"} title={t("status.review.answer")}>
        <p>{t(granted ? `status.review.granted.${about}` : "status.review.upheld")}</p>
        <ReasonsGiven text={answer.reasons[language]} />
      </Outcome>
    </div>
  );
}
