// The limit of `status-page`: the same component with the same data through react-dom alone, in a bare HTTP server.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { readEnv } from "#app/base/env.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { loader } from "#app/routes/status/report.tsx";
import { closeDatabase, openDatabase } from "#db/client.server.ts";
import { closeKeyStore, openKeyStore } from "#db/keys.server.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = readFileSync(process.env.HTML ?? "", "utf8");
const [head = "", content = ""] = page.split('<div id="app">');
const tail = content.slice(content.lastIndexOf("</div>"));

const entry = `
  import { renderToString } from "react-dom/server";
  import { hold } from "@remix-run/react";
  import { translatorFor } from "#app/messages/catalogue.server.ts";
  import Page from "#app/routes/status/report.tsx";
  import { WordsProvider } from "#app/ui/page/words.tsx";
  const surroundings = { path: "/status/report", search: "", sample: true, largeText: false };
  export function renderPage(data) {
    hold(data);
    return renderToString(
      <WordsProvider language="zh-CN" translate={translatorFor("zh-CN")} surroundings={surroundings}>
        <Page />
      </WordsProvider>,
    );
  }`;

const hooks = `
  let held;
  export const hold = (data) => { held = data; };
  export const useLoaderData = () => held;
  export const useActionData = () => undefined;`;

const serverPart = /(\.server\.ts|^@remix-run\/node)$/;

/** What only loaders and actions need is left out; the words are what the page is made of. */
const hooksOf: Plugin = {
  name: "hooks",
  setup(bundling) {
    bundling.onResolve({ filter: /^@remix-run\/react$/ }, () => ({ path: "hooks", namespace: "hooks" }));
    bundling.onLoad({ filter: /^hooks$/, namespace: "hooks" }, () => ({ contents: hooks, loader: "js" }));
    bundling.onResolve({ filter: serverPart }, ({ path }) =>
      path.endsWith("/catalogue.server.ts") ? null : { path: "nothing", namespace: "nothing" },
    );
    bundling.onLoad({ filter: /^nothing$/, namespace: "nothing" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

const data = await loaded();
const render = await rendererOf(data);
const sameHeaders = { "Content-Type": "text/html; charset=utf-8" };

createServer((request, response) => {
  if (request.url === "/healthz") return void response.end();
  response.writeHead(200, sameHeaders).end(`${head}<div id="app">${render()}${tail}`);
}).listen(Number(process.env.PORT), "127.0.0.1");

/** What the page's own loader reads, read once. */
async function loaded(): Promise<unknown> {
  const env = readEnv();
  await loadKeyring(env);
  await openDatabase(env.databaseUrl);
  await openKeyStore(`file:${join(env.dataDir, "keys.sqlite")}`);
  const request = new Request("http://127.0.0.1/status/report", {
    headers: { Cookie: process.env.COOKIE ?? "", "Accept-Language": "zh-CN" },
  });
  const site = { origin: "http://127.0.0.1", secure: false, sample: true, mails: true };
  const context = {
    ...{ nonce: "", requestId: "", client: "", now: new Date(), refused: null },
    site: { ...site, securityContact: null, gallery: false },
    drained: async () => {},
  };
  const answer = await loader({ request, context, params: {} });
  await closeKeyStore();
  await closeDatabase();
  return answer;
}

/** The page bundled without Remix: its two hooks give the data, and nothing else of it is on the page. */
async function rendererOf(loadedData: unknown): Promise<() => string> {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-bench-page-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, "page.mjs");
  await build({
    stdin: { contents: entry, resolveDir: root, loader: "tsx" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    plugins: [hooksOf],
    treeShaking: true,
    logLevel: "error",
  });
  const bundled: { renderPage(data: unknown): string } = await import(pathToFileURL(outfile).href);
  return () => bundled.renderPage(loadedData);
}
