// What a key-slot store does, in either database.

export type KeySlot = {
  id: string;
  /** What the key protects: report, identity, contact … */
  kind: string;
  /** The root key that wraps it. */
  rootId: string;
  /** Null once destroyed. */
  wrapped: Buffer | null;
  madeAt: Date;
  destroyedAt: Date | null;
};

export type NewKeySlot = { id: string; kind: string; rootId: string; wrapped: Buffer; madeAt: Date };

export type Rewrapped = { id: string; rootId: string; wrapped: Buffer };

export type KeyStore = {
  /** All of them in one durable commit, or none. */
  insertSlots(rows: readonly NewKeySlot[]): Promise<void>;
  /** Those that exist, in no particular order. */
  slotsByIds(ids: readonly string[]): Promise<KeySlot[]>;
  /**
   * Destroys the wrapped key and everything the store knows of it; may be repeated after a fault.
   * @returns whether there was a key to destroy.
   */
  destroySlot(id: string, now: Date): Promise<boolean>;
  /** Wraps keys anew, all in one commit. A destroyed slot stays destroyed. @returns how many were changed. */
  rewrapSlots(rows: readonly Rewrapped[]): Promise<number>;
};
