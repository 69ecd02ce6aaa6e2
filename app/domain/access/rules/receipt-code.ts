// The receipt code: 26 random digits and two check digits, the only key to a report that its reporter holds.
import { type IssueCode, issue } from "#app/base/issue.ts";
import { bareDigits } from "#app/base/typed-digits.ts";

const randomLength = 26;
const codeLength = 28;
const groupLength = 4;

/**
 * A receipt code from 26 random digits (86 bits), which the caller draws: ISO 7064 MOD 97-10, so that every mistyped
 * digit and every swapped pair of neighbours is found. Answers 28 bare digits.
 */
export function receiptCodeFrom(digits26: string): string {
  if (!/^[0-9]{26}$/.test(digits26))
    throw new RangeError(`a receipt code is made from ${randomLength} digits`);
  const check = 98 - remainder97(`${digits26}00`);
  return digits26 + String(check).padStart(2, "0");
}

export type ReceiptCodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly issue: IssueCode };

/** Reads a receipt code as people type it: full-width digits, spaces and dashes of all kinds are passed over. */
export function readReceiptCode(typed: string): ReceiptCodeReading {
  const code = bareDigits(typed);
  if (code === null) return { ok: false, issue: issue("code.unreadable") };
  if (code === "") return { ok: false, issue: issue("code.missing") };
  if (code.length !== codeLength) return { ok: false, issue: issue("code.wrong-length") };
  if (remainder97(code) !== 1) return { ok: false, issue: issue("code.wrong-digits") };
  return { ok: true, code };
}

/** Seven groups of four, for the slip, for print and for reading aloud. */
export function codeGroups(code: string): string[] {
  return Array.from({ length: codeLength / groupLength }, (_, group) =>
    code.slice(group * groupLength, (group + 1) * groupLength),
  );
}

function remainder97(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}
