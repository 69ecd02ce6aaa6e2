// The objection: until when it can be made and the form for it, or where it stands and how it was answered.
import { Check } from "lucide-react";
import type { ReviewTold } from "#app/domain/review/queries/reporter.server.ts";
import type { AskWindow } from "#app/domain/review/rules/window.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Note } from "../data/note.tsx";
import { Outcome, Reasons } from "../data/status/outcome.tsx";
import { Unbroken } from "../data/unbroken.tsx";
import { ActRow, Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextArea } from "../form/text.tsx";
import { Block, Margin, MarginNote } from "../page/layout.tsx";
import { useLanguage, useT } from "../page/words.tsx";
import { dueText } from "../reporter/due.ts";

export type ObjectionProps = {
  readonly window: AskWindow;
  readonly objection: ReviewTold | null;
  /** It was sent just now. */
  readonly sent: boolean;
  readonly now: Date;
  readonly typed: string;
  readonly error: string | undefined;
};

export function Objection(props: ObjectionProps) {
  const t = useT();
  const { objection } = props;
  return (
    <Block id="objection" title={t("notice.objection.title")}>
      {objection ? <Made {...props} objection={objection} /> : <Until {...props} />}
    </Block>
  );
}

function Until({ window, now, typed, error }: ObjectionProps) {
  const t = useT();
  const format = formatFor(useLanguage());
  const day = dueText({ due: window.until, provisional: window.provisional }, now, { t, format });
  if (!window.open) return <p>{t("notice.objection.over", { day })}</p>;
  const left = timeLeftText(window.left, t);
  return (
    <>
      <p>
        <Unbroken text={t("notice.objection.until", { day, left })} parts={[left]} />
      </p>
      <p className="hint">{t("notice.objection.once")}</p>
      <form method="post" action="/notice/statement" noValidate className="mt-s4">
        <Field
          id="objection-words"
          label={t("notice.objection.label")}
          hint={t("notice.objection.hint")}
          error={error}
        >
          <TextArea name="objection" rows={6} defaultValue={typed} />
        </Field>
        <ActRow className="mt-s4">
          <Button weight="act">{t("notice.objection.act")}</Button>
        </ActRow>
      </form>
    </>
  );
}

function Made({ objection, sent, now }: ObjectionProps & { readonly objection: ReviewTold }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { askedAt, request, answer, answerBy } = objection;
  return (
    <>
      {sent && (
        <Note tone="done" washed title={t("notice.objection.sent")} icon={Check}>
          <p>{t("notice.objection.waiting")}</p>
        </Note>
      )}
      <p>{t("notice.objection.asked", { when: format.dateTime(askedAt, now) })}</p>
      {!answer && (
        <>
          {!sent && <p>{t("notice.objection.waiting")}</p>}
          {answerBy && (
            <p className="hint">
              {t("notice.objection.answer-by", { day: dueText(answerBy, now, { t, format }) })}
            </p>
          )}
        </>
      )}
      <details className="mt-s4">
        <summary>{t("notice.objection.yours")}</summary>
        <p className="said">{request}</p>
      </details>
    </>
  );
}

/** Stands over the statement: it is what the reader came back for. */
export function ObjectionAnswer({ answer }: { answer: NonNullable<ReviewTold["answer"]> }) {
  const t = useT();
  const granted = answer.outcome === "grant";
  return (
    <Outcome id="answer" tone={granted ? "done" : "plain"} title={t("notice.objection.answer")}>
      <p>{t(granted ? "notice.objection.granted" : "notice.objection.upheld")}</p>
      <ReasonsGiven text={answer.reasons[useLanguage()]} />
    </Outcome>
  );
}

/** Numbered where there are several paragraphs. */
export function ReasonsGiven({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  if (paragraphs.length < 2) return <p className="said mt-s3">{paragraphs}</p>;
  return (
    <div className="mt-s4">
      <Reasons reasons={paragraphs} />
    </div>
  );
}

/** `open`: an objection can be made now. */
export function BesideStatement({ open, made, minutes }: { open: boolean; made: boolean; minutes: number }) {
  const t = useT();
  return (
    <Margin label={t("notice.margin.label")}>
      {(open || made) && (
        <MarginNote title={t("notice.margin.can")}>
          <ul>
            <li>
              <a href="#objection">{t(made ? "notice.margin.read-objection" : "notice.margin.object")}</a>
            </li>
          </ul>
        </MarginNote>
      )}
      <MarginNote title={t("notice.leave.title")}>
        <p>{t("notice.leave.text", { minutes })}</p>
        <form method="post" action="/notice/leave" className="mt-s3">
          <Button weight="small">{t("notice.leave.act")}</Button>
        </form>
      </MarginNote>
    </Margin>
  );
}
