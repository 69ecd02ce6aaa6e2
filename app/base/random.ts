// Random bytes for ids and nonces, drawn a few thousand at once: each draw by itself costs more than what it is for.
import { randomBytes } from "node:crypto";

const drawn = 8_192;
let pool = Buffer.alloc(0);
let used = 0;

/** `length` bytes that nobody else gets. For what lies open anyway; keys and tokens are drawn by themselves. */
export function openRandomBytes(length: number): Buffer {
  if (used + length > pool.length) {
    pool = randomBytes(drawn);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
