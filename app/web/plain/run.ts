// What the doors of a plain page say to a request: an answer of their own, or what its page shows.
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import type { PlainPage } from "./pages.ts";

type Said = {
  readonly value: unknown;
  readonly status: number | undefined;
  readonly headers: Headers;
};

export type Shown = {
  readonly context: EntryContext;
  readonly status: number;
  readonly headers: Headers;
  /** A fault, for the log; a refusal is none. */
  readonly fault: unknown;
};

const fallen = new Error("Unexpected Server Error");

/** Runs the action of a form, then the loader, as Remix would. A `Response` of theirs is the answer. */
export async function shownBy(
  page: PlainPage,
  request: Request,
  context: AppLoadContext,
): Promise<Response | Shown> {
  const { action, loader } = page.leaf.module;
  const begun = { action: nothing, loader: nothing };
  try {
    if (request.method === "POST" && action) {
      begun.action = said(await action({ request, context, params: {} }));
      if (begun.action.value instanceof Response) return begun.action.value;
    }
    if (loader) {
      const asked = request.method === "POST" ? reading(request) : request;
      begun.loader = said(await loader({ request: asked, context, params: {} }));
      if (begun.loader.value instanceof Response) return begun.loader.value;
    }
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    return failed(page, request, thrown);
  }
  return {
    context: contextOf(page, request, begun, null),
    status: begun.action.status ?? begun.loader.status ?? 200,
    headers: pageHeaders(page, begun),
    fault: null,
  };
}

/** The error page in place of the page: of a refusal with its words, of a fault with its number alone. */
export function failed(page: PlainPage, request: Request, thrown: unknown): Shown {
  const refusal = isSaid(thrown) ? said(thrown) : null;
  const status = refusal?.status ?? 500;
  const error = refusal ? { status, statusText: "", internal: false, data: refusal.value } : fallen;
  const errorHeaders = refusal?.headers ?? new Headers();
  return {
    context: contextOf(page, request, { action: nothing, loader: nothing }, error),
    status,
    headers: headersOf(page.root, { ...none(), errorHeaders }),
    fault: refusal ? null : thrown,
  };
}

const nothing: Said = { value: undefined, status: undefined, headers: new Headers() };

/** What `data(…)` of Remix makes. */
function isSaid(value: unknown): value is { data: unknown; init: ResponseInit | null } {
  return (
    typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit"
  );
}

function said(value: unknown): Said {
  if (!isSaid(value)) return { ...nothing, value };
  return { value: value.data, status: value.init?.status, headers: new Headers(value.init?.headers) };
}

/** The loader that follows an action reads, and finds no body. */
function reading({ url, headers }: Request): Request {
  return new Request(url, { headers });
}

type Begun = { readonly action: Said; readonly loader: Said };

function contextOf(page: PlainPage, { url }: Request, begun: Begun, error: unknown): EntryContext {
  const { root, leaf, path, entry } = page;
  const { pathname, search } = new URL(url);
  const match = (id: string, route: object) => ({
    params: {},
    pathname: path,
    pathnameBase: path,
    route: { ...route, id },
  });
  return {
    ...entry,
    staticHandlerContext: {
      basename: "/",
      location: { pathname, search, hash: "", state: null, key: "default" },
      matches: [match(root.id, { path: "" }), match(leaf.id, { path: leaf.path })],
      loaderData: error ? {} : { [leaf.id]: begun.loader.value },
      actionData: error || begun.action.value === undefined ? null : { [leaf.id]: begun.action.value },
      errors: error ? { [root.id]: error } : null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  };
}

function none() {
  return {
    loaderHeaders: new Headers(),
    actionHeaders: new Headers(),
    parentHeaders: new Headers(),
    errorHeaders: undefined,
  };
}

type HeadersGiven = Omit<ReturnType<typeof none>, "errorHeaders"> & {
  readonly errorHeaders: Headers | undefined;
};

function headersOf(route: PlainPage["leaf"], given: HeadersGiven): Headers {
  const { headers } = route.module;
  if (!headers) return new Headers(given.parentHeaders);
  return new Headers(typeof headers === "function" ? headers(given) : headers);
}

/** The page's own headers over those of the root; cookies of its doors are set whatever it says. */
function pageHeaders(page: PlainPage, { action, loader }: Begun): Headers {
  const parentHeaders = headersOf(page.root, none());
  const given = { ...none(), parentHeaders, loaderHeaders: loader.headers, actionHeaders: action.headers };
  const headers = headersOf(page.leaf, given);
  const known = new Set(headers.getSetCookie());
  for (const cookie of [...action.headers.getSetCookie(), ...loader.headers.getSetCookie()]) {
    if (!known.has(cookie)) headers.append("Set-Cookie", cookie);
  }
  return headers;
}
