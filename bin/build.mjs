// `npm run build`: the pages by Remix into build/, the server by esbuild into dist/.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { markBuilt, sourcesDigest } from "./provide/build.mjs";
import { packClient } from "./provide/pack.mjs";
import { root } from "./provide/root.mjs";

// As they are now: what is saved meanwhile makes the next start build again.
const digest = sourcesDigest();

const remix = join(root, "node_modules/@remix-run/dev/dist/cli.js");
const pages = spawnSync(process.execPath, [remix, "vite:build"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
if (pages.status !== 0) process.exit(pages.status ?? 1);

await packClient(join(root, "build/client"));

// Not into build/, which the next `vite:build` empties.
await build({
  entryPoints: [join(root, "app/server.ts")],
  outfile: join(root, "dist/server.mjs"),
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
});
markBuilt(digest);
