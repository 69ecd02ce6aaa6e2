// Tells the platform of an address, what it shows there, and the account where the address itself names it.
import type { Bilingual } from "#app/base/language.ts";
import { readAddress } from "./address.ts";
import type { SubjectKind } from "./kinds.ts";
import type { RecognisedKind } from "./platforms/platform.ts";
import { platforms } from "./platforms.ts";
import { isUnder } from "./tracking.ts";

export type Recognised = {
  /** Id of the platform, as routing rules and the registry know it. */
  readonly platform: string;
  readonly platformName: Bilingual;
  readonly kind: RecognisedKind;
  /** The handle, number or key of the account, in its own script. */
  readonly account?: string;
};

/** `canonical` as `readAddress` made it; null where the platform is none of ours. */
export function recognise(canonical: string): Recognised | null {
  const url = new URL(canonical);
  const platform = platforms.find(({ hosts }) => hosts.some((host) => isUnder(url.hostname, host)));
  if (!platform) return null;
  const found = { platform: platform.id, platformName: platform.name };
  const isFrontPage = url.pathname === "/" && url.search === "";
  const place = `${url.hostname}${url.pathname}${url.search}`;
  for (const { kind, pattern } of platform.shapes) {
    const match = pattern.exec(place);
    if (!match) continue;
    const account = match.groups?.account;
    return account === undefined ? { ...found, kind } : { ...found, kind, account: readable(account) };
  }
  return { ...found, kind: isFrontPage ? "site" : "page" };
}

/** What an address tells by itself, as soon as it can be read. */
export type Recognition = {
  /** Null where the platform is none of ours. */
  readonly found: Recognised | null;
  /** How many tracking parameters were taken off. */
  readonly removed: number;
};

/** Of an address as it was typed; null where it cannot be read (yet). */
export function recognition(typed: string): Recognition | null {
  const reading = readAddress(typed);
  return reading.ok ? { found: recognise(reading.canonical), removed: reading.removed } : null;
}

function readable(account: string): string {
  try {
    return decodeURIComponent(account);
  } catch {
    return account;
  }
}

const subjectKindOf: Readonly<Record<RecognisedKind, SubjectKind>> = {
  account: "account",
  article: "page",
  file: "page",
  goods: "page",
  group: "group",
  "live-room": "live-room",
  page: "page",
  post: "page",
  shop: "account",
  site: "site",
  video: "page",
};

/** What the address is in the registry: of an unknown platform, a whole site or one page of it. */
export function subjectKind(canonical: string): SubjectKind {
  const recognised = recognise(canonical);
  if (recognised) return subjectKindOf[recognised.kind];
  const { pathname, search } = new URL(canonical);
  return pathname === "/" && search === "" ? "site" : "page";
}
