// Streams a multipart form part by part, with backpressure: no file ever lies in memory or is cut off unnoticed.
import { Readable } from "node:stream";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { Refusal, type RefusalCode } from "#app/base/refusal.ts";

export type FieldPart = { kind: "field"; name: string; value: string };
export type FilePart = {
  kind: "file";
  name: string;
  /** As the browser said it: words of a stranger, never a path. Empty when no file was chosen. */
  fileName: string;
  /** What the browser claims; the type is told by content elsewhere. */
  claimedType: string;
  /** To be read to its end before the next part is asked for; what is left unread is skipped. */
  content: AsyncIterable<Uint8Array>;
};
export type Part = FieldPart | FilePart;

export type MultipartLimits = {
  /** Bytes of one file; one more is refused with `evidence.too-large`. */
  fileSize: number;
  /** Files in one form; one more is refused with `evidence.too-many`. */
  files: number;
  /** Bytes of one field; 64 KiB unless told. */
  fieldSize?: number;
};

/**
 * The parts of a `multipart/form-data` request in their order.
 * @throws Refusal while iterating: `form.unreadable`, `form.too-large` (a field), `evidence.too-large`,
 * `evidence.too-many`, `evidence.cut-off` (the body ended or the connection broke inside a part)
 */
export async function* partsOf(
  request: Request,
  limits: MultipartLimits,
): AsyncGenerator<Part, void, undefined> {
  const parser = parserFor(request, limits);
  const source = bodyOf(request);
  const parts = queueOf(parser, source);
  source.pipe(parser);
  try {
    for (let part = await parts.next(); part; part = await parts.next()) {
      yield part.found;
      if (part.file && !part.file.readableEnded) part.file.resume();
    }
  } finally {
    source.unpipe(parser);
    parser.destroy();
    // The rest is read and thrown away: an answer that comes while the browser still sends would be lost on it.
    source.resume();
  }
}

function parserFor(request: Request, limits: MultipartLimits): BusboyInstance {
  const type = request.headers.get("Content-Type");
  if (!type || !/^multipart\/form-data\b/i.test(type) || !request.body) throw new Refusal("form.unreadable");
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: {
        fileSize: limits.fileSize,
        files: limits.files,
        fields: 200,
        fieldSize: limits.fieldSize ?? 64 * 1024,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw new Refusal("form.unreadable");
  }
}

function bodyOf(request: Request): Readable {
  const reader = request.body?.getReader();
  async function* chunks() {
    if (!reader) return;
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  }
  return Readable.from(chunks(), { objectMode: false });
}

type Queued = { found: Part; file: BusboyFileStream | null };

/** What was pushed, in its order, to whoever waits for it; a refusal is thrown. */
function lineOf<Item>() {
  const ready: (Item | Refusal)[] = [];
  let wake: () => void = () => {};
  return {
    push(item: Item | Refusal): void {
      ready.push(item);
      wake();
    },
    async next(): Promise<Item> {
      for (;;) {
        const [item] = ready.splice(0, 1);
        if (item instanceof Refusal) throw item;
        if (item !== undefined) return item;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** Turns the parser's events into something that waits: parts in their order, then null or the first refusal. */
function queueOf(parser: BusboyInstance, source: Readable): { next(): Promise<Queued | null> } {
  const line = lineOf<Queued | null>();
  const refuse = (code: RefusalCode) => line.push(new Refusal(code));
  let latest: BusboyFileStream | null = null;
  parser.on("field", (name, value, _nameCut, cut) => {
    if (cut) refuse("form.too-large");
    else if (typeof name !== "string" || value.includes("\uFFFD")) refuse("form.unreadable");
    else line.push({ found: { kind: "field", name, value }, file: null });
  });
  parser.on("file", (name, file, fileName, _encoding, claimedType) => {
    // Told before anybody reads the file, and the file then ends as if it were whole: so it is remembered.
    const fate = { cutOff: false };
    latest = file;
    file.on("error", () => {
      fate.cutOff = true;
      refuse("evidence.cut-off");
    });
    const content = contentOf(file, fate);
    line.push({ found: { kind: "file", name, fileName: fileName ?? "", claimedType, content }, file });
  });
  parser.on("filesLimit", () => refuse("evidence.too-many"));
  parser.on("fieldsLimit", () => refuse("form.too-large"));
  parser.on("finish", () => line.push(null));
  parser.on("error", () => refuse("evidence.cut-off"));
  source.on("error", (error) => {
    refuse("evidence.cut-off");
    parser.destroy(error);
    // The parser leaves the file under way as it is, and its reader would wait for the rest for ever.
    latest?.destroy(error);
  });
  return line;
}

async function* contentOf(file: BusboyFileStream, fate: { cutOff: boolean }): AsyncGenerator<Uint8Array> {
  try {
    // Not destroyed when its reader stops early: the parser would wait for its end for ever.
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk;
  } catch {
    throw new Refusal("evidence.cut-off");
  }
  if (fate.cutOff) throw new Refusal("evidence.cut-off");
  // Busboy ends a file over the limit, too, as if it were whole.
  if (file.truncated) throw new Refusal("evidence.too-large");
}
