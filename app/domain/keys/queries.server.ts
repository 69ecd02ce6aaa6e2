// Keys by slot, and keyed hashes to look codes and texts up by.
import { timingSafeEqual } from "node:crypto";
import { deriveKey, keyedHash, unwrapKey } from "#app/base/seal.ts";
import { KeyGone, type LookupPurpose } from "#app/domain/keys/rules.ts";
import { type Keyring, keyring, rootKey } from "#app/drivers/keyring/index.ts";
import { keyStore } from "#db/keys.server.ts";

/** Destroyed elsewhere, a key may live on here for so long at most. */
const keptMilliseconds = 30_000;
const keptMost = 1_000;

type Kept = { readonly key: Buffer; readonly until: number };
/** By ring, so that a ring loaded anew starts with nothing. A Map keeps the order of use: the oldest goes first. */
const kept = new WeakMap<Keyring, Map<string, Kept>>();

function keptKeys(): Map<string, Kept> {
  const ring = keyring();
  const known = kept.get(ring) ?? new Map<string, Kept>();
  kept.set(ring, known);
  return known;
}

function keep(slotId: string, key: Buffer): void {
  const keys = keptKeys();
  keys.set(slotId, { key, until: performance.now() + keptMilliseconds });
  const [oldest] = keys.keys();
  if (keys.size > keptMost && oldest !== undefined) keys.delete(oldest);
}

/** Drops a key from memory, for whoever destroys its slot. */
export function forgetKey(slotId: string): void {
  keptKeys().delete(slotId);
}

/** The keys of these slots, by slot id, in one look-up. Destroyed and unknown slots are left out. */
export async function keysOf(slotIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const atHand = keptKeys();
  const now = performance.now();
  for (const id of new Set(slotIds)) {
    const entry = atHand.get(id);
    if (entry && entry.until > now) found.set(id, entry.key);
  }
  const missing = [...new Set(slotIds)].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  for (const slot of await keyStore.slotsByIds(missing)) {
    if (!slot.wrapped || slot.destroyedAt) continue;
    const key = unwrapKey(rootKey(keyring(), slot.rootId), slot.wrapped, slot.id);
    keep(slot.id, key);
    found.set(slot.id, key);
  }
  return found;
}

/** The key of one slot; throws `KeyGone`. Not to be written to: it is shared. */
export async function keyOf(slotId: string): Promise<Buffer> {
  const key = (await keysOf([slotId])).get(slotId);
  if (!key) throw new KeyGone(`key slot ${slotId}`);
  return key;
}

const derived = new WeakMap<Keyring, Map<string, Buffer>>();

/** HKDF costs more than the hash it is for, and its result never changes. */
function derivedKey(rootId: string, label: string): Buffer {
  const ring = keyring();
  const known = derived.get(ring) ?? new Map<string, Buffer>();
  derived.set(ring, known);
  const name = `${rootId} ${label}`;
  const key = known.get(name) ?? deriveKey(rootKey(ring, rootId), label);
  known.set(name, key);
  return key;
}

export type LookupHash = {
  /** The root key behind it, to be stored beside the hash. */
  readonly keyId: string;
  /** 43 characters of base64url. */
  readonly hash: string;
};

function hashUnder(rootId: string, purpose: LookupPurpose, code: string): LookupHash {
  const hash = keyedHash(derivedKey(rootId, `lookup ${purpose}`), code).toString("base64url");
  return { keyId: rootId, hash };
}

/** What is stored in place of a code: its HMAC under the current lookup key of that purpose. */
export function lookupHash(purpose: LookupPurpose, code: string): LookupHash {
  return hashUnder(keyring().current.id, purpose, code);
}

/** The hashes a code may be stored under, current root key first, then the retired ones. */
export function lookupHashes(purpose: LookupPurpose, code: string): readonly LookupHash[] {
  return keyring().all.map((root) => hashUnder(root.id, purpose, code));
}

/** HMAC under the search key: equal texts give equal hashes, and nobody without the key can try texts. Base64url. */
export function searchHash(text: string): string {
  return keyedHash(derivedKey(keyring().current.id, "search"), text).toString("base64url");
}

/**
 * The key for events that speak about nobody who could be shredded (sign-ins, settings). `rootId` null: the current
 * root key's; else that of the root key which the event names.
 */
export function trailKey(rootId: string | null): { readonly rootId: string; readonly key: Buffer } {
  const id = rootId ?? keyring().current.id;
  return { rootId: id, key: derivedKey(id, "trail") };
}

/** Signs a short-lived text that comes back to us, such as a ticket to wait with. 43 characters of base64url. */
export function stampOf(text: string): string {
  return stampUnder(keyring().current.id, text);
}

/** Whether `stamp` was made here of this very text, under the current root key or a retired one. */
export function isStampOf(text: string, stamp: string): boolean {
  const given = Buffer.from(stamp);
  return keyring().all.some((root) => {
    const right = Buffer.from(stampUnder(root.id, text));
    return right.length === given.length && timingSafeEqual(right, given);
  });
}

function stampUnder(rootId: string, text: string): string {
  return keyedHash(derivedKey(rootId, "stamp"), text).toString("base64url");
}
