// What waits for a second person on one object, opened with the key of that object.
import { unsealJson } from "#app/base/seal.ts";
import { memberNames } from "#app/domain/staff/queries.server.ts";
import type { FourEyesAct } from "#app/domain/staff/rules/four-eyes.ts";
import { fourEyesContext } from "#app/domain/staff/steps.server.ts";
import { db } from "#db/client.server.ts";
import { fourEyes } from "#db/schema/index.ts";
import { and, asc, eq, gt, inArray } from "#db/sql.ts";

export type WaitingRequest = {
  readonly id: string;
  readonly act: FourEyesAct;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly reason: string;
  readonly needs: unknown;
  /** What it was sealed under, for whoever answers it. */
  readonly key: { readonly slot: string; readonly key: Buffer };
};

/** Oldest first. `keyAt`: the key of a slot that a request was sealed under. */
export async function waitingRequests(
  by: { readonly offices: readonly string[] },
  objectId: string,
  keyAt: (slot: string) => Buffer,
  now: Date,
): Promise<readonly WaitingRequest[]> {
  const rows = await db
    .select()
    .from(fourEyes)
    .where(
      and(
        eq(fourEyes.objectId, objectId),
        eq(fourEyes.state, "waiting"),
        gt(fourEyes.expiresAt, now),
        inArray(fourEyes.officeId, [...by.offices]),
      ),
    )
    .orderBy(asc(fourEyes.askedAt));
  const names = await memberNames(rows.map((row) => row.askedBy));
  return rows.map(({ id, act, askedBy, askedAt, expiresAt, sealed, keySlot }) => {
    const key = keyAt(keySlot);
    const { reason, needs } = unsealJson<{ reason: string; needs: unknown }>(
      key,
      sealed,
      fourEyesContext(id),
    );
    const who = { askedBy, askedByName: names.get(askedBy) ?? "" };
    return { id, act, ...who, askedAt, expiresAt, reason, needs, key: { slot: keySlot, key } };
  });
}
