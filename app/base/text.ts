// What counts as readable text, and how its length is counted.

/**
 * Control characters apart from tab and line feed (PostgreSQL refuses NUL), lone surrogates and noncharacters. Bidi
 * overrides and isolates make a text read otherwise than it is stored.
 */
const unreadable = /(?![\t\n])\p{Cc}|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const visible = /[^\s\p{Z}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;

export function isReadable(text: string): boolean {
  return !unreadable.test(text);
}

/** Nothing a person could see: empty, spaces of any kind, or characters of no width. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** Length as limits and counters know it: an emoji or a rare character counts once, not twice. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The one form in which typed text is stored: line feeds only (browsers send CRLF), NFC, no space around it. */
export function tidied(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}
