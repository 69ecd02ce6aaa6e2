// Hands out fresh keys and destroys old ones, in a store of their own that no transaction of the portal covers.
import { newId } from "#app/base/id.ts";
import { newKey, wrapKey } from "#app/base/seal.ts";
import { forgetKey } from "#app/domain/keys/queries.server.ts";
import { type SlotKind, slotsAhead, slotsLow } from "#app/domain/keys/rules.ts";
import { type Keyring, keyring } from "#app/drivers/keyring/index.ts";
import { keyStore } from "#db/keys.server.ts";

export type Slot = { readonly id: string; readonly key: Buffer };

type Pool = { readonly free: Slot[]; filling: Promise<void> | null };
/** By ring, so that a ring loaded anew (a test's next database) hands out nothing of the last one's. */
const pools = new WeakMap<Keyring, Map<SlotKind, Pool>>();

function poolOf(kind: SlotKind): Pool {
  const ring = keyring();
  const known = pools.get(ring) ?? new Map<SlotKind, Pool>();
  pools.set(ring, known);
  const pool = known.get(kind) ?? { free: [], filling: null };
  known.set(kind, pool);
  return pool;
}

/** One durable commit for the whole batch; the keys count as made only after it. */
async function fill(pool: Pool, kind: SlotKind, now: Date): Promise<void> {
  const root = keyring().current;
  const made = Array.from({ length: slotsAhead }, () => ({ id: newId(now), key: newKey() }));
  await keyStore.insertSlots(
    made.map(({ id, key }) => ({
      id,
      kind,
      rootId: root.id,
      wrapped: wrapKey(root.key, key, id),
      madeAt: now,
    })),
  );
  pool.free.push(...made);
}

function refill(pool: Pool, kind: SlotKind, now: Date): Promise<void> {
  pool.filling ??= fill(pool, kind, now).finally(() => {
    pool.filling = null;
  });
  return pool.filling;
}

/**
 * A fresh key that is already on disk, wrapped. Mostly at once, from memory; to be called before `write`, never inside.
 * A slot whose transaction rolls back is simply never used.
 */
export async function takeSlot(kind: SlotKind, now: Date): Promise<Slot> {
  const pool = poolOf(kind);
  for (;;) {
    const slot = pool.free.pop();
    if (!slot) {
      await refill(pool, kind, now);
      continue;
    }
    // A refill that fails here fails again, and then loudly, when the pool is empty.
    if (pool.free.length < slotsLow) refill(pool, kind, now).catch(() => undefined);
    return slot;
  }
}

/** Shreds all that this slot's key protects. False where it was gone before: to be repeated after a fault. */
export async function destroyKey(slotId: string, now: Date): Promise<boolean> {
  const destroyed = await keyStore.destroySlot(slotId, now);
  forgetKey(slotId);
  return destroyed;
}
