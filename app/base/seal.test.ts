// What sealing promises: it opens whole, with its key, in its place, and in no other way.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deriveKey,
  keyedHash,
  newKey,
  SealBroken,
  seal,
  sealJson,
  sealOverhead,
  unseal,
  unsealJson,
  unwrapKey,
  wrapKey,
} from "./seal.ts";

const countingKey = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
/** Made with Python's `cryptography`: nonce 40…4b, AAD 01 and the context. */
const sealedRow =
  "01404142434445464748494a4b042527c79c86628e5b238ca17ced9bbfc06002f6e05cf5581102a0e62e3579829e44";
const wrappedByOthers =
  "01404142434445464748494a4b62382ca0a2b90184454d9dbd17e99dd4e957c0cf23a099b4efded47e0b8e73449b93" +
  "e5cebd40ee13821b64fddc184126";

describe("a sealed text", () => {
  it("opens again, whatever it was", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (plain, context) => {
        const key = newKey();
        const sealed = seal(key, plain, context);
        expect(sealed.length).toBe(plain.length + sealOverhead);
        expect(unseal(key, sealed, context).equals(Buffer.from(plain))).toBe(true);
      }),
    );
  });

  it("opens from a vector made by another implementation, so the format can not drift", () => {
    const sealed = Buffer.from(sealedRow, "hex");
    expect(unseal(countingKey, sealed, "report:1:statement").toString()).toBe("有人卖盗版书");
  });

  it("does not open in another row, in another column or with another key", () => {
    const key = newKey();
    const sealed = seal(key, "有人卖盗版书", "report:1:statement");
    expect(() => unseal(key, sealed, "report:2:statement")).toThrow(SealBroken);
    expect(() => unseal(key, sealed, "report:1:contact")).toThrow(SealBroken);
    expect(() => unseal(newKey(), sealed, "report:1:statement")).toThrow(SealBroken);
  });

  it("does not open once any single bit has changed, or a byte is missing", () => {
    const key = newKey();
    const sealed = seal(key, "证据", "report:1:statement");
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => unseal(key, changed, "report:1:statement")).toThrow(SealBroken);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => unseal(key, sealed.subarray(0, length), "report:1:statement")).toThrow(SealBroken);
    }
  });

  it("looks different each time, so that equal texts can not be told", () => {
    const key = newKey();
    expect(seal(key, "同", "x").equals(seal(key, "同", "x"))).toBe(false);
  });

  it("is never made with a key of the wrong length", () => {
    expect(() => seal(Buffer.alloc(16), "x", "x")).toThrow("32 bytes");
    expect(() => unseal(Buffer.alloc(31), Buffer.alloc(40), "x")).toThrow("32 bytes");
  });

  it("carries values as JSON and refuses what has none", () => {
    const key = newKey();
    const value = { statement: "有人卖盗版书", seen: null, pages: [1, 2] };
    expect(unsealJson(key, sealJson(key, value, "x"), "x")).toEqual(value);
    expect(() => sealJson(key, undefined, "x")).toThrow();
  });
});

describe("a wrapped key", () => {
  it("opens under its root, from a vector made by another implementation", () => {
    const wrapped = Buffer.from(wrappedByOthers, "hex");
    expect(unwrapKey(countingKey, wrapped, "slot-1").toString("hex")).toBe(
      "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f",
    );
  });

  it("opens for no other slot and under no other root", () => {
    const root = newKey();
    const key = newKey();
    const wrapped = wrapKey(root, key, "slot-1");
    expect(unwrapKey(root, wrapped, "slot-1").equals(key)).toBe(true);
    expect(() => unwrapKey(root, wrapped, "slot-2")).toThrow(SealBroken);
    expect(() => unwrapKey(newKey(), wrapped, "slot-1")).toThrow(SealBroken);
  });
});

describe("derived keys and keyed hashes", () => {
  it("follow RFC 5869, test case 3, of which 32 bytes are the beginning", () => {
    const derived = deriveKey(Buffer.alloc(22, 0x0b), "");
    expect(derived.toString("hex")).toBe("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
  });

  it("follow RFC 4231, test case 2", () => {
    expect(keyedHash(Buffer.from("Jefe"), "what do ya want for nothing?").toString("hex")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("differ by label", () => {
    const root = newKey();
    expect(deriveKey(root, "lookup receipt").equals(deriveKey(root, "lookup claim"))).toBe(false);
  });
});
