// AES-256-GCM and HKDF with every parameter explicit, pinned to published vectors; only `seal` builds on it.
import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

export const keyLength = 32;
export const nonceLength = 12;
export const tagLength = 16;

/** Ciphertext with the 16-byte tag behind it. A nonce must never serve twice under one key (NIST SP 800-38D, 8). */
export function gcmSeal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes; throws where the tag does not fit. */
export function gcmOpen(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  const cut = sealed.length - tagLength;
  if (cut < 0) throw new Error("shorter than its tag");
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(cut));
  return Buffer.concat([decipher.update(sealed.subarray(0, cut)), decipher.final()]);
}

/** HKDF-SHA-256 (RFC 5869). */
export function hkdf(secret: Uint8Array, salt: Uint8Array, label: Uint8Array, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, label, length));
}
