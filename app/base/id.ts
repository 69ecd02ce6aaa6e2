// Random identifiers: UUIDv7 for rows, random digits and tokens for people and cookies.
import { randomBytes, randomInt } from "node:crypto";
import { openRandomBytes } from "./random.ts";

let lastMoment = 0;
let sequence = 0;

/** Twelve bits that grow within one millisecond (RFC 9562, method 1): what one act writes keeps its order. */
function nextInMoment(moment: number): number {
  sequence = moment === lastMoment && sequence < 0xfff ? sequence + 1 : randomInt(0x400);
  lastMoment = moment;
  return sequence;
}

/**
 * UUIDv7 (RFC 9562): rows made later sort later, so indexes grow at their end. The time in it makes it an
 * inside id only: what leaves the desk has a random id of its own.
 */
export function newId(now: Date): string {
  const bytes = openRandomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | nextInMoment(now.getTime()), 6);
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** `length` decimal digits, each drawn uniformly. */
export function randomDigits(length: number): string {
  let digits = "";
  while (digits.length < length) digits += String(randomInt(10));
  return digits;
}

/** A secret of `bytes` random bytes in base64url, for cookies and one-time links. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}
