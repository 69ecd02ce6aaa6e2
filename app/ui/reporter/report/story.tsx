// How long it may still take, and the timeline: what happened, what is now, what comes.
import type { Bilingual } from "#app/base/language.ts";
import type { ReportState } from "#app/domain/report/rules/lifecycle.ts";
import type { RunningClock, StageAhead } from "#app/domain/report/rules/reporter/story.ts";
import type { ToldStep } from "#app/domain/report/rules/reporter/told.ts";
import type { PublicStage } from "#app/domain/reward/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Forecast } from "../../data/status/forecast.tsx";
import { Timeline, type TimelineEntry } from "../../data/status/timeline.tsx";
import { Unbroken } from "../../data/unbroken.tsx";
import { Block } from "../../page/layout.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import { dueText } from "../due.ts";

/** The limit as a date and the time left, and where today lies on the way to it. */
export function Waiting(props: { clock: RunningClock; reason: string | null; now: Date }) {
  const { clock, reason, now } = props;
  const t = useT();
  const format = formatFor(useLanguage());
  const { name, day, limit } = clock;
  const due = format.day(clock.due, now);
  const left = timeLeftText(clock.left, t);
  const late = clock.left.kind === "overdue";
  const paused = clock.pausedAt;
  const sentence = paused
    ? t("status.clock.paused", { day: format.day(paused, now), left })
    : t(late ? `status.clock.${name}.late` : `status.clock.${name}`, {
        day: dueText(clock, now, { t, format }),
        left,
      });
  const end = paused
    ? t("status.clock.limit.paused")
    : t("status.clock.limit", { day: format.date(clock.due, now) });
  return (
    <Block id="clock" title={t("status.clock.title")}>
      <p>
        <Unbroken text={sentence} parts={[due, left]} />
      </p>
      <Forecast
        limit={limit}
        today={{ day, text: t(paused ? "status.clock.stands" : "status.clock.today", { day }) }}
        end={end}
        marks={[{ day: 0, text: t(`status.clock.start.${name}`), under: format.date(clock.start, now) }]}
        label={sentence}
      />
      {clock.extendedDays > 0 && <Extended days={clock.extendedDays} reason={reason} />}
      <p className="hint">
        <Length clock={clock} />
      </p>
    </Block>
  );
}

/** How long the limit is, and on which of its days we are. */
function Length({ clock }: { clock: RunningClock }) {
  const t = useT();
  const { day, limit } = clock;
  if (clock.pausedAt) return t("status.clock.day.paused", { limit });
  if (clock.left.kind === "overdue") return t("status.clock.late");
  return t("status.clock.day", { day, limit, extension: clock.extension ? "yes" : "no" });
}

function Extended({ days, reason }: { days: number; reason: string | null }) {
  const t = useT();
  return (
    <>
      <p>{t("status.clock.extended", { days })}</p>
      {reason && (
        <p className="said" dir="auto">
          {reason}
        </p>
      )}
    </>
  );
}

export type StoryProps = {
  readonly told: readonly ToldStep[];
  /** The present, or null where the report has come to its end. */
  readonly state: ReportState | null;
  readonly reward: PublicStage | null;
  readonly ahead: readonly StageAhead[];
  readonly category: Bilingual | null;
  readonly files: number;
  readonly now: Date;
};

export function Story(props: StoryProps) {
  const t = useT();
  const entries = [...useTold(props), ...usePresent(props), ...useAhead(props)];
  return (
    <Block id="story" title={t("status.story.title")}>
      <div className="mt-s5">
        <Timeline entries={entries} label={t("status.story.title")} />
      </div>
    </Block>
  );
}

function useTold({ told, category, files, now }: StoryProps): TimelineEntry[] {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const more = ({ as, authority, words }: ToldStep) => {
    if (authority || words) return <Said authority={authority} words={words} />;
    if (as === "file") return t("status.step.file.text", { count: files });
    if (as === "accept" && category) return t("status.step.accept.text", { category: category[language] });
    return null;
  };
  return told.map((step) => ({
    id: step.id,
    moment: "done",
    title: t(`status.step.${step.as}`),
    when: format.dateTime(step.at, now),
    children: more(step),
  }));
}

function Said({ authority, words }: { authority: string | null; words: string | null }) {
  const t = useT();
  return (
    <>
      {authority && <p>{t("status.step.refer.to", { authority })}</p>}
      {words && <p className="said">{words}</p>}
    </>
  );
}

function usePresent({ state, reward }: StoryProps): TimelineEntry[] {
  const t = useT();
  // A report that is looked at again comes before what may still be due for its first outcome.
  if (state && isPresent(state)) return [{ id: "now", moment: "now", title: t(`status.now.${state}`) }];
  const waiting = rewarding.find((stage) => stage === reward);
  return waiting ? [{ id: "now", moment: "now", title: t(`status.now.reward.${waiting}`) }] : [];
}

/** How far a reward may be while somebody still has something to do with it. */
const rewarding = ["looked-into", "approved", "notified", "claimed"] as const;

const presents = ["received", "in-review", "needs-info", "accepted", "verifying", "joined"] as const;

/** States in which somebody still has something to do. */
function isPresent(state: ReportState): state is (typeof presents)[number] {
  return presents.some((present) => present === state);
}

function useAhead({ ahead, now }: StoryProps): TimelineEntry[] {
  const t = useT();
  const format = formatFor(useLanguage());
  const whenOf = (coming: StageAhead) => {
    if ("paused" in coming) return t("status.ahead.paused");
    if ("due" in coming) return t("status.ahead.by", { day: dueText(coming, now, { t, format }) });
    return t(`status.ahead.after-${coming.after}.${coming.unit}`, { count: coming.days });
  };
  return ahead.map((coming) => ({
    id: coming.stage,
    moment: "next",
    title: t(`status.ahead.${coming.stage}`),
    when: whenOf(coming),
  }));
}
