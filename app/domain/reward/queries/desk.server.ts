// One award as the desk sees it: its facts with where they stand, the chain of who did what, its clocks, what waits.
import { unseal } from "#app/base/seal.ts";
import { caseworkersOf } from "#app/domain/casework/queries/access.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { type AwardInCase, requireAward } from "#app/domain/reward/queries/access.server.ts";
import { type AwardClock, awardClocks } from "#app/domain/reward/queries/clocks.server.ts";
import {
  type FactsOfCase,
  factsOfCase,
  type SourcesOfFacts,
} from "#app/domain/reward/queries/facts.server.ts";
import {
  approversOf,
  type Entanglement,
  entanglementOf,
  isCoDecided,
} from "#app/domain/reward/rules/approval.ts";
import { remarkContext } from "#app/domain/reward/steps.server.ts";
import { type WaitingRequest, waitingRequests } from "#app/domain/staff/queries/four-eyes.server.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { awardStep } from "#db/schema/index.ts";
import { asc, eq } from "#db/sql.ts";

export type ChainLink = {
  readonly id: string;
  readonly event: string;
  readonly at: Date;
  /** Name of the member; empty where the reporter or the system did it. */
  readonly by: string;
  readonly remark: string | null;
};

export type AwardView = AwardInCase & {
  readonly facts: FactsOfCase;
  readonly sources: SourcesOfFacts;
  readonly chain: readonly ChainLink[];
  /** Approvals that the proposal as it stands has already. */
  readonly approvals: number;
  readonly coDecided: boolean;
  /** Why the member who looks cannot approve it; null where nothing stands in the way. */
  readonly entangled: Entanglement | null;
  readonly clocks: readonly AwardClock[];
  /** What waits for a second person. */
  readonly requests: readonly WaitingRequest[];
};

/** Refuses `award.not-found`. */
export async function awardView(
  by: Permitted<"award.read">,
  reference: string,
  now: Date,
): Promise<AwardView> {
  const found = await requireAward(by, reference);
  const { id } = found.award;
  const key = await keyOf(found.case.keySlot);
  const [known, caseworkers, steps, clocks, requests] = await Promise.all([
    factsOfCase(found),
    caseworkersOf(found.case),
    db.select().from(awardStep).where(eq(awardStep.awardId, id)).orderBy(asc(awardStep.id)),
    awardClocks([id], now),
    waitingRequests(by, id, () => key, now),
  ]);
  const names = await memberNames(steps.map((step) => step.by));
  return {
    ...found,
    ...known,
    chain: steps.map((step) => ({
      id: step.id,
      event: step.event,
      at: step.at,
      by: names.get(step.by) ?? "",
      remark: step.remark ? unseal(key, step.remark, remarkContext(step.id)).toString("utf8") : null,
    })),
    approvals: approversOf(steps).length,
    coDecided: isCoDecided(steps),
    entangled: entanglementOf(by.member.id, steps, caseworkers),
    clocks: clocks.get(id) ?? [],
    requests,
  };
}
