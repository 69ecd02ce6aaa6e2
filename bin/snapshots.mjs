// `npm run snapshots`: takes the pictures of components that are missing or have changed, and keeps them small.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureIn, withPalette } from "./pictures/png.mjs";
import { root } from "./provide/root.mjs";

const folder = join(root, "tests/e2e/snapshots");
mkdirSync(folder, { recursive: true });
const test = [
  "playwright",
  "test",
  "--project=sqlite-visual",
  "--update-snapshots",
  ...process.argv.slice(2),
];
const { status } = spawnSync("npx", test, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, E2E_DATABASES: "sqlite" },
});

for (const name of readdirSync(folder)) {
  const file = join(folder, name);
  const picture = pictureIn(readFileSync(file));
  // One with a palette was kept before.
  if (picture) writeFileSync(file, withPalette(picture));
}
process.exitCode = status ?? 1;
