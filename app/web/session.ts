// Cookies: read one, write one, end one. What stands in them is the affair of access and staff.

/** `context.site` of the request: with TLS cookies are `Secure`. */
type Reached = { readonly secure: boolean };

export type SessionName = "draft" | "notice" | "reporter" | "staff";

/** The value of the session cookie that this request sent, or null. */
export function sessionOf(request: Request, name: SessionName, site: Reached): string | null {
  return cookieValue(request, fullName(name, site)) || null;
}

/** `Set-Cookie` that starts or prolongs a session; without `maxAgeSeconds` it ends with the browser. */
export function sessionCookie(
  name: SessionName,
  value: string,
  site: Reached,
  maxAgeSeconds?: number,
): string {
  return cookieText(fullName(name, site), value, site, maxAgeSeconds);
}

/** `Set-Cookie` that ends a session in this browser. */
export function endedSessionCookie(name: SessionName, site: Reached): string {
  return sessionCookie(name, "", site, 0);
}

/** The value of a cookie, or null. Values of ours are base64url or plain words, never encoded. */
export function cookieValue(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("Cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** One `Set-Cookie` line: always HttpOnly, SameSite=Lax and for the whole site. */
export function cookieText(name: string, value: string, site: Reached, maxAgeSeconds?: number): string {
  if (!/^[\w.~-]*$/.test(value)) throw new Error(`The cookie ${name} would hold more than base64url`);
  return [
    `${name}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    ...(site.secure ? ["Secure"] : []),
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
  ].join("; ");
}

/**
 * With TLS only the `__Host-` name is ever read: a sibling host or a plain connection could plant the bare one,
 * and a reporter would write into a draft that somebody else can open.
 */
function fullName(name: SessionName, site: Reached): string {
  return site.secure ? `__Host-${name}` : name;
}
