// What is turned away before Remix: other sites' forms, and requests that only cost time.
import type { Request, RequestHandler, Response } from "express";
import { type RefusalCode, refusalStatus } from "#app/base/refusal.ts";
import { isDecodable } from "./patterns.ts";
import { hostOf } from "./visit.ts";

const reading = new Set(["GET", "HEAD"]);
const writing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

const api = "/api/";

type Refuse = (code: RefusalCode) => RequestHandler;

/**
 * Sends a browser on to the page that says why it was turned away, and a program on the API to the same as a problem
 * document; anything else gets the status alone.
 */
export const refuse: Refuse = (code) => (request, response, next) => {
  const isForPrograms = request.path.startsWith(api);
  if (!isForPrograms && !request.accepts("html")) return void response.status(refusalStatus[code]).end();
  response.locals.refused = code;
  request.method = "GET";
  request.url = isForPrograms ? `${api}refused` : "/refused";
  request.originalUrl = request.url;
  return next();
};

/** Why `refuse` sent the request to `/refused`. */
export function refusedOf(response: Response): RefusalCode | null {
  const code: unknown = response.locals.refused;
  return typeof code === "string" && isRefusalCode(code) ? code : null;
}

function isRefusalCode(code: string): code is RefusalCode {
  return code in refusalStatus;
}

/**
 * Remix's own check covers page actions only and answers with an empty 500, so this one stands before everything.
 * Modern browsers say `Sec-Fetch-Site`; older ones `Origin` or at least `Referer`; programs say nothing and carry
 * no cookies of a person.
 */
export function sameSiteForms(origins: readonly string[], turnAway: Refuse): RequestHandler {
  return (request, response, next) => {
    if (reading.has(request.method)) return next();
    if (!isFromUs(request, origins)) return turnAway("form.cross-site")(request, response, next);
    // Told from ours already: Remix would compare it again, with the host alone, and fail behind some proxies.
    delete request.headers.origin;
    return next();
  };
}

function isFromUs(request: Request, origins: readonly string[]): boolean {
  const fetchSite = request.get("Sec-Fetch-Site");
  if (fetchSite) return fetchSite === "same-origin";
  const origin = request.get("Origin") ?? originIn(request.get("Referer"));
  if (origin === undefined) return true;
  return origins.includes(origin) || origin === `${request.protocol}://${hostOf(request)}`;
}

function originIn(address: string | undefined): string | undefined {
  if (!address) return undefined;
  return URL.canParse(address) ? new URL(address).origin : "null";
}

/**
 * Methods that no page has; `/__manifest`, whose answer grows with the path asked for (CVE-2026-55685) and which is
 * switched off in remix.config.js besides; `?_data=`, the old protocol, which only fills the log.
 */
export const knownRequests: RequestHandler = (request, response, next) => {
  const { method, path, originalUrl } = request;
  // On the API the route itself says which methods it has.
  const isAsked = method === "OPTIONS" && path.startsWith(api);
  if (!isAsked && !reading.has(method) && !writing.has(method)) return void response.status(405).end();
  if (originalUrl.length > 4096) return void response.status(414).end();
  if (path.endsWith("/__manifest") || "_data" in request.query) return void response.status(400).end();
  if (!isDecodable(path)) return void response.status(400).end();
  return next();
};
