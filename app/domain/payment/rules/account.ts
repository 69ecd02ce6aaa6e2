// Account numbers as people write them, and the check digit that most bank cards carry.
import { bareDigits } from "#app/base/typed-digits.ts";

const shortest = 8;
const longest = 30;

/** Bare digits, or null for what cannot be an account number. */
export function readAccount(typed: string): string | null {
  const digits = bareDigits(typed);
  return digits && digits.length >= shortest && digits.length <= longest ? digits : null;
}

/**
 * Luhn's check digit (ISO/IEC 7812-1), which bank cards have and other accounts need not: a number without it is asked
 * about once more, and not refused.
 */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
