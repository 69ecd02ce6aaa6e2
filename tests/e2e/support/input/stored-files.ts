// What really lies in a folder of the portal, whatever the database says of it.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Paths of all files below a folder, half-written ones included. */
export function storedFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
