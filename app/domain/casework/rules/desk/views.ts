// The list of cases as people look at it: its views, and the place in its order that a page's address carries.
import type { CaseState } from "../lifecycle.ts";

export const caseViews = ["running", "decided"] as const;
/** `running` what still waits for its decision, the earliest deadline first; `decided` the rest, the latest first. */
export type CaseListView = (typeof caseViews)[number];

const running: readonly CaseState[] = ["open", "verifying", "reopened"];
const decided: readonly CaseState[] = ["decided", "acting", "closed"];

export function statesOf(view: CaseListView): readonly CaseState[] {
  return view === "running" ? running : decided;
}

/** Whether the clock to decide still runs. */
export function waitsForDecision(state: CaseState): boolean {
  return running.includes(state);
}

/** Anything else than the name of a view is the first one. */
export function readCaseView(text: string | null): CaseListView {
  return caseViews.find((view) => view === text) ?? "running";
}

/** The last row of the page before: its place in the order, never its number, so that the list may move meanwhile. */
export type CaseCursor = { readonly decideBy: Date; readonly id: string };

const shape = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function caseCursorText({ decideBy, id }: CaseCursor): string {
  return `${decideBy.getTime()}.${id}`;
}

/** Null for anything but a place that a page of the list gave out: the list then begins at its beginning. */
export function readCaseCursor(text: string | null): CaseCursor | null {
  const [, time = "", id = ""] = shape.exec(text ?? "") ?? [];
  return id === "" ? null : { decideBy: new Date(Number(time)), id };
}
