// What storage is, whatever lies behind it: immutable files under keys, and how it fails.

/** Bytes from `start` up to, not including, `end`. */
export type ByteRange = { readonly start: number; readonly end: number };

export interface Storage {
  /**
   * Keeps all bytes of `source` under `key` and answers their number once they would survive a power cut. Throws
   * `StorageFault` "taken" where the key is in use; leaves nothing behind where the source fails.
   */
  put(key: string, source: AsyncIterable<Uint8Array>): Promise<{ readonly size: number }>;
  /** The bytes, or those of a range clipped to the file. The first one asked for throws "missing" for an unknown key. */
  get(key: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** Null for an unknown key. */
  head(key: string): Promise<{ readonly size: number } | null>;
  /** Ends in the file's absence, whether it was there or not. */
  delete(key: string): Promise<void>;
}

export type StorageReason = "bad-key" | "bad-range" | "missing" | "taken";

export class StorageFault extends Error {
  override readonly name = "StorageFault";
  readonly code: StorageReason;

  constructor(code: StorageReason) {
    super(code);
    this.code = code;
  }
}

/** Letters, digits, `-` and `_` only: no key can name a path, a host or a query in any driver. */
export function requireKey(key: string): void {
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(key)) throw new StorageFault("bad-key");
}

export function requireRange(range: ByteRange): void {
  const whole = Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end);
  if (!whole || range.start < 0 || range.end < range.start) throw new StorageFault("bad-range");
}
