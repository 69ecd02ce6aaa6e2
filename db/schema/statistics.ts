// Public figures as they were last reckoned: one row a reckoning, read whole.
import type { Figures } from "../../app/domain/statistics/rules/figures.ts";
import { id, index, instant, json, table } from "../columns/index.ts";

export const figureSnapshot = table(
  "figure_snapshot",
  {
    id: id("id").primaryKey(),
    madeAt: instant("made_at").notNull(),
    /** Suppressed already: nothing in this row is kept from the public. */
    figures: json<Figures>("figures").notNull(),
  },
  (t) => [index("figure_snapshot_made").on(t.madeAt)],
);
