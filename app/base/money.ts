// Money as integer fen: reading, writing and exact shares, with no floating point anywhere.
import { Refusal } from "./refusal.ts";

/** Hundredths of a yuan, a safe integer, never a fraction. */
export type Fen = number;
/** Hundredths of a percent: 200 is 2 %. */
export type BasisPoints = number;

/** At most thirteen digits before the point, so that every amount is a safe integer of fen. */
const plainDecimal = /^(0|[1-9][0-9]{0,12})(?:\.([0-9]{1,2}))?$/;

export function isPlainAmount(text: string): boolean {
  return plainDecimal.test(text);
}

/**
 * Fen from a plain decimal string of yuan such as `862000` or `499999.95`. Whatever else people write (grouping,
 * full-width digits, signs, exponents, a third decimal) is for the form to normalise. Refuses `reward.amount-unreadable`.
 */
export function fenFromYuan(text: string): Fen {
  const match = plainDecimal.exec(text);
  if (!match) throw new Refusal("reward.amount-unreadable");
  const [, whole = "", decimals = ""] = match;
  return Number(whole + decimals.padEnd(2, "0"));
}

/** A plain decimal string of yuan with both decimals: 1724000 becomes `17240.00`. The inverse of `fenFromYuan`. */
export function yuanFromFen(fen: Fen): string {
  const digits = String(Math.abs(wholeFen(fen))).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `basisPoints` of `fen`, rounded half up to the fen. */
export function shareOf(fen: Fen, basisPoints: BasisPoints): Fen {
  return Number((BigInt(wholeFen(fen)) * BigInt(basisPoints) + 5_000n) / 10_000n);
}

/** 200 becomes `2`, 50 becomes `0.5`: for people to read beside a percent sign. */
export function percentFrom(basisPoints: BasisPoints): string {
  return yuanFromFen(basisPoints).replace(/\.?0+$/, "");
}

function wholeFen(fen: Fen): Fen {
  if (!Number.isSafeInteger(fen)) throw new RangeError("money is a safe integer of fen");
  return fen;
}
