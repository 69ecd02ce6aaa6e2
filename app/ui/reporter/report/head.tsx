// What stands over a report and beside it: where it is, what its reporter can do, and how to leave.
import { ArrowRight, type LucideIcon, Undo2, X } from "lucide-react";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import type { ReportMode, ReportState } from "#app/domain/report/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { StatusTag, type Tone } from "../../data/status/tag.tsx";
import { Unbroken } from "../../data/unbroken.tsx";
import { Button } from "../../form/button.tsx";
import { Margin, MarginNote, PageHead } from "../../page/layout.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

const tones: Readonly<Record<ReportState, Tone>> = {
  received: "link",
  "in-review": "link",
  "needs-info": "wait",
  "not-accepted": "plain",
  referred: "plain",
  accepted: "link",
  verifying: "link",
  concluded: "done",
  joined: "link",
  withdrawn: "plain",
};

/** Where the usual icon of the tone would say something else. */
const icons: Readonly<Partial<Record<ReportState, LucideIcon>>> = {
  "not-accepted": X,
  referred: ArrowRight,
  withdrawn: Undo2,
};

type Decision = { readonly outcome: CaseOutcome; readonly at: Date; readonly publicFrom: Date };

export function Head(props: { reference: string; state: ReportState; result: Decision | null; now: Date }) {
  const t = useT();
  const { reference, state, result, now } = props;
  const day = formatFor(useLanguage()).day(now, now);
  const outcome = result ? t(`term.outcome.${result.outcome}`) : t("term.report-state.concluded");
  return (
    <PageHead
      above={
        <>
          {t("status.reference")} <b className="nowrap">{reference}</b>
        </>
      }
      title={t(`status.heading.${state}`, { outcome })}
      facts={
        <>
          <StatusTag tone={tones[state]} {...(icons[state] ? { icon: icons[state] } : {})}>
            {t(`term.report-state.${state}`)}
          </StatusTag>
          <span className="hint">
            {result ? (
              <Decided result={result} now={now} />
            ) : (
              <Unbroken text={t("status.today", { day })} parts={[day]} />
            )}
          </span>
        </>
      }
    />
  );
}

function Decided({ result, now }: { result: Decision; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const days = { decided: format.day(result.at, now), told: format.day(result.publicFrom, now) };
  return <Unbroken text={t("status.result.decided", days)} parts={[...new Set(Object.values(days))]} />;
}

/** `minutes` without use, after which the session ends by itself. */
export function Beside(props: {
  mode: ReportMode;
  asked: boolean;
  /** A second look can be asked for now. */
  reviewable: boolean;
  minutes: number;
}) {
  const { mode, asked, minutes } = props;
  const t = useT();
  return (
    <Margin label={t("status.margin.label")}>
      <MarginNote title={t("status.margin.can")}>
        <ul>
          {asked && (
            <li>
              <a href="#question">{t("status.margin.answer")}</a>
            </li>
          )}
          {props.reviewable && (
            <li>
              <a href="#second-look">{t("status.margin.review")}</a>
            </li>
          )}
          <li>
            <a href="#add">{t("status.margin.add")}</a>
          </li>
          <li>
            <a href="/status/evidence">{t("status.margin.files")}</a>
          </li>
          <li>
            <a href="#submitted">{t("status.margin.read")}</a>
          </li>
        </ul>
      </MarginNote>
      <MarginNote title={t("status.identity.title")}>
        <p>{t(mode === "anonymous" ? "status.identity.anonymous" : "status.identity.sealed")}</p>
      </MarginNote>
      <MarginNote title={t("status.leave.title")}>
        <p>{t("status.leave.text", { minutes })}</p>
        <form method="post" action="/status/leave" className="mt-s3">
          <Button weight="small">{t("status.leave.act")}</Button>
        </form>
      </MarginNote>
    </Margin>
  );
}
