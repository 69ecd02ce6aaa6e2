// Pins the primitives to the vectors that their authors published.
import { describe, expect, it } from "vitest";
import { gcmOpen, gcmSeal, hkdf } from "./primitive.ts";

const hex = (text: string) => Buffer.from(text, "hex");

const longKey = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
const longPlain =
  "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72" +
  "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
const longSealed =
  "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa" +
  "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";

/** McGrew and Viega, "The Galois/Counter Mode of Operation", test cases with 256-bit keys and 96-bit nonces. */
const gcmCases = [
  {
    name: "13",
    key: "00".repeat(32),
    nonce: "00".repeat(12),
    plain: "",
    aad: "",
    sealed: "530f8afbc74536b9a963b4f1c4cb738b",
  },
  {
    name: "14",
    key: "00".repeat(32),
    nonce: "00".repeat(12),
    plain: "00".repeat(16),
    aad: "",
    sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
  },
  {
    name: "15",
    key: longKey,
    nonce: "cafebabefacedbaddecaf888",
    plain: longPlain,
    aad: "",
    sealed: `${longSealed}b094dac5d93471bdec1a502270e3cc6c`,
  },
  {
    name: "16",
    key: longKey,
    nonce: "cafebabefacedbaddecaf888",
    plain: longPlain.slice(0, -8),
    aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
    sealed: `${longSealed.slice(0, -8)}76fc6ece0f4e1768cddf8853bb2d551b`,
  },
];

/** RFC 5869, appendix A.1 to A.3. */
const hkdfCases = [
  {
    name: "1",
    secret: "0b".repeat(22),
    salt: "000102030405060708090a0b0c",
    label: "f0f1f2f3f4f5f6f7f8f9",
    derived: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  },
  {
    name: "2",
    secret: Buffer.from(Array.from({ length: 80 }, (_, i) => i)).toString("hex"),
    salt: Buffer.from(Array.from({ length: 80 }, (_, i) => 0x60 + i)).toString("hex"),
    label: Buffer.from(Array.from({ length: 80 }, (_, i) => 0xb0 + i)).toString("hex"),
    derived:
      "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09" +
      "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
  },
  {
    name: "3",
    secret: "0b".repeat(22),
    salt: "",
    label: "",
    derived: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  },
];

describe("AES-256-GCM", () => {
  it.each(gcmCases)("agrees with test case $name of its authors", ({ key, nonce, plain, aad, sealed }) => {
    expect(gcmSeal(hex(key), hex(nonce), hex(plain), hex(aad)).toString("hex")).toBe(sealed);
    expect(gcmOpen(hex(key), hex(nonce), hex(sealed), hex(aad)).toString("hex")).toBe(plain);
  });

  it("refuses a text that is shorter than its tag", () => {
    expect(() => gcmOpen(hex(longKey), hex("00".repeat(12)), Buffer.alloc(15), Buffer.alloc(0))).toThrow();
  });
});

describe("HKDF-SHA-256", () => {
  it.each(hkdfCases)("agrees with test case $name of RFC 5869", ({ secret, salt, label, derived }) => {
    expect(hkdf(hex(secret), hex(salt), hex(label), derived.length / 2).toString("hex")).toBe(derived);
  });
});
