// The JSON of a program: numbers stay what was written, and whatever else comes is refused.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonObject, withExactNumbers } from "./json.ts";

const json = { "Content-Type": "application/json" };

function sent(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json): Request {
  return new Request("http://localhost/api", { method: "POST", headers, body });
}

const read = (body: string) => readJsonObject(sent(body));

describe("a number", () => {
  it.each([
    ["80000", "80000"],
    ["100000.17", "100000.17"],
    ["80000.50", "80000.5"],
    ["1.0E7", "10000000"],
    ["1e3", "1000"],
    ["12.34e1", "123.4"],
    ["12345e-2", "123.45"],
    ["0.0", "0"],
    ["-5", "-5"],
    ["1e21", "1000000000000000000000"],
    ["1e999999999", "1e999999999"],
    ["1000.0000000000000001", "1000.0000000000000001"],
    ["9007199254740993", "9007199254740993"],
  ])("%s stays %s", async (literal, text) => {
    expect(await read(`{"n": ${literal}, "s": "1e3 \\"2\\" 3"}`)).toEqual({ n: text, s: '1e3 "2" 3' });
  });

  it("is the same to the last digit however it was written", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 0, max: 8 }),
        (digits, places) => {
          const exact = JSON.parse(withExactNumbers(`${digits}e-${places}`));
          const [whole = "", fraction = ""] = String(exact).split(".");
          expect(BigInt(whole + fraction.padEnd(places, "0"))).toBe(digits);
          expect(fraction.endsWith("0")).toBe(false);
        },
      ),
    );
  });
});

describe("what is no JSON object", () => {
  it.each(["", "[1]", "null", "7", '"x"', "{", "{'a':1}", '{"a":NaN}', '{"a":01}', "\0", "[".repeat(9_000)])(
    "%j is refused",
    async (body) => {
      await expect(read(body)).rejects.toMatchObject({ code: "api.unreadable" });
    },
  );

  it("is refused by its bytes, its size and its kind", async () => {
    const bytes = Uint8Array.from([0x22, 0xff, 0x22]);
    await expect(readJsonObject(sent(bytes))).rejects.toMatchObject({ code: "api.unreadable" });
    const long = JSON.stringify({ a: "x".repeat(17_000) });
    await expect(read(long)).rejects.toMatchObject({ code: "api.too-large", status: 413 });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/jsonx",
      "text/json",
    ]) {
      await expect(readJsonObject(sent("{}", { "Content-Type": type }))).rejects.toMatchObject({
        status: 415,
      });
    }
    for (const type of ["application/json; charset=utf-8", "application/vnd.x+json", "Application/JSON"]) {
      expect(await readJsonObject(sent("{}", { "Content-Type": type }))).toEqual({});
    }
  });
});
