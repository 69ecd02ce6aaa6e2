// The HTTP server: what every request passes on its way to Remix, and how the process starts and stops.
import { createServer } from "node:http";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { faultOf, type Log } from "./base/log.ts";
import type * as Boot from "./boot.server.ts";
import type * as Doors from "./web/doors.ts";
import { drained, restThrownAway } from "./web/edge/drain.ts";
import { staticFiles } from "./web/edge/files.ts";
import { knownRequests, refuse, refusedOf, sameSiteForms } from "./web/edge/guards.ts";
import { patternsOf } from "./web/edge/patterns.ts";
import { requestLog } from "./web/edge/request-log.ts";
import { securityHeaders } from "./web/edge/security.ts";
import { clientKeys, forwardedFrom, numbered, siteOf, trustedBy, visitOf } from "./web/edge/visit.ts";
import { welcomeText } from "./web/edge/welcome.ts";
import { type PlainRoad, plainRoad } from "./web/plain/road.ts";

/** What entry.server.tsx exports beside the pages: its classes and services are the routes' own. */
type Shared = {
  boot: typeof Boot;
  documentText: PlainRoad["render"];
  withRefusals: typeof Doors.withRefusals;
};
type PortalBuild = ServerBuild & { entry: { module: Shared } };
/** One build of the pages and the services that it shares with them. */
type Portal = {
  build: PortalBuild;
  booted: Boot.Booted;
  pages: RequestHandler;
  patternOf: (path: string) => string;
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const development = process.env.NODE_ENV === "development";
const namedFiles = ["exit.js", "favicon.svg", "receipt.js", "status-code.js"];
const ownAddresses = ["/assets/", "/healthz", "/readyz", ...namedFiles.map((name) => `/${name}`)];
const clientKey = clientKeys();

const vite = development ? await developmentServer() : null;
let portal: Portal | null = null;

try {
  await serve();
} catch (error) {
  const forPeople = error instanceof Error && error.name === "EnvError";
  process.stderr.write(`${forPeople ? error.message : JSON.stringify(faultOf(error))}\n`);
  process.exit(1);
}

async function serve(): Promise<void> {
  const { booted } = await currentPortal();
  const { env, log } = booted;
  const server = createServer(appOf(booted));
  // A large file over a slow line takes an hour, so only silence is cut off early.
  server.requestTimeout = 2 * 3_600_000;
  server.setTimeout(120_000);
  await new Promise<void>((done, fail) => server.once("error", fail).listen(env.port, env.host, done));
  log.info({ host: env.host, port: env.port, origin: env.origins[0], mode: env.mode }, "listening");
  if (env.mode === "evaluation") process.stdout.write(welcomeText(env.origins[0], booted.newStaff));

  const stop = async () => {
    log.info("stopping");
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
    await closed;
    await vite?.close();
    await portal?.booted.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

function appOf({ env, log }: Boot.Booted): Express {
  const app = express();
  const trusted = trustedBy(env.trustedProxies);
  const patternOf = (path: string) => portal?.patternOf(path) ?? "-";
  app.disable("x-powered-by").set("query parser", "simple").set("trust proxy", trusted);
  app.use(numbered, forwardedFrom(trusted), requestLog(log, patternOf), restThrownAway);
  app.use(securityHeaders((request) => siteOf(request, env), { development }));
  app.use(knownRequests, sameSiteForms(env.origins, refuse));
  app.get("/healthz", (_request, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_request, response) => {
    const waitingFor = (await portal?.booted.notReady()) ?? ["boot"];
    response.status(waitingFor.length === 0 ? 200 : 503).json({ ready: waitingFor.length === 0, waitingFor });
  });
  // A worker answers for its health and for nothing else.
  if (env.role === "worker") return app;
  app.use(vite ? vite.middlewares : staticFiles(resolve(root, "build/client"), namedFiles));
  app.use(compression(), (request, response, next) => {
    currentPortal().then(({ pages }) => pages(request, response, next), next);
  });
  return app.use(lastResort(log));
}

/** Loaded once; in development again whenever the pages changed, with their services if those changed too. */
async function currentPortal(): Promise<Portal> {
  if (portal && !vite) return portal;
  const build = await loadedBuild();
  if (portal?.build.entry.module === build.entry.module && portal.build.routes === build.routes)
    return portal;
  const { start } = build.entry.module.boot;
  if (portal && portal.build.entry.module.boot.start !== start) await portal.booted.stop();
  const booted = await start();
  portal = {
    build,
    booted,
    pages: pagesOf(build, booted),
    patternOf: patternsOf(build.routes, ownAddresses),
  };
  return portal;
}

async function loadedBuild(): Promise<PortalBuild> {
  const file = pathToFileURL(resolve(root, "build/server/index.js")).href;
  const loaded: object = vite
    ? await vite.ssrLoadModule("virtual:remix/server-build")
    : await import(/* @vite-ignore */ file);
  if (!isPortalBuild(loaded)) throw new Error("build/server/index.js is not a build of this portal");
  return loaded;
}

function isPortalBuild(loaded: object): loaded is PortalBuild {
  return "entry" in loaded && "routes" in loaded && "assets" in loaded;
}

function pagesOf(build: PortalBuild, booted: Boot.Booted): RequestHandler {
  const framed = { ...build, routes: build.entry.module.withRefusals(build.routes) };
  const getLoadContext = contextsOf(booted);
  const remix = createRequestHandler({ build: framed, getLoadContext });
  // Vite puts styles into pages in its own way.
  if (vite) return remix;
  const { documentText: render, handleError } = build.entry.module;
  const short = plainRoad(framed, {
    contextOf: getLoadContext,
    render,
    onFault: async (fault, request, context) => handleError?.(fault, { request, context, params: {} }),
  });
  return (request, response, next) =>
    short(request, response, (error) => (error ? next(error) : remix(request, response, next)));
}

/** What every loader and action is told beside the request. */
function contextsOf({ env, clock }: Boot.Booted) {
  return (request: Request, response: Response): AppLoadContext => {
    const now = clock.now();
    return {
      ...visitOf(response),
      now,
      client: clientKey(request.ip ?? "", now),
      site: siteOf(request, env),
      drained: () => drained(response),
      refused: refusedOf(response),
    };
  };
}

/** What went wrong outside of every page: a number, never a stack. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const { requestId } = visitOf(response);
    const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
    if (status >= 500) log.error({ requestId, ...faultOf(error) }, "fault");
    if (response.headersSent) response.destroy();
    else response.status(status).type("text").send(`${status} ${requestId}\n`);
  };
}

async function developmentServer() {
  const { createServer: createVite } = await import("vite");
  return createVite({ root, server: { middlewareMode: true } });
}
