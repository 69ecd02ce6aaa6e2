// What every storage driver promises to whoever keeps evidence in it.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newToken } from "#app/base/id.ts";
import { type ByteRange, type Storage, StorageFault, storageFromUrl } from "#app/drivers/storage/index.ts";

type Opened = { storage: Storage; filesHeld(): Promise<string[]>; close(): Promise<void> };

async function localFolder(): Promise<Opened & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "huiyin-storage-"));
  return {
    folder,
    storage: storageFromUrl(`file:${folder}/evidence`),
    async filesHeld() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    close: () => rm(folder, { recursive: true }),
  };
}

const drivers: readonly { name: string; open: () => Promise<Opened> }[] = [
  { name: "local folder", open: localFolder },
];

async function* inChunks(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* failingAfter(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* inChunks(bytes);
  throw new Error("the connection went away");
}

async function held(storage: Storage, key: string, range?: ByteRange): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of storage.get(key, range)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const refusedAs = (code: StorageFault["code"]) => expect.objectContaining({ name: "StorageFault", code });

describe.each(drivers)("storage in a $name", ({ open }) => {
  let opened: Opened;
  let storage: Storage;

  beforeEach(async () => {
    opened = await open();
    storage = opened.storage;
  });
  afterEach(() => opened.close());

  it.each([0, 1, 65_536, 300_001])("gives %i bytes back as they came", async (size) => {
    const key = newToken();
    const bytes = randomBytes(size);
    expect(await storage.put(key, inChunks(bytes))).toEqual({ size });
    expect((await held(storage, key)).equals(bytes)).toBe(true);
    expect(await storage.head(key)).toEqual({ size });
  });

  it("gives any part of a file, clipped to what there is", async () => {
    const bytes = randomBytes(200_000);
    await storage.put("file-1", inChunks(bytes));
    for (const [start, end] of [
      [0, 1],
      [65_530, 65_540],
      [100, 100],
      [199_999, 200_000],
      [150_000, 900_000],
      [200_000, 200_001],
    ] as const) {
      expect((await held(storage, "file-1", { start, end })).equals(bytes.subarray(start, end))).toBe(true);
    }
  });

  it("refuses a part that makes no sense", async () => {
    await storage.put("file-1", inChunks(randomBytes(10)));
    for (const range of [
      { start: -1, end: 5 },
      { start: 5, end: 4 },
      { start: 0.5, end: 2 },
      { start: 0, end: Number.NaN },
    ]) {
      await expect(async () => held(storage, "file-1", range)).rejects.toEqual(refusedAs("bad-range"));
    }
  });

  it("never replaces a file, and keeps the first one as it was", async () => {
    const first = randomBytes(1_000);
    await storage.put("file-1", inChunks(first));
    await expect(storage.put("file-1", inChunks(randomBytes(2_000)))).rejects.toEqual(refusedAs("taken"));
    expect((await held(storage, "file-1")).equals(first)).toBe(true);
    expect(await opened.filesHeld()).toHaveLength(1);
  });

  it("lets one of many win a key that all want at once, whole", async () => {
    const candidates = Array.from({ length: 8 }, () => randomBytes(50_000));
    const results = await Promise.allSettled(
      candidates.map((bytes) => storage.put("file-1", inChunks(bytes))),
    );
    const winners = candidates.filter((_, index) => results[index]?.status === "fulfilled");
    expect(winners).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toEqual(refusedAs("taken"));
    }
    expect(winners[0]?.equals(await held(storage, "file-1"))).toBe(true);
    expect(await opened.filesHeld()).toHaveLength(1);
  });

  it("leaves nothing of a file whose sender went away, and takes it when it comes again", async () => {
    const bytes = randomBytes(100_000);
    await expect(storage.put("file-1", failingAfter(bytes))).rejects.toThrow("went away");
    expect(await storage.head("file-1")).toBeNull();
    expect(await opened.filesHeld()).toEqual([]);
    await storage.put("file-1", inChunks(bytes));
    expect((await held(storage, "file-1")).equals(bytes)).toBe(true);
  });

  it("does not show a file before it is whole", async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("one");
      await waiting;
      yield Buffer.from("two");
    }
    const put = storage.put("file-1", slow());
    expect(await storage.head("file-1")).toBeNull();
    goOn();
    await put;
    expect((await held(storage, "file-1")).toString()).toBe("onetwo");
  });

  it("says plainly that a file is not there", async () => {
    expect(await storage.head("file-1")).toBeNull();
    await expect(held(storage, "file-1")).rejects.toEqual(refusedAs("missing"));
  });

  it("removes a file for good, and does not mind when there is none", async () => {
    await storage.put("file-1", inChunks(randomBytes(10)));
    await storage.delete("file-1");
    await storage.delete("file-1");
    expect(await storage.head("file-1")).toBeNull();
    expect(await opened.filesHeld()).toEqual([]);
    await storage.put("file-1", inChunks(randomBytes(20)));
    expect(await storage.head("file-1")).toEqual({ size: 20 });
  });

  it.each([
    "",
    ".",
    "..",
    "../keyring",
    "a/b",
    "a\\b",
    "/etc/passwd",
    "a\0b",
    "文件",
    "a b",
    "x".repeat(129),
  ])("refuses the key %j, whatever is asked of it", async (key) => {
    await expect(async () => storage.put(key, inChunks(randomBytes(1)))).rejects.toEqual(
      refusedAs("bad-key"),
    );
    await expect(async () => held(storage, key)).rejects.toEqual(refusedAs("bad-key"));
    await expect(async () => storage.head(key)).rejects.toEqual(refusedAs("bad-key"));
    await expect(async () => storage.delete(key)).rejects.toEqual(refusedAs("bad-key"));
    expect(await opened.filesHeld()).toEqual([]);
  });

  it("stops reading when its reader does", async () => {
    await storage.put("file-1", inChunks(randomBytes(500_000)));
    for await (const chunk of storage.get("file-1")) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await storage.delete("file-1");
    expect(await storage.head("file-1")).toBeNull();
  });
});

describe("storage in a local folder, on its own", () => {
  it("spreads files over folders and lets nobody else read them", async () => {
    const { folder, storage, close } = await localFolder();
    await storage.put("file-1", inChunks(randomBytes(10)));
    const [path = ""] = (await readdir(join(folder, "evidence"), { recursive: true })).filter((name) =>
      name.endsWith("file-1"),
    );
    expect(path).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/file-1$/);
    expect((await stat(join(folder, "evidence", path))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "evidence"))).mode & 0o777).toBe(0o700);
    await close();
  });

  it("clears away what a killed process left unfinished, a day later", async () => {
    const { folder, storage, filesHeld, close } = await localFolder();
    await storage.put("file-1", inChunks(randomBytes(10)));
    const incoming = join(folder, "evidence", "incoming");
    for (const name of [".old.part", ".new.part"]) await writeFile(join(incoming, name), "half a picture");
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    await utimes(join(incoming, ".old.part"), twoDaysAgo, twoDaysAgo);
    await storageFromUrl(`file:${folder}/evidence`).put("file-2", inChunks(randomBytes(10)));
    expect((await filesHeld()).sort()).toEqual([".new.part", "file-1", "file-2"]);
    await close();
  });

  it("does not write through a link that somebody laid where a file would go", async () => {
    const { folder, storage, close } = await localFolder();
    await storage.put("file-1", inChunks(randomBytes(10)));
    const [path = ""] = (await readdir(join(folder, "evidence"), { recursive: true })).filter((name) =>
      name.endsWith("file-1"),
    );
    await storage.delete("file-1");
    await symlink(join(folder, "elsewhere"), join(folder, "evidence", path));
    await expect(storage.put("file-1", inChunks(randomBytes(10)))).rejects.toBeInstanceOf(StorageFault);
    await expect(stat(join(folder, "elsewhere"))).rejects.toThrow("ENOENT");
    await close();
  });

  it("is chosen by URLs for folders and nothing else", () => {
    for (const url of ["s3://key:secret@host/bucket", "https://example.org", "evidence", "file:", ""]) {
      expect(() => storageFromUrl(url)).toThrow("STORAGE_URL");
    }
  });
});
