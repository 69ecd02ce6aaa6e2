// Which route answers a path, for the log: patterns only, so that no code typed into the address bar gets there.
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

/** @param own addresses that the server answers itself; one that ends in `/` stands for all below it */
export function patternsOf(routes: ServerBuild["routes"], own: readonly string[]): (path: string) => string {
  const pages = Object.values(routes)
    .filter((route) => route.path !== undefined || route.index)
    .map((route) => ({ id: route.id, path: fullPath(route.id, routes) }));
  // Most requests are for these, and the router would compile every pattern anew for each.
  const plain = new Set(pages.map(({ path }) => path).filter(isFixed));
  return (path) => {
    if (plain.has(path)) return path;
    const known = own.find((name) => path === name || (name.endsWith("/") && path.startsWith(name)));
    if (known) return known.endsWith("/") ? `${known}*` : known;
    if (!isDecodable(path)) return "-";
    const page = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    return matchRoutes(pages, page)?.[0]?.route.path ?? "-";
  };
}

/** Whether a pattern is the one path that it answers. */
export function isFixed(pattern: string): boolean {
  return !/[:*?]/.test(pattern);
}

/** The pattern of a route with those of its layouts in front. */
export function fullPath(id: string | undefined, routes: ServerBuild["routes"]): string {
  const parts: string[] = [];
  for (let at = id; at !== undefined; at = routes[at]?.parentId) parts.unshift(routes[at]?.path ?? "");
  return `/${parts.filter(Boolean).join("/")}`;
}

/** The router would write any other path to the console as it came, with whatever somebody typed into it. */
export function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
