// Writes a file so that after a power cut it is there whole or not at all, and never over another one.
import { randomBytes } from "node:crypto";
import { link, mkdir, open, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Makes names in a folder durable: a file's own fsync does not cover the folder that lists it. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Makes `folder` with all that lead to it, each durable. Readable by the owner only. */
async function makeFolder(folder: string): Promise<void> {
  const last = resolve(folder);
  const first = await mkdir(last, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = last; made !== dirname(first); made = dirname(made)) await syncFolder(dirname(made));
}

async function writeWhole(
  path: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const file = await open(path, "wx", 0o600);
  try {
    let size = 0;
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
      size += chunk.length;
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

/**
 * Writes `source` to the new file `path` (mode 0600) and answers its size in bytes. The bytes gather under a random
 * name in `workFolder`, on the same file system, and get their own name only once they are on disk. Throws EEXIST,
 * without touching it, where `path` is taken: a link refuses what a rename would silently replace.
 */
export async function createFile(
  path: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  workFolder = dirname(path),
): Promise<number> {
  await makeFolder(workFolder);
  const work = join(workFolder, `.${basename(path).slice(0, 60)}.${randomBytes(8).toString("hex")}.part`);
  try {
    const size = await writeWhole(work, source);
    await makeFolder(dirname(path));
    await link(work, path);
    await syncFolder(dirname(path));
    return size;
  } finally {
    await rm(work, { force: true });
  }
}
