// The kinds of keys that protect one thing each, and what codes are looked up for.

/** Each protects one group of fields and can be destroyed without the others (architecture: keys). */
export type SlotKind = "report" | "identity" | "contact" | "payee" | "case";

export type LookupPurpose = "receipt" | "claim" | "notice" | "voucher";

/** Slots written at once, ahead of need, so that filing itself stays one durable commit. */
export const slotsAhead = 32;
/** With so few left the next batch is made while these are handed out. */
export const slotsLow = 8;

/** The key of this slot was destroyed, or the slot was never there: what it protected is gone for good. */
export class KeyGone extends Error {
  override readonly name = "KeyGone";
}
