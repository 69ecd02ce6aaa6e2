// A test during which anything was written to console.error fails: what nobody expected is a fault.
import { afterEach, beforeEach, expect } from "vitest";

const written: string[] = [];

console.error = (...parts: unknown[]) => {
  written.push(parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(" "));
};

beforeEach(() => {
  written.length = 0;
});

afterEach(() => {
  expect(written, "written to console.error").toEqual([]);
});
