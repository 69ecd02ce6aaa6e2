// The packages of a production install with the licence that each one's own metadata names.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ name: string, version: string, licence: string }} Licensed
 * @typedef {{ version: string, dev?: boolean, optional?: boolean, link?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 */

const unknown = "unknown";

/**
 * By the lock file, so that the list is the same on every machine. Left out are binaries for one platform only, which
 * another machine does not have (they come from the package that asks for them, under its licence).
 * @param {string} root @returns {Licensed[]} by name, then by version, each once
 */
export function licensedPackages(root) {
  /** @type {{ packages: Record<string, Locked> }} */
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const shipped = Object.entries(lock.packages).filter(
    ([path, { dev, link, os, cpu, libc }]) => path !== "" && !dev && !link && !os && !cpu && !libc,
  );
  const licensed = shipped.map(([path, { version }]) => ({
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    licence: licenceIn(join(root, path)),
  }));
  const each = new Map(licensed.map((one) => [`${one.name} ${one.version}`, one]));
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found);
}

/**
 * @param {string} folder of an installed package
 * @returns {string} an SPDX expression, in the one form that npm asks for today or in one of its older ones
 */
function licenceIn(folder) {
  /** @type {{ license?: unknown, licenses?: unknown }} */
  const metadata = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const named = [metadata.license ?? metadata.licenses ?? []].flat().map(nameOf);
  return named.length > 1 ? `(${named.join(" OR ")})` : (named[0] ?? unknown);
}

/** @param {unknown} licence @returns {string} */
function nameOf(licence) {
  if (typeof licence === "string") return licence;
  if (typeof licence === "object" && licence !== null && "type" in licence) return String(licence.type);
  return unknown;
}
