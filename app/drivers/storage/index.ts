// The storage in use: chosen once at boot, asked for by whoever keeps or reads a file.
import { isAbsolute, resolve } from "node:path";
import { localStorage } from "./local.ts";
import type { Storage } from "./storage.ts";

export { type ByteRange, type Storage, StorageFault } from "./storage.ts";

/** `file:folder` (relative to the working folder) or `file:/folder`. Throws for anything else. */
export function storageFromUrl(url: string): Storage {
  const folder = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (folder === undefined) throw new Error("STORAGE_URL must be file:folder");
  return localStorage(isAbsolute(folder) ? folder : resolve(folder));
}

let chosen: Storage | null = null;

export function useStorage(storage: Storage): void {
  chosen = storage;
}

export function storage(): Storage {
  if (!chosen) throw new Error("storage was not chosen at boot");
  return chosen;
}
