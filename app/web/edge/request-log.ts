// One line a request: what was asked for and how it went, never by whom or with what.
import type { RequestHandler } from "express";
import type { Log } from "#app/base/log.ts";
import { visitOf } from "./visit.ts";

/** What comes by itself, many times an hour. */
const background = /^\/(?:assets\/|healthz$|readyz$)/;

/**
 * The pattern of the route (`/desk/report/:reference`), not the path, which may hold a code that somebody typed
 * into the address bar; no query, cookie, body, network address or browser name.
 */
export function requestLog(log: Log, patternOf: (path: string) => string): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    // Taken now: a refused request goes on as another one.
    const { method, path } = request;
    response.once("close", () => {
      const { requestId } = visitOf(response);
      const status = response.statusCode;
      const route = patternOf(path);
      const line = {
        requestId,
        method,
        route,
        status,
        ms: Math.round(performance.now() - began),
        ...(response.writableFinished ? {} : { broken: true }),
      };
      if (status >= 500) log.error(line, "request");
      else if (status < 400 && background.test(route)) log.debug(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}
