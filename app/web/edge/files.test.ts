// Assets travel compressed to whoever takes that, and whole to everybody else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staticFiles } from "./files.ts";

const script = "console.log('a script that is long enough to be worth it');".repeat(20);
const folder = mkdtempSync(join(tmpdir(), "huiyin-files-"));
let server: Server;

beforeEach(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "assets/page-1.js"), script);
  writeFileSync(join(folder, "assets/page-1.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "assets/page-1.js.gz"), gzipSync(script));
  writeFileSync(join(folder, "assets/tiny-2.css"), "a{}");
  writeFileSync(join(folder, "exit.js"), "leave()");
  server = createServer(express().use(staticFiles(folder, ["exit.js"])));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer };

function get(path: string, accepted?: string): Promise<Answer> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const headers = accepted === undefined ? {} : { "Accept-Encoding": accepted };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes: Buffer.concat(chunks),
      });
    });
    sent.on("error", reject).end();
  });
}

describe("assets", () => {
  it("come as brotli to browsers of today, as gzip to older ones, and are kept for ever", async () => {
    const today = await get("/assets/page-1.js", "gzip, deflate, br, zstd");
    expect(today.headers["content-encoding"]).toBe("br");
    expect(today.headers["content-type"]).toMatch(/javascript/);
    expect(today.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(today.headers.vary).toContain("Accept-Encoding");
    expect(String(brotliDecompressSync(today.bytes))).toBe(script);
    const older = await get("/assets/page-1.js", "gzip, deflate");
    expect(older.headers["content-encoding"]).toBe("gzip");
    expect(String(gunzipSync(older.bytes))).toBe(script);
  });

  it("come as they are to whoever asks for no compression, with the same word for caches", async () => {
    for (const accepted of [undefined, "identity", "br;q=0, gzip;q=0"]) {
      const whole = await get("/assets/page-1.js", accepted);
      expect(whole.headers["content-encoding"]).toBeUndefined();
      expect(whole.headers.vary).toContain("Accept-Encoding");
      expect(String(whole.bytes)).toBe(script);
    }
  });

  it("come as they are where compressing gained nothing", async () => {
    const tiny = await get("/assets/tiny-2.css", "br, gzip");
    expect(tiny.headers["content-encoding"]).toBeUndefined();
    expect(String(tiny.bytes)).toBe("a{}");
  });

  it("that are not there are not there", async () => {
    expect((await get("/assets/page-2.js", "br")).status).toBe(404);
    expect((await get("/assets/..%2fexit.js", "br")).status).toBeGreaterThanOrEqual(400);
  });
});

it("named files are kept for an hour", async () => {
  expect((await get("/exit.js")).headers["cache-control"]).toBe("public, max-age=3600");
});
