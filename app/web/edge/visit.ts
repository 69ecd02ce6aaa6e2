// What is known of a request before Remix sees it: its number, its nonce, who asks and where we are reached.
import { createHmac, randomBytes } from "node:crypto";
import { BlockList, isIPv6 } from "node:net";
import type { Request, RequestHandler, Response } from "express";
import type { Env } from "#app/base/env.ts";
import { newToken } from "#app/base/id.ts";
import type { Site } from "../context.ts";
import { sampleSecurityContact } from "../security-contact.ts";

export type Visit = { readonly requestId: string; readonly nonce: string };

/** Gives every request its number and its nonce. */
export const numbered: RequestHandler = (_request, response, next) => {
  const visit: Visit = { requestId: newToken(9), nonce: newToken(16) };
  Object.assign(response.locals, visit);
  response.set("X-Request-Id", visit.requestId);
  next();
};

export function visitOf(response: Response): Visit {
  const { requestId, nonce } = response.locals;
  return { requestId: String(requestId), nonce: String(nonce) };
}

/** Whether an address is one of the proxies (CIDRs or addresses) whose word is taken. */
export function trustedBy(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", prefix] = proxy.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
    return list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
  };
}

/** Anybody can send `X-Forwarded-*`; only a trusted proxy's reach Express and Remix. */
export function forwardedFrom(trusted: (address: string) => boolean): RequestHandler {
  return (request, _response, next) => {
    if (!trusted(request.socket.remoteAddress ?? "")) {
      for (const name of Object.keys(request.headers)) {
        if (/^(?:x-forwarded-|forwarded$|x-real-ip$)/.test(name)) delete request.headers[name];
      }
    }
    next();
  };
}

type Shown = Pick<Env, "origins" | "mode" | "smtpUrl" | "securityContact" | "gallery">;

/** The public address in use, chosen among ours by the `Host` sent; the canonical one for a host we do not know. */
export function siteOf(request: Request, env: Shown): Site {
  const { origins, mode, smtpUrl, securityContact, gallery } = env;
  const host = hostOf(request);
  const origin = origins.find((known) => new URL(known).host === host) ?? origins[0];
  return {
    origin,
    secure: origin.startsWith("https:"),
    sample: mode === "evaluation",
    mails: mode === "evaluation" || smtpUrl !== null,
    securityContact: securityContact ?? (mode === "evaluation" ? sampleSecurityContact : null),
    gallery,
  };
}

/** As the browser wrote it; a trusted proxy may say it for the browser. */
export function hostOf(request: Request): string {
  const said = request.get("X-Forwarded-Host")?.split(",")[0]?.trim();
  return (said || request.get("Host") || "").toLowerCase();
}

/**
 * Keys for limits: an address under a salt that is drawn anew every day and never leaves memory, so that no key
 * can be turned back into an address, or followed from one day to the next.
 */
export function clientKeys(): (address: string, now: Date) => string {
  let salt = { day: "", secret: randomBytes(32) };
  return (address, now) => {
    const day = now.toISOString().slice(0, 10);
    if (salt.day !== day) salt = { day, secret: randomBytes(32) };
    return createHmac("sha256", salt.secret).update(networkOf(address)).digest("base64url").slice(0, 22);
  };
}

/** One household or device has a whole IPv6 /64; counting its addresses one by one would limit nobody. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const zeros = plain.includes("::") ? Array<string>(8 - before.length - after.length).fill("0") : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
