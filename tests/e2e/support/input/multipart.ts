// Multipart bodies, right and wrong, part by part.

export const boundary = "----huiyin-test";
export const multipart = `multipart/form-data; boundary=${boundary}`;

export function fieldPart(name: string, value: string): Buffer {
  return Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
}

export function fileHead(name: string, fileName: string, type = "image/jpeg"): Buffer {
  return Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`,
  );
}

export function filePart(fileName: string, bytes: Uint8Array, type?: string): Buffer {
  return Buffer.concat([fileHead("files", fileName, type), bytes, Buffer.from("\r\n")]);
}

export const closing = Buffer.from(`--${boundary}--\r\n`);

/** A whole body: the parts, the button pressed, the end. */
export function bodyOf(parts: readonly Buffer[], intent = "upload"): Buffer {
  return Buffer.concat([...parts, fieldPart("intent", intent), closing]);
}

/** One file of that many bytes, drawn as it is sent, so that it lies nowhere whole. */
export async function* largeBody(size: number): AsyncGenerator<Uint8Array> {
  yield fileHead("files", "large.bin");
  const chunk = Buffer.alloc(1024 * 1024, 7);
  for (let sent = 0; sent < size; sent += chunk.length)
    yield chunk.subarray(0, Math.min(chunk.length, size - sent));
  yield Buffer.concat([Buffer.from("\r\n"), fieldPart("intent", "upload"), closing]);
}
