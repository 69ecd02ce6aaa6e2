// The latest public figures.
import { db } from "#db/client.server.ts";
import { figureSnapshot } from "#db/schema/index.ts";
import { desc } from "#db/sql.ts";
import type { Figures } from "../rules/figures.ts";

export type Snapshot = { readonly madeAt: Date; readonly figures: Figures };

/** Null until they have been reckoned for the first time. */
export async function latestFigures(): Promise<Snapshot | null> {
  const [row] = await db
    .select({ madeAt: figureSnapshot.madeAt, figures: figureSnapshot.figures })
    .from(figureSnapshot)
    .orderBy(desc(figureSnapshot.madeAt))
    .limit(1);
  return row ?? null;
}
