// Hands a stored file to a browser: as fast as it is taken, and under a name that no header breaks on.

/** RFC 8187: what may stand unescaped in `filename*`. */
const escaped = /['()*]/g;

/** RFC 6266: an ASCII name for old browsers, the real one beside it. Path, control and bidi characters are left out. */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/]/gu, "").trim() || "file";
  const plain = clean.replace(/[^A-Za-z0-9._ -]/g, "_");
  const coded = encodeURIComponent(clean).replace(
    escaped,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${coded}`;
}

/**
 * @param drained `context.drained`: the next chunk is read only when the one before has gone out
 * @param gone `request.signal`: reading ends with the reader
 */
export function streamed(
  source: AsyncIterable<Uint8Array>,
  drained: () => Promise<void>,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        const next = gone.aborted ? await chunks.return?.() : await chunks.next();
        if (!next || next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
