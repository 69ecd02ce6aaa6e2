// A file goes out under its own name, whatever is in it, and no faster than it is taken.
import { describe, expect, it } from "vitest";
import { contentDisposition, streamed } from "./download.ts";

describe("the name of a download", () => {
  it("is the name of the file, in Chinese too", () => {
    expect(contentDisposition("inline", "封面 1.jpg")).toBe(
      `inline; filename="__ 1.jpg"; filename*=UTF-8''%E5%B0%81%E9%9D%A2%201.jpg`,
    );
  });

  it("never leaves its header, its folder or its line", () => {
    const named = contentDisposition("attachment", 'a"; x="b\r\nSet-Cookie: c\u0000/../d\u202Egpj.exe\ud800');
    expect(named).toBe(
      `attachment; filename="a__ x__bSet-Cookie_ c..dgpj.exe"; filename*=UTF-8''a%22%3B%20x%3D%22bSet-Cookie%3A%20c..dgpj.exe`,
    );
    expect(named).toMatch(/^[\x20-\x7e]+$/);
  });

  it("keeps apostrophes and brackets out of the coded part", () => {
    expect(contentDisposition("inline", "it's (1)*.png")).toContain("UTF-8''it%27s%20%281%29%2A.png");
  });

  it("is a name even where nothing was left of it", () => {
    expect(contentDisposition("attachment", "\u202E/")).toContain('filename="file"');
  });
});

describe("a download", () => {
  const chunk = (n: number) => new Uint8Array([n]);

  /** Ten chunks; tells how many were asked for, and whether it was ended properly. */
  function file() {
    const seen = { read: 0, closed: false };
    async function* bytes() {
      try {
        for (let n = 0; n < 10; n += 1) {
          seen.read += 1;
          yield chunk(n);
        }
      } finally {
        seen.closed = true;
      }
    }
    return { seen, bytes: bytes() };
  }

  const never = new AbortController().signal;

  it("hands out every byte in order", async () => {
    const { bytes, seen } = file();
    const sent = await new Response(streamed(bytes, async () => {}, never)).arrayBuffer();
    expect([...new Uint8Array(sent)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seen.closed).toBe(true);
  });

  it("reads no further while its reader has not taken what was sent", async () => {
    const { bytes, seen } = file();
    const gate = { open: () => {} };
    const blocked = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    const reader = streamed(bytes, () => (seen.read === 1 ? blocked : Promise.resolve()), never).getReader();
    expect((await reader.read()).value).toEqual(chunk(0));
    const second = reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.read).toBe(1);
    gate.open();
    expect((await second).value).toEqual(chunk(1));
  });

  it("ends, and closes its file, when the reader is gone", async () => {
    const { bytes, seen } = file();
    const leaving = new AbortController();
    const reader = streamed(bytes, async () => {}, leaving.signal).getReader();
    await reader.read();
    leaving.abort();
    expect((await reader.read()).done).toBe(true);
    expect(seen).toEqual({ read: 1, closed: true });
  });
});
