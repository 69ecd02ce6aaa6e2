// The reference of a report, case or award: public, speakable, random; it carries neither time nor order.
import { type IssueCode, issue } from "#app/base/issue.ts";
import { bareDigits } from "#app/base/typed-digits.ts";

/** Digits before the check digit: eight as long as short references last, eleven from then on. */
const randomLengths: readonly number[] = [8, 11];

/**
 * `4827-1936-4` from eight random digits, which the caller draws, or `4827-1936-5502` from eleven: groups of four with
 * the check digit of ISO 7064 MOD 11,10 at the end.
 */
export function referenceFrom(digits: string): string {
  if (!/^[0-9]+$/.test(digits) || !randomLengths.includes(digits.length)) {
    throw new RangeError(`a reference is made from ${randomLengths.join(" or ")} digits`);
  }
  return grouped(digits + String((11 - product(digits)) % 10));
}

export type ReferenceReading =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly issue: IssueCode };

/** Reads a reference as people type it, and answers it as it is stored. */
export function readReference(typed: string): ReferenceReading {
  const digits = bareDigits(typed);
  if (digits === null) return { ok: false, issue: issue("reference.unreadable") };
  if (digits === "") return { ok: false, issue: issue("reference.missing") };
  if (!randomLengths.includes(digits.length - 1))
    return { ok: false, issue: issue("reference.wrong-length") };
  const reference = referenceFrom(digits.slice(0, -1));
  if (reference !== grouped(digits)) return { ok: false, issue: issue("reference.wrong-digits") };
  return { ok: true, reference };
}

function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1-");
}

/** The running product of MOD 11,10; with the check digit added it must come to 1 modulo 10. */
function product(digits: string): number {
  let carried = 10;
  for (const digit of digits) {
    const sum = (carried + Number(digit)) % 10 || 10;
    carried = (sum * 2) % 11;
  }
  return carried;
}
