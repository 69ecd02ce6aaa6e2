// Reckons the public figures anew and keeps them in place of the ones before.
import { newId } from "#app/base/id.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { filingCategories } from "#app/domain/policy/rules.ts";
import { write } from "#db/client.server.ts";
import { figureSnapshot } from "#db/schema/index.ts";
import { tallyOf } from "./queries/tally.server.ts";
import { periodAt } from "./rules/period.ts";
import { reckoned } from "./rules/reckon.ts";

/** Takes seconds over a million reports, on connections beside the event loop; the write at the end is two rows. */
export async function reckonFigures(now: Date): Promise<void> {
  const policy = policyAt(now);
  const period = periodAt(policy.zone, now);
  const tally = await tallyOf(period);
  const categories = filingCategories(policy).map(({ id }) => id);
  const figures = reckoned(tally, { period, categories, least: policy.limits.leastCount });
  await write(async (tx) => {
    await tx.delete(figureSnapshot);
    await tx.insert(figureSnapshot).values({ id: newId(now), madeAt: now, figures });
  });
}
