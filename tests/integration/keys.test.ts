// Keys by slot: made ahead, wrapped on disk, found again, and gone for good once destroyed.
import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { seal, unseal } from "#app/base/seal.ts";
import { keyOf, keysOf, lookupHash, lookupHashes, searchHash } from "#app/domain/keys/queries.server.ts";
import { KeyGone, slotsAhead } from "#app/domain/keys/rules.ts";
import { destroyKey, takeSlot } from "#app/domain/keys/steps.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { keyStore } from "#db/keys.server.ts";

const now = new Date("2026-11-20T02:00:00Z");
const root = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const load = (keyring: string) => loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });

const first = root("k1");

beforeEach(() => load(first));

describe("a key slot", () => {
  it("gives a key that is on disk, wrapped, before anything is sealed with it", async () => {
    const slot = await takeSlot("report", now);
    const [stored] = await keyStore.slotsByIds([slot.id]);
    expect(stored).toMatchObject({ kind: "report", rootId: "k1", madeAt: now, destroyedAt: null });
    expect(stored?.wrapped?.includes(slot.key)).toBe(false);
  });

  it("is found again after a restart, by whoever holds the root key", async () => {
    const slot = await takeSlot("report", now);
    const sealed = seal(slot.key, "有人卖盗版书", "report:1:statement");
    await load(first);
    expect(unseal(await keyOf(slot.id), sealed, "report:1:statement").toString()).toBe("有人卖盗版书");
  });

  it("is never handed out twice, however many are taken at once", async () => {
    const slots = await Promise.all(Array.from({ length: slotsAhead * 4 }, () => takeSlot("contact", now)));
    expect(new Set(slots.map((slot) => slot.id)).size).toBe(slots.length);
    expect(new Set(slots.map((slot) => slot.key.toString("hex"))).size).toBe(slots.length);
    expect(await keyStore.slotsByIds(slots.map((slot) => slot.id))).toHaveLength(slots.length);
  });

  it("opens under another root key not at all", async () => {
    const slot = await takeSlot("report", now);
    await load(root("k1"));
    await expect(keyOf(slot.id)).rejects.toMatchObject({ name: "SealBroken" });
    await load(root("k9"));
    await expect(keyOf(slot.id)).rejects.toThrow('root key "k1" is missing');
  });

  it("stays readable under a retired root key while new ones use the current", async () => {
    const old = await takeSlot("identity", now);
    await load(`${root("k2")},${first}`);
    expect((await keyOf(old.id)).equals(old.key)).toBe(true);
    const fresh = await takeSlot("identity", now);
    expect((await keyStore.slotsByIds([fresh.id]))[0]?.rootId).toBe("k2");
  });

  it("is gone once destroyed, at once and for good, and takes no other with it", async () => {
    const [gone, kept] = [await takeSlot("identity", now), await takeSlot("report", now)];
    await keysOf([gone.id, kept.id]);
    expect(await destroyKey(gone.id, now)).toBe(true);
    expect(await destroyKey(gone.id, now)).toBe(false);
    await expect(keyOf(gone.id)).rejects.toBeInstanceOf(KeyGone);
    expect([...(await keysOf([gone.id, kept.id])).keys()]).toEqual([kept.id]);
    await load(first);
    await expect(keyOf(gone.id)).rejects.toBeInstanceOf(KeyGone);
  });

  it("that never was is refused", async () => {
    await expect(keyOf("no-such-slot")).rejects.toBeInstanceOf(KeyGone);
    expect((await keysOf([])).size).toBe(0);
  });
});

describe("a code", () => {
  const code = "1234567890123456789012345678";

  it("is stored as a hash that differs by purpose and by root key", async () => {
    const receipt = lookupHash("receipt", code);
    expect(receipt).toEqual(lookupHash("receipt", code));
    expect(receipt.keyId).toBe("k1");
    expect(receipt.hash).toMatch(/^[\w-]{43}$/);
    expect(lookupHash("claim", code).hash).not.toBe(receipt.hash);
    await load(root("k1"));
    expect(lookupHash("receipt", code).hash).not.toBe(receipt.hash);
  });

  it("given out under a retired root key is still found", async () => {
    const before = lookupHash("receipt", code);
    await load(`${root("k2")},${first}`);
    expect(lookupHashes("receipt", code).map(({ keyId }) => keyId)).toEqual(["k2", "k1"]);
    expect(lookupHashes("receipt", code)).toContainEqual(before);
    expect(lookupHash("receipt", code).keyId).toBe("k2");
  });

  it("has nothing in common with the search hash of the same text", () => {
    expect(searchHash(code)).toBe(searchHash(code));
    expect(searchHash(code)).not.toBe(lookupHash("receipt", code).hash);
  });
});
