// The head of a case: what it is about, how far it has come, until when; and the step that takes it up.
import type { CaseClock } from "#app/domain/casework/rules/desk/clock.ts";
import type { CaseState } from "#app/domain/casework/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { DeskHead, Panel } from "../../data/desk/bench.tsx";
import { Clock } from "../../data/desk/clock.tsx";
import { Stage } from "../../data/status/timeline.tsx";
import { ActRow, Button } from "../../form/button.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

const way: readonly CaseState[] = ["open", "verifying", "decided", "acting", "closed"];

export function CaseHead(props: {
  reference: string;
  category: string;
  office: string;
  state: CaseState;
  lead: string | null;
  clocks: readonly CaseClock[];
  now: Date;
}) {
  const t = useT();
  const { reference, category, office, lead, state } = props;
  const stages = state === "reopened" ? (["reopened", ...way.slice(1)] as const) : way;
  const here = stages.indexOf(state);
  return (
    <DeskHead
      back={{ href: "/desk/cases", text: t("desk.cases.title") }}
      title={
        <>
          <span className="nowrap">{t("desk.case.heading", { reference })}</span>
          {useLanguage() === "en" && " "}
          {category}
        </>
      }
    >
      <Stage
        label={t("desk.case.stages")}
        stages={stages.map((name, place) => ({
          name: t(`term.case-state.${name}`),
          moment: place < here ? "done" : place === here ? "now" : "next",
        }))}
      />
      <span>{lead ? t("desk.case.led", { office, lead }) : t("desk.case.not-led", { office })}</span>
      {props.clocks.map((clock) => (
        <DueLine key={clock.name} clock={clock} now={props.now} />
      ))}
    </DeskHead>
  );
}

function DueLine({ clock, now }: { clock: CaseClock; now: Date }) {
  const t = useT();
  const shown = formatFor(useLanguage()).day(clock.due, now);
  const day = clock.provisional ? t("desk.clock.provisional", { day: shown }) : shown;
  const left = timeLeftText(clock.left, t);
  const paused = clock.urgency === "paused";
  return (
    <Clock
      line
      urgency={clock.urgency}
      date={t(paused ? `desk.case.clock.${clock.name}.paused` : `desk.case.clock.${clock.name}`, {
        day,
        left,
      })}
      left={clock.extended ? t("desk.clocks.extended") : undefined}
    />
  );
}

/** Whoever presses it leads the case from then on. */
export function VerifyPanel() {
  const t = useT();
  return (
    <Panel id="verify" title={t("desk.case.verify.title")}>
      <form method="post">
        <p>{t("desk.case.verify.text")}</p>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="verify">
            {t("desk.case.verify.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
