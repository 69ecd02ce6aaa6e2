// What a sealed file promises: it comes back to the byte, and nobody can shorten, reorder, mix or repeat it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gcmSeal } from "./primitive.ts";
import { newKey, SealBroken, sealOverhead } from "./seal.ts";
import { frameSize, sealStream, unsealStream } from "./sealed-stream.ts";

const countingKey = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
/** Made with Python's `cryptography`: nonce 40…4b, AAD 01 and `file:example:frame:0:last`. */
const sealedByOthers =
  "01404142434445464748494a4b042527c79c86628e5b238ca17ced9bbfc060cc212dab17e85c5a3a3c1f6a3beca33c";
const wholeFrame = frameSize + sealOverhead;

/** Bytes that differ from frame to frame. */
function content(size: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 0xff));
}

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function collected(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const sealedFile = (key: Buffer, id: string, bytes: Uint8Array, sizes = [bytes.length || 1]) =>
  collected(sealStream(key, id, inChunks(bytes, sizes)));
const opened = (key: Buffer, id: string, bytes: Uint8Array, sizes = [bytes.length || 1]) =>
  collected(unsealStream(key, id, inChunks(bytes, sizes)));

describe("a sealed file", () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 204_800])("of %i bytes comes back whole", async (size) => {
    const key = newKey();
    const plain = content(size);
    const sealed = await sealedFile(key, "file-1", plain, [10_000]);
    const frames = Math.max(1, Math.ceil(size / frameSize));
    expect(sealed.length).toBe(size + frames * sealOverhead);
    expect((await opened(key, "file-1", sealed, [7_777])).equals(plain)).toBe(true);
  });

  it("does not depend on how it was cut into chunks", async () => {
    const chunkSizes = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200_000 }), chunkSizes, chunkSizes, async (size, a, b) => {
        const plain = content(size);
        const sealed = await sealedFile(countingKey, "file-1", plain, a);
        expect((await opened(countingKey, "file-1", sealed, b)).equals(plain)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("survives a source that uses its memory again for the next chunk", async () => {
    const shared = Buffer.alloc(1_000);
    async function* reusing(): AsyncGenerator<Uint8Array> {
      for (let turn = 0; turn < 3; turn += 1) yield shared.fill(turn + 1);
    }
    const sealed = await collected(sealStream(countingKey, "file-1", reusing()));
    const plain = await opened(countingKey, "file-1", sealed);
    expect([plain[0], plain[1_000], plain[2_999]]).toEqual([1, 2, 3]);
  });

  it("opens from a vector made by another implementation, so the format can not drift", async () => {
    const plain = await opened(countingKey, "example", Buffer.from(sealedByOthers, "hex"));
    expect(plain.toString()).toBe("有人卖盗版书");
  });

  it("has frames that anyone with the key can put together by the book", async () => {
    const plain = content(frameSize + 5);
    const nonce = Buffer.alloc(12, 7);
    const frame = (bytes: Uint8Array, place: string) =>
      Buffer.concat([
        Buffer.of(1),
        nonce,
        gcmSeal(countingKey, nonce, bytes, Buffer.from(`\x01file:f:frame:${place}`)),
      ]);
    const byHand = Buffer.concat([
      frame(plain.subarray(0, frameSize), "0:more"),
      frame(plain.subarray(frameSize), "1:last"),
    ]);
    expect((await opened(countingKey, "f", byHand)).equals(plain)).toBe(true);
  });
});

describe("a sealed file that somebody touched", () => {
  const size = frameSize * 2 + 1_000;

  async function frames(id = "file-1"): Promise<Buffer[]> {
    const all: Buffer[] = [];
    for await (const frame of sealStream(countingKey, id, inChunks(content(size), [size]))) all.push(frame);
    return all;
  }
  const broken = (parts: Uint8Array[]) =>
    expect(opened(countingKey, "file-1", Buffer.concat(parts))).rejects.toBeInstanceOf(SealBroken);

  it("is refused when it was cut off, at a frame's end, inside a frame, or to nothing", async () => {
    const [first, second, third] = await three(frames());
    await broken([first, second]);
    await broken([first]);
    await broken([first, second, third.subarray(0, 500)]);
    await broken([first, second.subarray(0, 3)]);
    await broken([]);
  });

  it("is refused when frames changed places, are missing or stand twice", async () => {
    const [first, second, third] = await three(frames());
    await broken([second, first, third]);
    await broken([first, third]);
    await broken([second, third]);
    await broken([first, first, second, third]);
    await broken([first, second, third, third]);
    await broken([first, second, second, third]);
  });

  it("is refused when a frame of another file, sealed under the same key, stands in it", async () => {
    const [first, second, third] = await three(frames());
    const [, foreign] = await three(frames("file-2"));
    await broken([first, foreign, third]);
    await expect(opened(countingKey, "file-2", Buffer.concat([first, second, third]))).rejects.toThrow(
      SealBroken,
    );
  });

  it("is refused when bytes were added at its end or any byte changed", async () => {
    const sealed = Buffer.concat(await frames());
    await broken([sealed, Buffer.of(0)]);
    await broken([sealed, Buffer.alloc(wholeFrame)]);
    for (const at of [0, 5, 100, wholeFrame, wholeFrame * 2 + 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await broken([changed]);
    }
  });
});

async function three(frames: Promise<Buffer[]>): Promise<[Buffer, Buffer, Buffer]> {
  const [first, second, third, more] = await frames;
  if (!first || !second || !third || more) throw new Error("three frames were expected");
  return [first, second, third];
}
