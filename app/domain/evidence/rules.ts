// What counts as an acceptable file, and what may be shown in a browser.

/** Pictures that browsers draw without running anything; all else is handed out as a download only. */
const shownTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

export function isShownInline(mediaType: string): boolean {
  return shownTypes.includes(mediaType);
}

const nameLimit = 120;

/**
 * A file name fit to be shown: no path, no control or bidi characters, at most 120 characters with the ending kept.
 * Names never reach the file system; storage keys are random.
 */
export function shownFileName(name: string): string {
  const base = name.split(/[\\/]/).pop() ?? "";
  const clean = base
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  const points = [...clean];
  if (points.length <= nameLimit) return clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? "";
  return `${points.slice(0, nameLimit - [...ending].length - 1).join("")}…${ending}`;
}
