// Installs Debian packages where this user may; says so plainly where it may not.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

let updated = false;

/** @param {...string} packages @returns {boolean} whether they are installed now */
export function aptInstall(...packages) {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (!updated) updated = succeeds([...asRoot, "apt-get", "update", "-qq"]);
  console.error(`Installing ${packages.join(", ")} (apt-get) …`);
  return succeeds([...asRoot, "apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

/** @param {string[]} command @returns {boolean} */
function succeeds([program, ...parts]) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, parts, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
