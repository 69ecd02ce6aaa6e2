// How many of which story the sample has, and how long ago each began (days): about 300 over a year.
import {
  acceptedOnly,
  answered,
  asked,
  concluded,
  justRefused,
  referred,
  refusalUndone,
  refused,
  type Story,
  urgent,
  verifying,
  waiting,
  withdrawn,
} from "./work/stories.ts";

export type Planned = {
  /** What it shows, for the list that is printed at the end. */
  readonly shows: string;
  readonly story: Story;
  readonly times: number;
  readonly from: number;
  readonly to: number;
};

function times(shows: string, story: Story, many: number, [from, to]: readonly [number, number]): Planned {
  return { shows, story, times: many, from, to };
}

const year = [45, 350] as const;
const found = { outcome: "substantiated", end: "closed" } as const;

export const plan: readonly Planned[] = [
  times("waits for triage", waiting, 34, [0, 6]),
  times("waits too long", waiting, 4, [12, 16]),
  times("danger now", urgent, 2, [0, 1]),
  times("asked, waits for its reporter", asked, 9, [3, 8]),
  times("answered a question", answered, 7, [4, 8]),
  times("refused", refused(), 58, year),
  times("refused lately", refused(), 8, [8, 20]),
  times("refused, review upheld", refused("uphold"), 4, year),
  times("refused, review granted", refused("grant"), 3, [20, 30]),
  times("refused, review waits", refused("open"), 3, [14, 25]),
  times("refused this minute", justRefused, 1, [2, 3]),
  times("refusal taken back", refusalUndone, 2, [3, 5]),
  times("referred", referred(false), 10, year),
  times("referred and returned", referred(true), 3, [7, 9]),
  times("withdrawn", withdrawn, 9, year),
  times("accepted", acceptedOnly, 12, [3, 8]),
  times("being verified", verifying(), 16, [6, 18]),
  times("verified, reporter asked", verifying("asked"), 3, [8, 12]),
  times("clock paused", verifying("paused"), 3, [12, 20]),
  times("clock extended", verifying("extended"), 3, [20, 30]),
  times("decided this minute", concluded({ outcome: "substantiated", end: "held" }), 1, [12, 14]),
  times("substantiated", concluded({ ...found, objection: "none" }), 14, year),
  times("partly substantiated", concluded({ outcome: "partly-substantiated", end: "closed" }), 10, year),
  times("unsubstantiated", concluded({ outcome: "unsubstantiated", end: "closed" }), 14, year),
  times("unverifiable", concluded({ outcome: "unverifiable", end: "closed" }), 8, year),
  times("referred out", concluded({ outcome: "referred-out", end: "closed" }), 4, year),
  times("measures running", concluded({ outcome: "substantiated", end: "stuck" }), 5, [30, 45]),
  times("decided lately", concluded({ outcome: "substantiated", end: "decided" }), 4, [30, 40]),
  times("outcome, review upheld", concluded({ outcome: "unsubstantiated", review: "uphold" }), 3, [60, 150]),
  times("outcome, review granted", concluded({ outcome: "unverifiable", review: "grant" }), 2, [50, 60]),
  times("outcome, review waits", concluded({ outcome: "unsubstantiated", review: "open" }), 2, [40, 50]),
  times("objection upheld", concluded({ ...found, end: "decided", objection: "uphold" }), 2, [60, 100]),
  times("objection granted", concluded({ ...found, end: "decided", objection: "grant" }), 1, [60, 100]),
  times("objection waits", concluded({ ...found, end: "decided", objection: "open" }), 2, [45, 50]),
  times("award to be assessed", concluded({ ...found, award: "left" }), 4, [40, 50]),
  times("award not due", concluded({ ...found, award: "ineligible" }), 4, year),
  times("award due", concluded({ ...found, award: "eligible" }), 3, [45, 60]),
  times("award proposed", concluded({ ...found, award: "proposed" }), 3, [50, 60]),
  times("award sent back", concluded({ ...found, award: "returned" }), 2, [50, 60]),
  times("award refused", concluded({ ...found, award: "refused" }), 2, [60, 120]),
  times("award approved", concluded({ ...found, award: "approved" }), 3, [50, 60]),
  times("award to be claimed", concluded({ ...found, award: "notified" }), 4, [50, 60]),
  times("award waived", concluded({ ...found, award: "waived" }), 1, [90, 150]),
  times("award paid", concluded({ ...found, award: "paid" }), 6, [80, 300]),
  times("award in the books", concluded({ ...found, award: "reconciled" }), 6, [90, 300]),
  // Last: what is released to finance for those above would be paid with them.
  times("award claimed", concluded({ ...found, award: "claimed" }), 4, [60, 70]),
];
