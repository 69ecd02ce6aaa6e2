// A pasted address as one canonical form: the same page is the same subject, however its address was copied.
import { type IssueCode, issue } from "#app/base/issue.ts";
import { codePoints, isBlank, isReadable, tidied } from "#app/base/text.ts";
import { isTracking } from "./tracking.ts";

const longest = 2_000;

export type Address = {
  /** A key of sameness, not an address to fetch: always https, host in punycode, parameters sorted. */
  readonly canonical: string;
  /** For people: the scheme that was given, host and path in their own script. */
  readonly display: string;
  /** Punycode, without port. */
  readonly host: string;
  /** How many tracking parameters were taken off. */
  readonly removed: number;
};
export type AddressReading =
  | ({ readonly ok: true } & Address)
  | { readonly ok: false; readonly issue: IssueCode };

/** Reads an address as people paste it, with or without scheme, alone or in the middle of a shared text. */
export function readAddress(typed: string): AddressReading {
  const text = tidied(typed.replace(invisible, ""));
  if (isBlank(text)) return refused("address.missing");
  if (codePoints(text) > longest) return refused("address.too-long");
  if (!isReadable(text)) return refused("address.unreadable");
  const [address, ...others] = addressesIn(text);
  if (others.length > 0) return refused("address.several");
  const url = address === undefined ? null : parsed(address);
  if (address === undefined || !url) return refused("address.unreadable");
  return { ok: true, ...described(url, address) };
}

function refused(code: IssueCode): AddressReading {
  return { ok: false, issue: issue(code) };
}

/** Marks of no width that copying leaves behind; two addresses that look the same must be the same. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
/** `https://`, and `//` for whatever the page had. */
const schemeOrNone = /^(?:https?:)?\/\//i;
/** Chinese keyboards write the colon and the slashes full-width. */
const wideScheme = /(https?)[:：][/／]{2}/gi;
const shared = /https?:\/\/[^\s<>"'，。！？；、（）《》「」『』【】“”]+/gi;
const trailing = /[，。！？；、）》」』】”]+$/;

/** The address itself, or what looks like addresses inside a text that an app made for sharing. */
function addressesIn(text: string): string[] {
  const plain = text.replace(wideScheme, "$1://");
  const isAlone = !/\s/.test(plain) && (schemeOrNone.test(plain) || !plain.includes("://"));
  return isAlone ? [plain.replace(trailing, "")] : [...new Set(plain.match(shared) ?? [])];
}

function parsed(address: string): URL | null {
  const rest = address.replace(schemeOrNone, "");
  const isBare = rest === address;
  // Without a scheme, `mailto:`, `javascript:` and plain e-mail addresses would pass as hosts with a port or a user.
  if (isBare && /^(?:[a-z][a-z0-9+.-]*:(?![0-9]+(?:[/?#]|$))|[^/?#]*@)/i.test(address)) return null;
  const whole = /^http:/i.test(address) ? `http://${rest}` : `https://${rest}`;
  const url = urlFrom(whole);
  if (!url) return null;
  // Taken off, not refused: they hide the real host from readers, and may be somebody's password.
  url.username = "";
  url.password = "";
  url.hash = "";
  url.hostname = url.hostname.replace(/\.+$/, "");
  return isPublicHost(url.hostname, typedHost(address)) ? url : null;
}

/** `URL.canParse` is too young for the browsers that reporters come with. */
function urlFrom(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** The host as it was typed, before the parser turned it into what machines use. */
function typedHost(address: string): string {
  const authority = address.replace(schemeOrNone, "").split(/[/\\?#]/)[0] ?? "";
  return (authority.split("@").pop() ?? "").replace(/:[0-9]*$/, "").replace(/[.。．｡]+$/, "");
}

/**
 * A name with a dot, or an IP address in full: the parser also takes `12345` for an IPv4 number, and a Chinese sentence
 * with a full stop for a host.
 */
function isPublicHost(host: string, typed: string): boolean {
  if (host.startsWith("[")) return true;
  if (/^[0-9.]+$/.test(host)) return host === typed.normalize("NFKC");
  if (!/^[^.]+(\.[^.]+)+$/.test(host) || host.length > 253) return false;
  const endsInOwnScript = /\.xn--[^.]+$/.test(host);
  return !endsInOwnScript || !/[。．｡]/.test(typed);
}

function described(url: URL, address: string): Address {
  const pairs = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "");
  const kept = pairs.filter((pair) => !isTracking(url.hostname, nameOf(pair)));
  const port = url.port === "" || url.port === "443" ? "" : `:${url.port}`;
  const sorted = kept.map(evenEncoding).sort();
  return {
    canonical: `https://${url.hostname}${port}${evenEncoding(url.pathname)}${queryOf(sorted)}`,
    display: displayed(url, address, queryOf(kept)),
    host: url.hostname,
    removed: pairs.length - kept.length,
  };
}

function queryOf(pairs: readonly string[]): string {
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function nameOf(pair: string): string {
  return decoded(pair.split("=")[0] ?? "").toLowerCase();
}

/** Percent-encoding in one form: capitals, none where none is needed (RFC 3986, 6.2.2), and no stray percent sign. */
function evenEncoding(part: string): string {
  return part.replace(/%([0-9a-f]{2})?/gi, (code: string, hex?: string) => {
    if (hex === undefined) return "%25";
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
  });
}

function displayed(url: URL, address: string, query: string): string {
  const typed = typedHost(address).normalize("NFKC").replace(/。/g, ".").toLowerCase();
  // Only a host that means the same may stand in for the parsed one.
  const isSame = urlFrom(`https://${typed}`)?.hostname === url.hostname;
  const port = url.port === "" ? "" : `:${url.port}`;
  const path = url.pathname === "/" && query === "" ? "" : url.pathname;
  return `${url.protocol}//${isSame ? typed : url.hostname}${port}${decoded(path + query)}`;
}

/** In people's own script, unless something comes out that hides or reorders characters; then as it stands. */
function decoded(part: string): string {
  try {
    const text = decodeURI(part);
    return isReadable(text) && !/[\p{Cc}\p{Cf}\p{Z}]/u.test(text) ? text : part;
  } catch {
    return part;
  }
}
