// The head of an award: which case and report it is for, how far it has come, by which scheme.
import type { AwardClock } from "#app/domain/reward/queries/clocks.server.ts";
import type { AwardState, IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { DeskHead, Panel } from "../../data/desk/bench.tsx";
import { Clock, type Urgency } from "../../data/desk/clock.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import { AwardTag } from "./tag.tsx";

export type ShownClock = AwardClock & { readonly urgency: Urgency };

export function AwardHead(props: {
  reference: string;
  state: AwardState;
  caseReference: string;
  report: string;
  readsCases: boolean;
  readsReports: boolean;
  proposal: { readonly schemeName: string; readonly inForceFrom: string | null } | null;
  clocks: readonly ShownClock[];
  now: Date;
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { proposal, clocks, now } = props;
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
      {clocks.map((clock) => (
        <ClockLine key={clock.name} clock={clock} now={now} />
      ))}
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

function ClockLine({ clock, now }: { clock: ShownClock; now: Date }) {
  const t = useT();
  const shown = formatFor(useLanguage()).day(clock.due, now);
  const day = clock.provisional ? t("desk.clock.provisional", { day: shown }) : shown;
  const date = t(`desk.award.clock.${clock.name}`, { day, left: timeLeftText(clock.left, t) });
  return (
    <Clock
      line
      urgency={clock.urgency}
      date={date}
      left={clock.isExtended ? t("desk.award.clock.extended") : undefined}
    />
  );
}

const waiting = [
  "not-assessed",
  "eligible",
  "returned",
  "approved",
  "notified",
  "claimed",
  "paid",
  "revoked",
] as const;

/** For who looks on: whose step is next. A proposal says so itself. */
export function Waiting({ state }: { state: AwardState }) {
  const t = useT();
  const known = waiting.find((one) => one === state);
  if (!known) return null;
  return (
    <Panel id="waiting" title={t("desk.award.waiting")}>
      <p>{t(`desk.award.waiting.${known}`)}</p>
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
