// Builds when the build is not made of these sources, told by their content.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** What the build is made of. The lock file stands for the packages. */
const sources = [
  "app",
  "db",
  "public",
  "bin/build.mjs",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const stamp = join(root, "build/sources.sha256");

/** A digest of every source's path and content: times lie after a checkout, contents do not. */
export function sourcesDigest() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap(filesBelow))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

export function buildIsFresh() {
  if (!existsSync(stamp) || !existsSync(join(root, "dist/server.mjs"))) return false;
  return readFileSync(stamp, "utf8") === sourcesDigest();
}

/** @param {string} digest of the sources as they were before the build began */
export function markBuilt(digest) {
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stamp, digest);
}

/** Throws when the build fails; the build prints why. */
export function provideBuild() {
  if (buildIsFresh()) return;
  console.error("Building …");
  const result = spawnSync(process.execPath, [join(root, "bin/build.mjs")], { cwd: root, stdio: "inherit" });
  if (result.status !== 0) throw new Error("the build failed");
}

/** @param {string} path of a file or folder @returns {string[]} the files in it, in one order everywhere */
function filesBelow(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !/\.test\.tsx?$/.test(name));
  return names.sort().flatMap((name) => filesBelow(`${path}/${name}`));
}
