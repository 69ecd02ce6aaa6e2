// How far an award has come, in one word.
import type { AwardState } from "#app/domain/reward/rules/lifecycle.ts";
import { StatusTag, type Tone } from "../../data/status/tag.tsx";
import { useT } from "../../page/words.tsx";

const tones: Record<AwardState, Tone> = {
  "not-assessed": "wait",
  eligible: "link",
  proposed: "wait",
  returned: "wait",
  approved: "done",
  ineligible: "plain",
  refused: "plain",
  notified: "done",
  claimed: "done",
  waived: "plain",
  paid: "done",
  reconciled: "done",
  revoked: "wrong",
  recovered: "plain",
  "written-off": "plain",
};

export function AwardTag({ state }: { state: AwardState }) {
  const t = useT();
  return <StatusTag tone={tones[state]}>{t(`term.award-state.${state}`)}</StatusTag>;
}
