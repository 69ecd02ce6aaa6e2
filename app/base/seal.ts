// Seals bytes under a key so that they open only whole and only where they were put.
import { createHmac, randomBytes } from "node:crypto";
import { gcmOpen, gcmSeal, hkdf, keyLength, nonceLength, tagLength } from "./primitive.ts";
import { openRandomBytes } from "./random.ts";

/** The first byte of all that is sealed: a later format can stand beside this one. */
const version = 1;

/** Bytes that sealing adds to a text: version, nonce, tag. */
export const sealOverhead = 1 + nonceLength + tagLength;

/** What does not open: wrong key, wrong place, or changed bytes. Which of them, nobody can tell. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/** The version is bound too: a byte changed there must not turn into another way of reading. */
function boundTo(context: string): Buffer {
  return Buffer.concat([Buffer.of(version), Buffer.from(context, "utf8")]);
}

function requireKey(key: Buffer): void {
  if (key.length !== keyLength) throw new Error(`a key has ${keyLength} bytes, this one ${key.length}`);
}

/** A fresh random key of 32 bytes. */
export function newKey(): Buffer {
  return randomBytes(keyLength);
}

/**
 * AES-256-GCM: version byte, random nonce of 12 bytes, ciphertext, tag. `context` names the place, e.g.
 * `report:<id>:statement`: a value moved to another row or column does not open there.
 */
export function seal(key: Buffer, plain: Uint8Array | string, context: string): Buffer {
  requireKey(key);
  const nonce = openRandomBytes(nonceLength);
  const bytes = typeof plain === "string" ? Buffer.from(plain, "utf8") : plain;
  return Buffer.concat([Buffer.of(version), nonce, gcmSeal(key, nonce, bytes, boundTo(context))]);
}

/** What `seal` was given; throws `SealBroken`. */
export function unseal(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  requireKey(key);
  if (sealed.length < sealOverhead || sealed[0] !== version) throw new SealBroken("not in the sealed format");
  const nonce = sealed.subarray(1, 1 + nonceLength);
  try {
    return gcmOpen(key, nonce, sealed.subarray(1 + nonceLength), boundTo(context));
  } catch {
    throw new SealBroken("does not open");
  }
}

export function sealJson(key: Buffer, value: unknown, context: string): Buffer {
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error("this value has no JSON");
  return seal(key, text, context);
}

/** The type is the caller's word for what it sealed at this very place; the tag proves the rest. */
export function unsealJson<T>(key: Buffer, sealed: Uint8Array, context: string): T {
  return JSON.parse(unseal(key, sealed, context).toString("utf8")) as T;
}

/** A key for one purpose: HKDF-SHA-256 with the label as info, no salt, 32 bytes. */
export function deriveKey(secret: Buffer, label: string): Buffer {
  return hkdf(secret, Buffer.alloc(0), Buffer.from(label, "utf8"), keyLength);
}

/** HMAC-SHA-256: the same text gives the same 32 bytes, and nobody without the key can try texts. */
export function keyedHash(key: Buffer, text: Uint8Array | string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** `key` sealed under a root key, bound to the slot it belongs to. */
export function wrapKey(root: Buffer, key: Buffer, slotId: string): Buffer {
  requireKey(key);
  return seal(root, key, `key-slot:${slotId}`);
}

/** Throws `SealBroken` where the wrapped key is not this slot's or not this root's. */
export function unwrapKey(root: Buffer, wrapped: Uint8Array, slotId: string): Buffer {
  return unseal(root, wrapped, `key-slot:${slotId}`);
}
