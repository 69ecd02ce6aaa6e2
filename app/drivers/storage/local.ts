// Storage in a local folder: sharded, synced to disk, never overwritten.
import { createHash } from "node:crypto";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createFile } from "#app/base/durable-file.ts";
import { type ByteRange, requireKey, requireRange, type Storage, StorageFault } from "./storage.ts";

const readSize = 65_536;
/** No upload takes a day: what lies unfinished for longer was left by a process that died. */
const abandonedAfter = 24 * 3_600_000;

function isErrno(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}

/** Two levels of 256 folders by hash of the key, so that keys that begin alike still spread. */
function pathOf(root: string, key: string): string {
  requireKey(key);
  const shard = createHash("sha256").update(key).digest("hex");
  return join(root, shard.slice(0, 2), shard.slice(2, 4), key);
}

async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > abandonedAfter) await rm(path).catch(() => undefined);
  }
}

async function* bytesOf(path: string, range: ByteRange | undefined): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r").catch((cause: unknown) => {
    throw isErrno(cause, "ENOENT") ? new StorageFault("missing") : cause;
  });
  try {
    const end = range?.end ?? Number.POSITIVE_INFINITY;
    for (let at = range?.start ?? 0; at < end; ) {
      const buffer = Buffer.allocUnsafe(Math.min(readSize, end - at));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** `root` is made with the first file. */
export function localStorage(root: string): Storage {
  const incoming = join(root, "incoming");
  let cleared: Promise<void> | null = null;
  return {
    async put(key, source) {
      const path = pathOf(root, key);
      cleared ??= removeAbandoned(incoming);
      await cleared;
      // Asked before the bytes come, so that a taken key costs no upload; the link asks again, for good.
      if (await stat(path).catch(() => null)) throw new StorageFault("taken");
      try {
        return { size: await createFile(path, source, incoming) };
      } catch (cause) {
        throw isErrno(cause, "EEXIST") ? new StorageFault("taken") : cause;
      }
    },
    get(key, range) {
      if (range) requireRange(range);
      return bytesOf(pathOf(root, key), range);
    },
    async head(key) {
      const path = pathOf(root, key);
      try {
        return { size: (await stat(path)).size };
      } catch (cause) {
        if (isErrno(cause, "ENOENT")) return null;
        throw cause;
      }
    },
    async delete(key) {
      await rm(pathOf(root, key), { force: true });
    },
  };
}
