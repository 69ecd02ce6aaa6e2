// The queue as people look at it: its views, and the place in its order that a page's address carries.

export const queueViews = ["to-decide", "due-soon", "asked"] as const;
/** `to-decide` everything that waits, `due-soon` what the clock presses, `asked` what waits for its reporter. */
export type QueueView = (typeof queueViews)[number];

/** Working days that still count as soon. */
export const soonWorkingDays = 2;

export function isQueueView(value: unknown): value is QueueView {
  return queueViews.some((view) => view === value);
}

/** The last row of the page before: its place in the order, never its number, so that the queue may move meanwhile. */
export type QueueCursor = { readonly rank: number; readonly id: string };

const shape = /^(-?\d{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function cursorText({ rank, id }: QueueCursor): string {
  return `${rank}.${id}`;
}

/** Null for anything but a place that a page of the queue gave out: the queue then begins at its beginning. */
export function readCursor(text: string | null): QueueCursor | null {
  const [, rank = "", id = ""] = shape.exec(text ?? "") ?? [];
  return id === "" ? null : { rank: Number(rank), id };
}
