// A multipart form comes part by part; too large, too many, cut off or unreadable is told, never passed as whole.
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/base/refusal.ts";
import { type MultipartLimits, type Part, partsOf } from "./multipart.ts";

const limits: MultipartLimits = { fileSize: 1_000_000, files: 3 };

function posted(form: FormData): Request {
  return new Request("http://localhost/report/evidence", { method: "POST", body: form });
}

function raw(chunks: readonly string[], failure?: Error): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      if (failure) controller.error(failure);
      else controller.close();
    },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=xx" };
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return new Request("http://localhost/report/evidence", init);
}

async function read(request: Request, within = limits): Promise<string[]> {
  const told: string[] = [];
  for await (const part of partsOf(request, within)) told.push(await tellOf(part));
  return told;
}

async function tellOf(part: Part): Promise<string> {
  if (part.kind === "field") return `${part.name}=${part.value}`;
  let size = 0;
  for await (const chunk of part.content) size += chunk.byteLength;
  return `${part.name}:${part.fileName}:${part.claimedType}:${size}`;
}

function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "taken",
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
}

const head =
  '--xx\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';

describe("a multipart form", () => {
  it("comes in its order, with names in Chinese and files of any size", async () => {
    const form = new FormData();
    form.set("caption", "现场 照片");
    form.set("file", new File([new Uint8Array(900_000)], "证据 一.jpg", { type: "image/jpeg" }));
    form.append("file", new File(["x"], "b.png", { type: "image/png" }));
    form.set("go", "next");
    expect(await read(posted(form))).toEqual([
      "caption=现场 照片",
      "file:证据 一.jpg:image/jpeg:900000",
      "file:b.png:image/png:1",
      "go=next",
    ]);
  });

  it("says a file input that was left empty as an empty name", async () => {
    const form = new FormData();
    form.set("file", new File([], "", { type: "application/octet-stream" }));
    expect(await read(posted(form))).toEqual(["file::application/octet-stream:0"]);
  });

  it("goes on to the next part when a file was left unread", async () => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(900_000)], "a.jpg"));
    form.set("go", "back");
    const names: string[] = [];
    for await (const part of partsOf(posted(form), limits)) names.push(part.name);
    expect(names).toEqual(["file", "go"]);
  });

  it("goes on when the first bytes of a file were enough to turn it down", async () => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(900_000)], "a.exe"));
    form.set("go", "next");
    const names: string[] = [];
    for await (const part of partsOf(posted(form), limits)) {
      names.push(part.name);
      if (part.kind === "file") for await (const _chunk of part.content) break;
    }
    expect(names).toEqual(["file", "go"]);
  });

  it("is refused for a file over the limit, one byte being enough", async () => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(1_000_001)], "a.mp4"));
    expect(await refusalOf(read(posted(form)))).toBe("evidence.too-large");
    form.set("file", new File([new Uint8Array(1_000_000)], "a.mp4"));
    expect(await refusalOf(read(posted(form)))).toBe("taken");
  });

  it("is refused for one file too many", async () => {
    const form = new FormData();
    for (const name of ["a", "b", "c", "d"]) form.append("file", new File(["x"], name));
    expect(await refusalOf(read(posted(form)))).toBe("evidence.too-many");
  });

  it("is refused when the body ends inside a file", async () => {
    expect(await refusalOf(read(raw([head, "half of a pict"])))).toBe("evidence.cut-off");
    expect(await refusalOf(read(raw(["--xx\r\nContent-Dispo"])))).toBe("evidence.cut-off");
    expect(await refusalOf(read(raw([])))).toBe("evidence.cut-off");
  });

  it("tells the reader of the file itself that it is not whole, before anything is stored for good", async () => {
    for await (const part of partsOf(raw([head, "half of a pict"]), limits)) {
      expect(await refusalOf(tellOf(part))).toBe("evidence.cut-off");
      break;
    }
  });

  it("is refused when the connection breaks inside a file", async () => {
    expect(await refusalOf(read(raw([head, "half"], new Error("aborted"))))).toBe("evidence.cut-off");
  });

  it("wakes who waits for the rest of a file when the connection breaks", async () => {
    const line = new TransformStream<Uint8Array, Uint8Array>();
    const browser = line.writable.getWriter();
    const headers = { "Content-Type": "multipart/form-data; boundary=xx" };
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      body: line.readable,
      headers,
      duplex: "half",
    };
    const reading = refusalOf(read(new Request("http://localhost/report/evidence", init)));
    await browser.write(new TextEncoder().encode(`${head}half of a pict`));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await browser.abort(new Error("aborted"));
    expect(await reading).toBe("evidence.cut-off");
  });

  it("is refused when it is another kind of body, or text that is not UTF-8", async () => {
    const json = new Request("http://localhost/", { method: "POST", body: "{}" });
    expect(await refusalOf(read(json))).toBe("form.unreadable");
    const headers = { "Content-Type": "multipart/form-data" };
    const unbounded = new Request("http://localhost/", { method: "POST", body: "x", headers });
    expect(await refusalOf(read(unbounded))).toBe("form.unreadable");
    const broken = new Uint8Array([
      ...new TextEncoder().encode('--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\n'),
      0xff,
      0xfe,
      ...new TextEncoder().encode("\r\n--xx--\r\n"),
    ]);
    const request = new Request("http://localhost/", {
      method: "POST",
      body: broken,
      headers: { "Content-Type": "multipart/form-data; boundary=xx" },
    });
    expect(await refusalOf(read(request))).toBe("form.unreadable");
  });

  it("is refused for a field beyond its limit", async () => {
    const form = new FormData();
    form.set("caption", "字".repeat(30_000));
    expect(await refusalOf(read(posted(form)))).toBe("form.too-large");
  });

  it("reads no faster than the file is stored", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
          controller.enqueue(new Uint8Array(65_536));
          sent += 65_536;
          if (sent >= 64 * 1_048_576) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "Content-Type": "multipart/form-data; boundary=xx" };
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
    const parts = partsOf(new Request("http://localhost/", init), { fileSize: 1e9, files: 1 });
    const first = await parts.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(first.done).toBe(false);
    expect(sent).toBeLessThan(1_048_576);
    await parts.return();
  });
});
