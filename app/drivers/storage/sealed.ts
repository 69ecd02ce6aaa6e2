// Stores a stream sealed and hashed on the way, and reads it back from storage before anybody calls it received.
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { Refusal } from "#app/base/refusal.ts";
import { sealStream, unsealStream } from "#app/base/sealed-stream.ts";
import { storage } from "./index.ts";

/** Enough for every signature that content sniffing looks at. */
const headBytes = 4_100;

export type StoredFile = {
  /** Bytes of the plain file. */
  readonly size: number;
  /** SHA-256 of the plain bytes, hex. */
  readonly sha256: string;
  /** Told by content, never by name: an unknown content is bytes and nothing more. */
  readonly mediaType: string;
};

type Seen = { size: number; head: Buffer[]; headSize: number };

async function* observed(
  source: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  seen: Seen,
  limit: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    seen.size += chunk.length;
    if (seen.size > limit) throw new Refusal("evidence.too-large", { limit });
    hash.update(chunk);
    if (seen.headSize < headBytes) {
      const part = Buffer.from(chunk.subarray(0, headBytes - seen.headSize));
      seen.head.push(part);
      seen.headSize += part.length;
    }
    yield chunk;
  }
}

/** SHA-256 of what really lies in storage under this key, hex. */
async function sealedHash(storageKey: string, fileKey: Buffer): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readSealed(storageKey, fileKey)) hash.update(chunk);
  return hash.digest("hex");
}

/**
 * Seals `source` under `fileKey`, at most `limit` plain bytes. Refuses `evidence.empty` and `evidence.too-large`, and
 * leaves nothing behind when it refuses or fails.
 */
export async function storeSealed(
  storageKey: string,
  fileKey: Buffer,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<StoredFile> {
  const hash = createHash("sha256");
  const seen: Seen = { size: 0, head: [], headSize: 0 };
  try {
    await storage().put(storageKey, sealStream(fileKey, storageKey, observed(source, hash, seen, limit)));
    if (seen.size === 0) throw new Refusal("evidence.empty");
    const sha256 = hash.digest("hex");
    if ((await sealedHash(storageKey, fileKey)) !== sha256)
      throw new Error("stored bytes differ from received ones");
    const detected = await fileTypeFromBuffer(Buffer.concat(seen.head));
    return { size: seen.size, sha256, mediaType: detected?.mime ?? "application/octet-stream" };
  } catch (cause) {
    await storage().delete(storageKey);
    throw cause;
  }
}

/** The plain bytes, in order; throws where a frame was cut, moved or changed. */
export function readSealed(storageKey: string, fileKey: Buffer): AsyncIterable<Uint8Array> {
  return unsealStream(fileKey, storageKey, storage().get(storageKey));
}
