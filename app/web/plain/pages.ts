// The pages that no script touches: found by their fixed address, each with all that rendering it takes.
import type { EntryContext, ServerBuild } from "@remix-run/node";
import { fullPath, isFixed } from "../edge/patterns.ts";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

export type PlainPage = {
  readonly path: string;
  readonly root: Route;
  readonly leaf: Route;
  /** What is the same at every rendering. */
  readonly entry: Omit<EntryContext, "staticHandlerContext">;
};

/** Pages by path. A page below a layout, with an error page of its own or without words of its own is not among them. */
export function plainPages(build: ServerBuild): ReadonlyMap<string, PlainPage> {
  const { routes, assets, future, isSpaMode } = build;
  const root = Object.values(routes).find((route) => route?.parentId === undefined);
  const pages = new Map<string, PlainPage>();
  for (const leaf of Object.values(routes)) {
    const path = fullPath(leaf?.id, routes);
    if (!leaf || !root || !isPlain(leaf, root, routes) || !isFixed(path)) continue;
    const both = [root.id, leaf.id];
    pages.set(path, {
      path,
      root,
      leaf,
      entry: {
        manifest: { ...assets, routes: only(both, assets.routes) },
        routeModules: { [root.id]: root.module, [leaf.id]: leaf.module },
        serverHandoffString: "",
        renderMeta: {},
        future,
        isSpaMode,
        serializeError: () => ({ message: "Unexpected Server Error" }),
      },
    });
  }
  return pages;
}

function isPlain(leaf: Route, root: Route, routes: Routes): boolean {
  const { default: page, handle, ErrorBoundary } = leaf.module;
  const isParent = Object.values(routes).some((route) => route?.parentId === leaf.id);
  return (
    leaf.parentId === root.id && !isParent && page !== undefined && !ErrorBoundary && !isHydrated(handle)
  );
}

function isHydrated(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;
}

function only<Value>(ids: readonly string[], all: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}
