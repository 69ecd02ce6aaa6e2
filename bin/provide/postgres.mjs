// Finds the programs of a PostgreSQL server (not a running one: tests start their own), or installs them.
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { aptInstall } from "./apt.mjs";

/** @returns {string | null} the folder with initdb and pg_ctl, or null where none can be had */
export function providePostgres() {
  return findPostgres() ?? (aptInstall("postgresql") ? findPostgres() : null);
}

/** @returns {string | null} */
export function findPostgres() {
  const inPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "initdb"));
  const linked = inPath.filter((file) => existsSync(file)).map((file) => dirname(realpathSync(file)));
  const folders = [process.env.POSTGRES_BIN ?? "", ...linked, ...debianFolders()];
  return (
    folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null
  );
}

/** Debian keeps a folder for each major version, outside the PATH; the newest first. */
function debianFolders() {
  const versions = "/usr/lib/postgresql";
  if (!existsSync(versions)) return [];
  const newestFirst = readdirSync(versions).sort((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => join(versions, version, "bin"));
}
