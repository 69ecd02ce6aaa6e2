// The contract of the key-slot store: durable, whole, and a destroyed key is gone from where it lay.
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { databaseKind } from "#db/client.server.ts";
import { closeKeyStore, keyStore, type NewKeySlot, openKeyStore } from "#db/keys.server.ts";
import { isUniqueViolation } from "#db/sql.ts";
import { sqlitePathOf } from "#db/url.ts";

const url = process.env.DATABASE_URL ?? "";
const keysUrl = databaseKind() === "postgres" ? url : url.replace("portal.sqlite", "keys.sqlite");
const now = new Date("2026-11-20T08:00:00.123Z");

function newSlot(given: Partial<NewKeySlot> = {}): NewKeySlot {
  return {
    id: randomUUID(),
    kind: "report",
    rootId: "root-1",
    wrapped: randomBytes(60),
    madeAt: now,
    ...given,
  };
}

async function slot(id: string) {
  const [found] = await keyStore.slotsByIds([id]);
  return found;
}

describe("key slots", () => {
  it("come back as they were put in, those that exist and no others", async () => {
    const first = newSlot();
    const second = newSlot({ kind: "identity", wrapped: Buffer.from([0, 255, 0, 39, 92]) });
    await keyStore.insertSlots([first, second]);
    const found = await keyStore.slotsByIds([second.id, "unknown", first.id]);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([first, second].map((made) => ({ ...made, destroyedAt: null }))),
    );
    expect(await keyStore.slotsByIds([])).toEqual([]);
  });

  it("are put in all together or not at all", async () => {
    const there = newSlot();
    await keyStore.insertSlots([there]);
    const fresh = newSlot();
    await expect(keyStore.insertSlots([fresh, { ...there, wrapped: randomBytes(60) }])).rejects.toSatisfy(
      isUniqueViolation,
    );
    expect(await slot(fresh.id)).toBeUndefined();
    expect((await slot(there.id))?.wrapped).toEqual(there.wrapped);
    await keyStore.insertSlots([]);
  });

  it("are still there when the store is opened again", async () => {
    const made = newSlot();
    await keyStore.insertSlots([made]);
    await closeKeyStore();
    await expect(keyStore.slotsByIds([made.id])).rejects.toThrow("not open");
    await openKeyStore(keysUrl);
    expect((await slot(made.id))?.wrapped).toEqual(made.wrapped);
  });

  it("take a new wrapping under another root key, and a destroyed one stays destroyed", async () => {
    const living = newSlot();
    const dead = newSlot();
    await keyStore.insertSlots([living, dead]);
    await keyStore.destroySlot(dead.id, now);
    const fresh = [living, dead].map(({ id }) => ({ id, rootId: "root-2", wrapped: randomBytes(60) }));
    expect(await keyStore.rewrapSlots(fresh)).toBe(1);
    expect(await slot(living.id)).toEqual({
      ...living,
      rootId: "root-2",
      wrapped: fresh[0]?.wrapped,
      destroyedAt: null,
    });
    expect(await slot(dead.id)).toEqual({ ...dead, wrapped: null, destroyedAt: now });
  });
});

describe("a destroyed slot", () => {
  it("keeps its dates and loses its key; once is enough", async () => {
    const made = newSlot();
    await keyStore.insertSlots([made]);
    expect(await keyStore.destroySlot(made.id, now)).toBe(true);
    expect(await slot(made.id)).toEqual({ ...made, wrapped: null, destroyedAt: now });
    expect(await keyStore.destroySlot(made.id, new Date(0))).toBe(false);
    expect((await slot(made.id))?.destroyedAt).toEqual(now);
    expect(await keyStore.destroySlot("unknown", now)).toBe(false);
  });

  it("is destroyed once, however many ask", async () => {
    const made = newSlot();
    await keyStore.insertSlots([made]);
    const asked = await Promise.all(Array.from({ length: 20 }, () => keyStore.destroySlot(made.id, now)));
    expect(asked.filter(Boolean)).toHaveLength(1);
  });
});

if (databaseKind() === "sqlite") {
  /** Everything the store has on disk. */
  function onDisk(): Buffer {
    const path = sqlitePathOf(keysUrl);
    const files = [path, `${path}-wal`, `${path}-journal`].filter((file) => existsSync(file));
    return Buffer.concat(files.map((file) => readFileSync(file)));
  }

  /** Any sixteen bytes in a row count: a torn copy is a copy. */
  function traceOf(key: Buffer, disk: Buffer): boolean {
    return [0, 20, 44].some((from) => disk.includes(key.subarray(from, from + 16)));
  }

  describe("on disk", () => {
    it("a destroyed key is found nowhere, while its neighbour is", async () => {
      const [kept, gone] = [newSlot(), newSlot()];
      await keyStore.insertSlots([kept, gone]);
      expect(traceOf(gone.wrapped, onDisk())).toBe(true);
      await keyStore.destroySlot(gone.id, now);
      expect(traceOf(gone.wrapped, onDisk())).toBe(false);
      expect(traceOf(kept.wrapped, onDisk())).toBe(true);
    });

    it("none of two hundred is found, whatever was put in, wrapped anew and destroyed before", async () => {
      const slots = Array.from({ length: 300 }, () => newSlot());
      for (let from = 0; from < slots.length; from += 100)
        await keyStore.insertSlots(slots.slice(from, from + 100));
      const doomed = slots.filter((_, place) => place % 3 !== 0);
      const rewrapped = slots
        .filter((_, place) => place % 2 === 0)
        .map(({ id }) => ({ id, rootId: "a-root-key-with-a-longer-name", wrapped: randomBytes(60) }));
      await keyStore.rewrapSlots(rewrapped);
      for (const { id } of doomed) {
        await keyStore.destroySlot(id, now);
        if (id.startsWith("0")) await keyStore.insertSlots([newSlot()]);
      }
      const goneIds = new Set(doomed.map(({ id }) => id));
      const gone = [...slots, ...rewrapped].filter(({ id }) => goneIds.has(id));
      const disk = onDisk();
      expect(gone.filter(({ wrapped }) => traceOf(wrapped, disk))).toEqual([]);
    });

    it("a destruction is complete only when nobody reads the old state any more", async () => {
      const made = newSlot();
      await keyStore.insertSlots([made]);
      const reader = new Database(sqlitePathOf(keysUrl), { readonly: true });
      reader.exec("BEGIN; SELECT count(*) FROM key_slot");
      reader.prepare("SELECT count(*) FROM key_slot").get();
      let complete = false;
      const destroying = keyStore.destroySlot(made.id, now).then(() => {
        complete = true;
      });
      await setTimeout(100);
      expect(complete).toBe(false);
      reader.exec("COMMIT");
      reader.close();
      await destroying;
      expect(traceOf(made.wrapped, onDisk())).toBe(false);
    });

    it("what a crash left in the log is gone when the store is opened again", async () => {
      const made = newSlot();
      await keyStore.insertSlots([made]);
      await closeKeyStore();
      const crashed = new Database(sqlitePathOf(keysUrl));
      crashed.pragma("secure_delete = ON");
      crashed.exec(
        "UPDATE key_material SET wrapped = wrapped WHERE place = (SELECT max(place) FROM key_material)",
      );
      crashed.exec(
        "UPDATE key_material SET wrapped = zeroblob(60) WHERE place = (SELECT max(place) FROM key_material)",
      );
      expect(traceOf(made.wrapped, onDisk())).toBe(true);
      await openKeyStore(keysUrl);
      expect(traceOf(made.wrapped, onDisk())).toBe(false);
      crashed.close();
    });
  });
}
