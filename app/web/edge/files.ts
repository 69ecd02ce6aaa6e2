// Files that are served as they are: the built assets for ever, a few named ones for an hour.
import { join } from "node:path";
import express, { type Router } from "express";

const forEver = { immutable: true, maxAge: "1y", index: false, redirect: false, fallthrough: false } as const;

/**
 * @param client folder of Remix's client build
 * @param named names of files at the root of the site; a list, because serving the folder would look for a file
 * at every request (4 % of the time of a page, stack.md 5.1)
 */
export function staticFiles(client: string, named: readonly string[]): Router {
  const router = express.Router();
  router.use("/assets", express.static(join(client, "assets"), forEver));
  for (const name of named) {
    router.get(`/${name}`, (_request, response) => {
      response.sendFile(name, { root: client, maxAge: "1h" });
    });
  }
  return router;
}
