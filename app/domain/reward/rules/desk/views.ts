// The list of awards as people look at it: its views, and the place in its order that a page's address carries.
import { type AwardState, awardStates } from "../lifecycle.ts";

export const awardViews = ["waiting", "settled"] as const;
/** `waiting` what the office still has to assess, propose or approve; `settled` the rest. The latest first. */
export type AwardListView = (typeof awardViews)[number];

const waiting: readonly AwardState[] = ["not-assessed", "eligible", "proposed", "returned"];
const settled = awardStates.filter((state) => !waiting.includes(state));

export function statesOf(view: AwardListView): readonly AwardState[] {
  return view === "waiting" ? waiting : settled;
}

/** Anything else than the name of a view is the first one. */
export function readAwardView(text: string | null): AwardListView {
  return awardViews.find((view) => view === text) ?? "waiting";
}

/** The id of the last row of the page before; null for anything that cannot be one. */
export function readAwardCursor(text: string | null): string | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? "") ? text : null;
}
