// The picture that reporters attach: a real JPEG with EXIF, of nobody and nothing real.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const path = "tests/fixtures/photo.jpg";
const bytes = readFileSync(path);

export const photo = {
  path,
  name: "photo.jpg",
  bytes,
  sha256: createHash("sha256").update(bytes).digest("hex"),
} as const;
