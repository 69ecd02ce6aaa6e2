// Finds a Chromium that starts, or installs one: Playwright's own where it downloads, else by apt.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { aptInstall } from "./apt.mjs";
import { root } from "./root.mjs";

const named = [process.env.CHROMIUM_PATH, process.env.CHROMIUM];
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns {Promise<string | null>} the path of a Chromium that starts, or null where none can be had */
export async function provideChromium() {
  const { chromium } = await import("@playwright/test");
  const find = () => [...named, ...usual, chromium.executablePath()].find(starts) ?? null;
  const found = find();
  if (found) return found;
  console.error("Installing a Chromium (playwright install) …");
  const playwright = join(root, "node_modules/.bin/playwright");
  spawnSync(playwright, ["install", "chromium"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 600_000,
  });
  return find() ?? (aptInstall("chromium") ? find() : null);
}

/** A browser without its system libraries lies on the disk and does not start. @param {string | undefined} path */
function starts(path) {
  return (
    Boolean(path && existsSync(path)) && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0
  );
}
