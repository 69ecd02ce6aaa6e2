// The head of an award: which case and report it is for, how far it has come, by which scheme.
import type { TimeLeft } from "#app/domain/clock/rules/clock.ts";
import type { AwardState, IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { DeskHead, Panel } from "../../data/desk/bench.tsx";
import { Clock, type Urgency } from "../../data/desk/clock.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import { AwardTag } from "./tag.tsx";

export type StartBy = {
  readonly due: Date;
  readonly left: TimeLeft;
  readonly urgency: Urgency;
  readonly provisional: boolean;
};

export function AwardHead(props: {
  reference: string;
  state: AwardState;
  caseReference: string;
  report: string;
  readsCases: boolean;
  readsReports: boolean;
  proposal: { readonly schemeName: string; readonly inForceFrom: string | null } | null;
  startBy: StartBy | null;
  now: Date;
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { proposal, startBy } = props;
  return (
    <DeskHead
      back={{ href: "/desk/awards", text: t("desk.awards.title") }}
      title={<span className="nowrap">{t("desk.award.heading", { reference: props.reference })}</span>}
    >
      <AwardTag state={props.state} />
      <Part text={t("desk.awards.column.case")} href="/desk/cases/" open={props.readsCases}>
        {props.caseReference}
      </Part>
      <Part text={t("desk.awards.column.report")} href="/desk/reports/" open={props.readsReports}>
        {props.report}
      </Part>
      {proposal?.inForceFrom && (
        <span>
          {t("desk.award.scheme", { name: proposal.schemeName, day: format.day(proposal.inForceFrom) })}
        </span>
      )}
      {startBy && <StartLine startBy={startBy} now={props.now} />}
    </DeskHead>
  );
}

function Part(props: { text: string; href: string; open: boolean; children: string }) {
  const reference = props.open ? (
    <a href={`${props.href}${props.children}`}>{props.children}</a>
  ) : (
    props.children
  );
  return (
    <span className="nowrap">
      {props.text} {reference}
    </span>
  );
}

function StartLine({ startBy, now }: { startBy: StartBy; now: Date }) {
  const t = useT();
  const shown = formatFor(useLanguage()).day(startBy.due, now);
  const day = startBy.provisional ? t("desk.clock.provisional", { day: shown }) : shown;
  const left = timeLeftText(startBy.left, t);
  return <Clock line urgency={startBy.urgency} date={t("desk.award.clock", { day, left })} />;
}

/** For who looks on: whose step is next. A proposal says so itself. */
export function Waiting({ state }: { state: AwardState }) {
  const t = useT();
  if (state !== "not-assessed" && state !== "eligible" && state !== "returned") return null;
  return (
    <Panel id="waiting" title={t("desk.award.waiting")}>
      <p>{t(`desk.award.waiting.${state}`)}</p>
    </Panel>
  );
}

/** Where the question was answered no: the reason that the reporter reads. */
export function Ineligible({ reason }: { reason: IneligibleReason | null }) {
  const t = useT();
  return (
    <Panel id="ineligible" title={t("desk.award.ineligible.title")}>
      <p className="font-semibold">{reason ? t(`term.ineligible.${reason}`) : null}</p>
      <p className="hint mt-s2">{t("desk.award.ineligible.text")}</p>
    </Panel>
  );
}
