// Headers that loaders and actions send, and those of pages that nothing may keep.
import type { HeadersFunction } from "@remix-run/node";

/** For pages behind a code, a draft or a sign-in: `export { noStore as headers }`. Every page gets it by default. */
export const noStore: HeadersFunction = () => ({ "Cache-Control": "no-store" });

/**
 * For public reading pages: `export { revalidated as headers }`. Lets the browser's back button show the page at
 * once; never for a page that shows anything of one person.
 */
export const revalidated: HeadersFunction = () => ({ "Cache-Control": "private, no-cache" });

/** For the root: its error page passes on what a refusal brought, such as `Retry-After`. */
export const ofRefusal: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

/** Several cookies in one answer. */
export function withCookies(...cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}
