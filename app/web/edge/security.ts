// The headers of every answer: nothing loads from elsewhere, nothing inline runs, nobody frames us.
import type { RequestHandler } from "express";
import type { Site } from "../context.ts";
import { visitOf } from "./visit.ts";

/** For a development server only: styles are put in by scripts there, and changes come over a socket. */
type Loosened = { development: boolean };

/** `Referrer-Policy: no-referrer` would make browsers send `Origin: null` with every form (stack.md 1, 2). */
export function securityHeaders(siteAt: (request: Parameters<RequestHandler>[0]) => Site, mode: Loosened) {
  const handler: RequestHandler = (request, response, next) => {
    response.set({
      "Content-Security-Policy": contentPolicy(visitOf(response).nonce, mode),
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Origin-Agent-Cluster": "?1",
      "Permissions-Policy":
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    });
    if (siteAt(request).secure) response.set("Strict-Transport-Security", "max-age=31536000");
    next();
  };
  return handler;
}

function contentPolicy(nonce: string, { development }: Loosened): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
