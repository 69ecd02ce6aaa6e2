// Renders a page on the server: first the page, then the document around it; hands the booted services to server.ts.
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { type ReactElement, Suspense } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import type { Language } from "./base/language.ts";
import { faultOf } from "./base/log.ts";
import { start } from "./boot.server.ts";
import { carriedWords, translatorFor, translatorOf } from "./messages/catalogue.server.ts";
import type { Area } from "./messages/translate.ts";
import type { GalleryRoom } from "./ui/example.ts";
import { DocumentContext, GalleryContext, RequestIdContext } from "./ui/page/carrier.ts";
import { Document, emptyContainer } from "./ui/page/document.tsx";
import { errorKind } from "./ui/page/error-page.tsx";
import type { PageHandle } from "./ui/page/handle.ts";
import { type Surroundings, WordsProvider } from "./ui/page/words.tsx";
import { languageOf, preferenceCookies, textSizeOf, themeOf } from "./web/locale.ts";

/** The routes and the server share one instance of every service (stack.md 5.2). */
export * as boot from "./boot.server.ts";
/** From here, because a class is another class in another bundle, and a refusal must be known as one. */
export { withRefusals } from "./web/doors.ts";

/** No loader defers anything: what is not there at once never comes. */
export const streamTimeout = 1_000;
const renderTimeout = 5_000;

type Page = {
  context: EntryContext;
  visit: AppLoadContext;
  request: Request;
  language: Language;
  surroundings: Surroundings;
  handle: PageHandle | null;
  /** The areas of words that the browser gets with a hydrated page; null for a page without React. */
  areas: readonly Area[] | null;
  gallery: readonly GalleryRoom[];
};

export default async function handleDocumentRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  visit: AppLoadContext,
): Promise<Response> {
  const html = await documentText(request, status, headers, context, visit);
  return new Response(html, { status, headers });
}

/** The whole document; adds what every page says of itself to `headers`. */
export async function documentText(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  visit: AppLoadContext,
): Promise<string> {
  const language = languageOf(request);
  const { pathname, search } = new URL(request.url);
  const surroundings: Surroundings = {
    path: pathname,
    search,
    sample: visit.site.sample,
    largeText: textSizeOf(request) === "large",
    theme: visit.site.gallery ? themeOf(request) : undefined,
  };
  const handle = handleOf(context);
  const areas: readonly Area[] | null = handle?.hydrate ? ["site", "refusal", ...(handle.words ?? [])] : null;
  const gallery = await galleryFor(request, visit);
  const page: Page = { context, visit, request, language, surroundings, handle, areas, gallery };
  const html = await documentOf(page, titleOf(page, status));
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  headers.append("Vary", "Accept-Language, Cookie");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  for (const cookie of preferenceCookies(request, visit.site)) headers.append("Set-Cookie", cookie);
  return html;
}

/** Loaded when asked for: a portal without a gallery never holds the examples. */
async function galleryFor({ url }: Request, { site }: AppLoadContext): Promise<readonly GalleryRoom[]> {
  if (!site.gallery || !new URL(url).pathname.startsWith("/gallery")) return [];
  const { galleryRooms } = await import("./ui/gallery/rooms.ts");
  return galleryRooms;
}

/** Answers to scripts are kept as little as pages are. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  return response;
}

/** A page that was not found is no fault, and its address may hold what somebody typed. */
export const handleError: HandleErrorFunction = async (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { log } = await start();
  log.error({ requestId: context.requestId, ...faultOf(error) }, "fault");
};

async function documentOf(page: Page, title: string): Promise<string> {
  const { context, visit, request, language, surroundings, areas } = page;
  if (!areas) return plainDocumentOf(page, title);
  const { nonce } = visit;
  const content = await rendered(treeOf(page, null, undefined), request.signal);
  const document = <Document {...{ language, surroundings, title, nonce }} hydrated />;
  const frame = await rendered(treeOf(page, document, context.serverHandoffStream), request.signal);
  const words = wordsTag(carriedWords(language, areas), nonce);
  return frame.replace(emptyContainer, () => `<div id="app">${content}</div>${words}`);
}

/** Frames of pages without scripts: all that differs between two of them stands in the name they are kept under. */
const frames = new Map<string, string>();
const framesMost = 1_000;

/** A page that no script touches waits for nothing, so it is rendered in one go, into a frame that is kept. */
async function plainDocumentOf(page: Page, title: string): Promise<string> {
  const { context, visit, language, surroundings } = page;
  // Nobody will read what a page without scripts was to hand over.
  await context.serverHandoffStream?.cancel();
  const content = renderToString(treeOf(page, null, undefined));
  const { path: _path, search: _search, ...look } = surroundings;
  const { matches, errors } = context.staticHandlerContext;
  const name = JSON.stringify([matches.map(({ route }) => route.id), errors === null, language, look, title]);
  const known = import.meta.env.DEV ? undefined : frames.get(name);
  const document = <Document {...{ language, surroundings, title, nonce: visit.nonce }} hydrated={false} />;
  const frame = known ?? renderToString(treeOf(page, document, undefined));
  if (frames.size >= framesMost) frames.clear();
  frames.set(name, frame);
  return `<!DOCTYPE html>${frame.replace(emptyContainer, () => `<div id="app">${content}</div>`)}`;
}

/** Outside of the container, so that hydration does not meet it; `<` could end the script early. */
function wordsTag(words: string, nonce: string): string {
  const json = words.replaceAll("<", "\\u003c");
  return `<script type="application/json" id="words" nonce="${nonce}">${json}</script>`;
}

function treeOf(page: Page, document: ReactElement | null, stream: EntryContext["serverHandoffStream"]) {
  const { context, visit, request, language, surroundings, areas, gallery } = page;
  const translate = areas ? translatorOf(language, areas) : translatorFor(language);
  const remix = (
    <RemixServer
      context={{ ...context, serverHandoffStream: stream }}
      url={request.url}
      nonce={visit.nonce}
    />
  );
  // The page alone stands in the same boundary as in the browser (entry.client), or the two would not match. Without a
  // browser's part there is none: in a boundary a fault would become a gap and no fault page.
  return (
    <DocumentContext.Provider value={document}>
      <RequestIdContext.Provider value={visit.requestId}>
        <GalleryContext.Provider value={gallery}>
          <WordsProvider language={language} translate={translate} surroundings={surroundings}>
            {document || !areas ? remix : <Suspense>{remix}</Suspense>}
          </WordsProvider>
        </GalleryContext.Provider>
      </RequestIdContext.Provider>
    </DocumentContext.Provider>
  );
}

/** Whole or not at all: a fault in the middle must still become a fault page. */
async function rendered(tree: ReactElement, signal: AbortSignal): Promise<string> {
  const giveUp = AbortSignal.any([signal, AbortSignal.timeout(renderTimeout)]);
  const body = await new Promise<PassThrough>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(tree, {
      onAllReady: () => resolve(pipe(new PassThrough())),
      onShellError: reject,
      onError: reject,
    });
    giveUp.addEventListener("abort", () => abort(giveUp.reason), { once: true });
  });
  return text(body);
}

function handleOf(context: EntryContext): PageHandle | null {
  const { matches, errors } = context.staticHandlerContext;
  const leaf = errors ? undefined : matches.at(-1);
  const handle: unknown = leaf ? context.routeModules[leaf.route.id]?.handle : null;
  return isPageHandle(handle) ? handle : null;
}

function isPageHandle(value: unknown): value is PageHandle {
  return typeof value === "object" && value !== null && "title" in value;
}

function titleOf({ context, language, handle }: Page, status: number): string {
  const t = translatorFor(language);
  if (!handle) return t("site.title", { page: t(`site.error.${errorKind(status)}.title`) });
  // A form whose answers stand in the address comes back from its loader.
  const wrong = status === 422 || (status >= 400 && context.staticHandlerContext.actionData !== null);
  return t(wrong ? "site.title.wrong" : "site.title", { page: t(handle.title) });
}
