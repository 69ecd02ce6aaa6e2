// What every request passes before Remix: whose word is taken, which forms are refused, what is logged and sent along.
import { request as ask, createServer, type IncomingHttpHeaders, type Server } from "node:http";
import express, { type Express } from "express";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "#app/base/log.ts";
import { knownRequests, refuse, refusedOf, sameSiteForms } from "./guards.ts";
import { patternsOf } from "./patterns.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security.ts";
import { clientKeys, forwardedFrom, numbered, siteOf, trustedBy } from "./visit.ts";

const env = {
  origins: ["https://report.example", "http://abcdefgh.onion"],
  mode: "production",
  smtpUrl: null,
  securityContact: null,
  gallery: false,
} as const;
const routes = {
  root: { id: "root", path: "", module: { default: () => null } },
  status: { id: "status", parentId: "root", path: "status", module: { default: () => null } },
  report: { id: "report", parentId: "status", path: "report/:reference", module: { default: () => null } },
};

let server: Server | null = null;
let lines: Record<string, unknown>[] = [];

function appWith(proxies: readonly string[]): Express {
  const app = express();
  const trusted = trustedBy(proxies);
  const log = createLog("info");
  Object.assign(log, { info: (line: Record<string, unknown>) => lines.push(line) });
  app.set("trust proxy", trusted);
  app.use(numbered, forwardedFrom(trusted), requestLog(log, patternsOf(routes, ["/assets/", "/healthz"])));
  app.use(securityHeaders((request) => siteOf(request, env), { development: false }));
  app.use(knownRequests, sameSiteForms(env.origins, refuse));
  app.use((request, response) => {
    const refused = refusedOf(response);
    const { ip, protocol, url, method } = request;
    response
      .status(refused ? 403 : 200)
      .json({ ip, protocol, url, method, refused, site: siteOf(request, env) });
  });
  return app;
}

async function serve(proxies: readonly string[] = []): Promise<void> {
  const started = createServer(appWith(proxies));
  await new Promise<void>((done) => started.listen(0, "127.0.0.1", done));
  server = started;
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: Record<string, unknown> };

function send(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const address = server?.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    const sent = ask({ host: "127.0.0.1", port, method, path, headers: { Accept: "text/html", ...headers } });
    sent.on("error", reject).on("response", async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      const body: Record<string, unknown> = text.startsWith("{") ? JSON.parse(text) : {};
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    sent.end();
  });
}

beforeEach(() => {
  lines = [];
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

describe("whose word is taken", () => {
  const forwarded = {
    Host: "inner:3000",
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "report.example",
  };

  it("is nobody's where no proxy was named", async () => {
    await serve();
    const { body } = await send("GET", "/", forwarded);
    expect(body).toMatchObject({ ip: "127.0.0.1", protocol: "http" });
  });

  it("is that of a trusted proxy, told by its network", async () => {
    await serve(["127.0.0.0/8", "::1"]);
    const { body } = await send("GET", "/", forwarded);
    expect(body).toMatchObject({ ip: "203.0.113.9", protocol: "https" });
  });
});

describe("where we are reached", () => {
  it("is one of our own addresses, whatever the request says", async () => {
    await serve();
    const known = await send("GET", "/", { Host: "abcdefgh.onion" });
    expect(known.body.site).toEqual({
      origin: "http://abcdefgh.onion",
      secure: false,
      sample: false,
      mails: false,
      securityContact: null,
      gallery: false,
    });
    const strange = await send("GET", "/", { Host: "evil.example" });
    expect(strange.body.site).toEqual({
      origin: "https://report.example",
      secure: true,
      sample: false,
      mails: false,
      securityContact: null,
      gallery: false,
    });
  });
});

describe("a form from another site", () => {
  it.each<[string, Record<string, string>, number]>([
    ["says so itself", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["comes from a sibling host", { "Sec-Fetch-Site": "same-site", Origin: "https://report.example" }, 403],
    ["comes from our own page", { "Sec-Fetch-Site": "same-origin", Origin: "null" }, 200],
    ["comes from an older browser elsewhere", { Origin: "https://evil.example" }, 403],
    ["hides where it comes from", { Origin: "null" }, 403],
    ["comes from our public address through a proxy", { Origin: "https://report.example" }, 200],
    [
      "comes from the host that it was sent to",
      { Host: "localhost:3000", Origin: "http://localhost:3000" },
      200,
    ],
    ["comes from a browser that only knows referrers", { Referer: "https://evil.example/a" }, 403],
    ["has a referrer of ours", { Referer: "https://report.example/report" }, 200],
    ["has a referrer that is no address", { Referer: "nonsense" }, 403],
    ["comes from a program", {}, 200],
  ])("is told apart when it %s", async (_, headers, status) => {
    await serve();
    expect(await send("POST", "/report", headers)).toMatchObject({ status });
  });

  it("is answered by a page that says why, and by a bare status where no page is wanted", async () => {
    await serve();
    const elsewhere = { Origin: "https://evil.example" };
    const page = await send("POST", "/report?a=b", elsewhere);
    expect(page.body).toMatchObject({ method: "GET", url: "/refused", refused: "form.cross-site" });
    const program = await send("DELETE", "/report", { ...elsewhere, Accept: "application/json" });
    expect(program).toMatchObject({ status: 403, body: {} });
  });

  it("may read what anybody may read", async () => {
    await serve();
    expect(await send("GET", "/", { "Sec-Fetch-Site": "cross-site" })).toMatchObject({ status: 200 });
  });
});

describe("a request that only costs time", () => {
  it.each([
    ["GET", `/__manifest?p=${"/a".repeat(1500)}`, 400],
    ["GET", "/?_data=root", 400],
    ["GET", "/%E0%A4%A", 400],
    ["GET", "/a%00b", 400],
    ["GET", `/?q=${"a".repeat(5000)}`, 414],
    ["TRACE", "/", 405],
    ["OPTIONS", "/", 405],
  ])("is turned away: %s %s", async (method, path, status) => {
    await serve();
    const warned = vi.spyOn(console, "warn");
    expect(await send(method, path)).toMatchObject({ status });
    await expect.poll(() => lines.length).toBe(1);
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("every answer", () => {
  it("lets nothing load from elsewhere, nothing inline run, nobody frame us", async () => {
    await serve();
    const { headers } = await send("GET", "/", { Host: "report.example" });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w-]{22}'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers).toMatchObject({
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
    });
    expect(headers).not.toHaveProperty("set-cookie");
  });

  it("has a nonce and a number of its own", async () => {
    await serve();
    const [one, two] = [await send("GET", "/"), await send("GET", "/")];
    expect(one.headers["content-security-policy"]).not.toBe(two.headers["content-security-policy"]);
    expect(one.headers["x-request-id"]).toMatch(/^[\w-]{12}$/);
  });
});

describe("the log", () => {
  it("names the route and how it went, and nothing of who asked or what was typed", async () => {
    await serve();
    const headers = { Cookie: "reporter=secret-cookie", "User-Agent": "agent-7" };
    await send("GET", "/status/report/4827-1936-5?lang=en&q=typed-words", headers);
    await send("GET", "/1234-5678-9012", headers);
    await send("POST", "/status.data", { ...headers, Origin: "https://evil.example" });
    await expect.poll(() => lines.length).toBe(3);
    expect(lines).toMatchObject([
      { method: "GET", route: "/status/report/:reference", status: 200 },
      { method: "GET", route: "-", status: 200 },
      { method: "POST", route: "/status", status: 403 },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/4827|1234|typed|secret|agent|127\.0\.0\.1/);
  });
});

describe("the key of a client", () => {
  const noon = new Date("2026-11-20T12:00:00Z");

  it("is the same for one household and says nothing of its address", () => {
    const keyOf = clientKeys();
    expect(keyOf("203.0.113.9", noon)).toBe(keyOf("::ffff:203.0.113.9", noon));
    expect(keyOf("2001:db8:1:2::1", noon)).toBe(keyOf("2001:db8:1:2:ffff:0:0:9", noon));
    expect(keyOf("2001:db8:1:2::1", noon)).not.toBe(keyOf("2001:db8:1:3::1", noon));
    expect(keyOf("203.0.113.9", noon)).toMatch(/^[\w-]{22}$/);
  });

  it("is another one tomorrow, and in another process", () => {
    const keyOf = clientKeys();
    const tomorrow = new Date(noon.getTime() + 86_400_000);
    expect(keyOf("203.0.113.9", noon)).not.toBe(keyOf("203.0.113.9", tomorrow));
    expect(keyOf("203.0.113.9", noon)).not.toBe(clientKeys()("203.0.113.9", noon));
  });
});
