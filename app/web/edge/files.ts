// Files that are served as they are: the built assets for ever, compressed as the build left them; a few named ones for an hour.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";

const forEver = { immutable: true, maxAge: "1y", index: false, redirect: false, fallthrough: false } as const;
const endings = { br: ".br", gzip: ".gz" } as const;

/**
 * @param client folder of Remix's client build
 * @param named names of files at the root of the site; a list, because serving the folder would look for a file
 * at every request (4 % of the time of a page, stack.md 5.1)
 */
export function staticFiles(client: string, named: readonly string[]): Router {
  const router = express.Router();
  const assets = join(client, "assets");
  router.use("/assets", packed(new Set(readdirSync(assets))), express.static(assets, forEver));
  for (const name of named) {
    router.get(`/${name}`, (_request, response) => {
      response.sendFile(name, { root: client, maxAge: "1h" });
    });
  }
  return router;
}

/** Compressed once by the build (bin/provide/pack.mjs), so no visitor waits for it. */
function packed(names: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const name = request.path.slice(1);
    const known = (["br", "gzip"] as const).filter((encoding) => names.has(`${name}${endings[encoding]}`));
    if (known.length === 0) return next();
    response.vary("Accept-Encoding");
    const encoding = known.find((one) => request.acceptsEncodings(one) === one);
    if (encoding) {
      response.type(name.endsWith(".css") ? "css" : "js").set("Content-Encoding", encoding);
      request.url = `/${name}${endings[encoding]}`;
    }
    next();
  };
}
