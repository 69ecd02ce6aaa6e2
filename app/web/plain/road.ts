// The short road for pages that no script touches: their doors and react-dom, without Remix's router and streams.
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type ServerBuild,
} from "@remix-run/node";
import type { Response as Answer, Request as Asked, RequestHandler } from "express";
import { hostOf } from "../edge/visit.ts";
import { type PlainPage, plainPages } from "./pages.ts";
import { failed, type Shown, shownBy } from "./run.ts";

export type PlainRoad = {
  readonly contextOf: (request: Asked, response: Answer) => AppLoadContext;
  /** The document as text; adds to `headers`. */
  readonly render: (
    request: Request,
    status: number,
    headers: Headers,
    context: EntryContext,
    visit: AppLoadContext,
  ) => Promise<string>;
  readonly onFault: (fault: unknown, request: Request, context: AppLoadContext) => Promise<void>;
};

/**
 * Answers GET and POST of plain pages as Remix would, at a third of its cost (decision 0018); whatever else is asked for
 * goes on to `next`.
 */
export function plainRoad(build: ServerBuild, road: PlainRoad): RequestHandler {
  const pages = plainPages(build);
  return (asked, answer, next) => {
    const page = pages.get(asked.path);
    if (!page || !isFor(page, asked)) return next();
    answerPage(page, road, asked, answer).catch(next);
  };
}

/** Parameters of Remix's own would mean something else to it. */
function isFor({ leaf }: PlainPage, { method, query }: Asked): boolean {
  if ("index" in query || "_routes" in query) return false;
  return method === "GET" || (method === "POST" && leaf.module.action !== undefined);
}

async function answerPage(page: PlainPage, road: PlainRoad, asked: Asked, answer: Answer): Promise<void> {
  const request = requestOf(asked);
  const context = road.contextOf(asked, answer);
  const shown = await shownBy(page, request, context);
  if (shown instanceof Response) return sendAnswer(shown, answer);
  try {
    await sendPage(shown, request, context, road, answer);
  } catch (fault) {
    await sendPage(failed(page, request, fault), request, context, road, answer);
  }
}

async function sendPage(
  { context, status, headers, fault }: Shown,
  request: Request,
  visit: AppLoadContext,
  { render, onFault }: PlainRoad,
  answer: Answer,
): Promise<void> {
  if (fault) await onFault(fault, request, visit);
  const html = await render(request, status, headers, context, visit);
  answer.status(status);
  setHeaders(headers, answer);
  answer.end(html);
}

async function sendAnswer(given: Response, answer: Answer): Promise<void> {
  answer.status(given.status);
  setHeaders(given.headers, answer);
  answer.end(given.body ? Buffer.from(await given.arrayBuffer()) : undefined);
}

function setHeaders(headers: Headers, answer: Answer): void {
  for (const [name, value] of headers) answer.append(name, value);
}

function requestOf(asked: Asked): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const url = `${asked.protocol}://${hostOf(asked) || "localhost"}${asked.originalUrl}`;
  if (asked.method === "GET") return new Request(url, { headers });
  const body = createReadableStreamFromReadable(asked);
  const init: RequestInit & { duplex: "half" } = { method: asked.method, headers, body, duplex: "half" };
  return new Request(url, init);
}
