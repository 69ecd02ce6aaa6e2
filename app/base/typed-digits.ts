// Digits as people type, paste and read them out, brought down to bare ASCII digits.

/** Spaces of every width, dashes of every length, and the marks that copying from a PDF or a chat leaves behind. */
const between = /[\s\p{Z}\p{Pd}\p{Cf}\u2212\u30fc]/gu;
const fullWidthDigits = /[０-９]/g;
const fullWidthOffset = 0xff10 - 0x30;

/** The bare digits of what was typed, an empty string where nothing was, or null where anything else stands in it. */
export function bareDigits(typed: string): string | null {
  const digits = typed
    .replace(between, "")
    .replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - fullWidthOffset));
  return /^[0-9]*$/.test(digits) ? digits : null;
}
