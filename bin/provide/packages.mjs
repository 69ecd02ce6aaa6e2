// Installs the packages of package-lock.json when node_modules does not hold exactly those.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/**
 * Compares what npm says it installed with what the lock file asks for, by content and not by time, so that a
 * checkout that touches files installs nothing and an interrupted install is noticed.
 * @param {{ development: boolean }} want whether development packages must be there too
 */
function packagesAreInstalled({ development }) {
  const installed = lockedPackages("node_modules/.package-lock.json");
  if (!installed || !existsSync(join(root, "node_modules/better-sqlite3/build/Release/better_sqlite3.node")))
    return false;
  const wanted = lockedPackages("package-lock.json") ?? {};
  return Object.entries(wanted).every(([path, lock]) => {
    if (path === "" || lock.link) return true;
    const found = installed[path];
    if (!found) return Boolean(lock.optional || lock.devOptional || (lock.dev && !development));
    return found.version === lock.version && found.integrity === lock.integrity;
  });
}

/** Runs `npm ci`. Throws with npm's own words on the screen when it fails. */
function installPackages() {
  const env = { ...process.env, npm_config_nodedir: process.env.npm_config_nodedir ?? nodeHeaders() };
  if (!env.npm_config_nodedir) delete env.npm_config_nodedir;
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  if (result.status !== 0) throw new Error("npm ci failed: the packages could not be installed");
}

/** @param {{ development: boolean }} want */
export function providePackages(want) {
  if (packagesAreInstalled(want)) return;
  console.error("Installing packages (npm ci) …");
  installPackages();
}

/** @param {string} file @returns {Record<string, Record<string, unknown>> | null} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return null;
  }
}

/** better-sqlite3 compiles where no prebuilt binary can be had; installed headers of this very Node spare the download. */
function nodeHeaders() {
  const prefixes = [dirname(dirname(realpathSync(process.execPath))), "/usr", "/usr/local"];
  return prefixes.find((prefix) => {
    try {
      const header = readFileSync(join(prefix, "include/node/node_version.h"), "utf8");
      return header.includes(`#define NODE_MAJOR_VERSION ${process.versions.node.split(".")[0]}\n`);
    } catch {
      return false;
    }
  });
}
