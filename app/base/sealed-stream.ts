// Seals files in frames: number, last-frame flag and file id are bound, so that no frame can be cut, moved or lent.
import { SealBroken, seal, sealOverhead, unseal } from "./seal.ts";

/** Plain bytes a frame; the last one holds the rest, and nothing only where the file is empty. */
export const frameSize = 65_536;
const sealedFrameSize = frameSize + sealOverhead;

/**
 * Each frame has a random nonce of its own, not a counted one: an unfinished last frame may be sealed again with
 * more bytes when an upload resumes, and a counted nonce would then serve twice.
 */
function frameContext(fileId: string, number: number, last: boolean): string {
  return `file:${fileId}:frame:${number}:${last ? "last" : "more"}`;
}

/** Regroups any chunks into pieces of `size`, holding one back so that the last one is known as the last. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    let rest = chunk;
    while (length + rest.length > size) {
      const room = size - length;
      yield { bytes: Buffer.concat([...held, rest.subarray(0, room)]), last: false };
      rest = rest.subarray(room);
      held = [];
      length = 0;
    }
    if (rest.length > 0) {
      // A copy: who gave the chunk may reuse its memory as soon as we ask for the next one.
      held.push(Buffer.from(rest));
      length += rest.length;
    }
  }
  yield { bytes: Buffer.concat(held), last: true };
}

/** The plain bytes of `source` as sealed frames, one chunk each. `fileId` must be the same when they are opened. */
export async function* sealStream(
  key: Buffer,
  fileId: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of pieces(source, frameSize)) {
    yield seal(key, bytes, frameContext(fileId, number, last));
    number += 1;
  }
}

/**
 * The plain bytes, in chunks of at most 64 KiB. Throws `SealBroken` at the first frame that was changed, moved, lent
 * from another file, repeated or left out. What came before is genuine, but the file is whole only when this ends.
 */
export async function* unsealStream(
  key: Buffer,
  fileId: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of pieces(source, sealedFrameSize)) {
    const plain = unseal(key, bytes, frameContext(fileId, number, last));
    if (plain.length === 0 && number > 0) throw new SealBroken("an empty frame behind a full one");
    if (plain.length > 0) yield plain;
    number += 1;
  }
}
