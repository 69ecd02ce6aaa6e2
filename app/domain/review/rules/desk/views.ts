// The list of requests to look again: its views, and the place in its order that a page's address carries.
export const reviewViews = ["waiting", "answered"] as const;
/** `waiting` in the order in which an answer is due, `answered` the latest first. */
export type ReviewListView = (typeof reviewViews)[number];

/** Anything else than the name of a view is the first one. */
export function readReviewView(text: string | null): ReviewListView {
  return reviewViews.find((view) => view === text) ?? "waiting";
}

/** The last row of the page before: when it was due or answered, and its id. */
export type ReviewCursor = { readonly at: Date; readonly id: string };

const shape = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function reviewCursorText({ at, id }: ReviewCursor): string {
  return `${at.getTime()}.${id}`;
}

/** Null for anything but a place that a page of the list gave out: the list then begins at its beginning. */
export function readReviewCursor(text: string | null): ReviewCursor | null {
  const [, time = "", id = ""] = shape.exec(text ?? "") ?? [];
  return id === "" ? null : { at: new Date(Number(time)), id };
}
