// The list of awards as people look at it: its views, and the place in its order that a page's address carries.
import { type AwardState, awardStates } from "../lifecycle.ts";

export const awardViews = ["waiting", "granted", "settled"] as const;
/**
 * `waiting` what the office still has to do something with, `granted` what is with the reporter or finance, `settled` the
 * rest. The latest first.
 */
export type AwardListView = (typeof awardViews)[number];

const waiting: readonly AwardState[] = ["not-assessed", "eligible", "proposed", "returned", "approved"];
const granted: readonly AwardState[] = ["notified", "claimed", "paid", "revoked"];
const settled = awardStates.filter((state) => ![...waiting, ...granted].includes(state));

export function statesOf(view: AwardListView): readonly AwardState[] {
  return { waiting, granted, settled }[view];
}

/** Anything else than the name of a view is the first one. */
export function readAwardView(text: string | null): AwardListView {
  return awardViews.find((view) => view === text) ?? "waiting";
}

/** The id of the last row of the page before; null for anything that cannot be one. */
export function readAwardCursor(text: string | null): string | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? "") ? text : null;
}
