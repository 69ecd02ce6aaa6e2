// A turned clock moves by what its file says, at once; without the file it is the system's.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clockNamed } from "./index.ts";

const day = 86_400_000;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function daysAhead(clock: { now(): Date }): number {
  return Math.round((clock.now().getTime() - Date.now()) / day) + 0;
}

describe("the clock", () => {
  it("is the system's where nobody turned it", () => {
    expect(daysAhead(clockNamed("adjustable", folder))).toBe(0);
  });

  it("moves with the file, between two looks", () => {
    const clock = clockNamed("adjustable", folder);
    writeFileSync(join(folder, "clock-offset"), `${3 * day}\n`);
    expect(daysAhead(clock)).toBe(3);
    writeFileSync(join(folder, "clock-offset"), String(-day));
    expect(daysAhead(clock)).toBe(-1);
  });

  it("ignores a file that holds no number", () => {
    writeFileSync(join(folder, "clock-offset"), "soon");
    expect(daysAhead(clockNamed("adjustable", folder))).toBe(0);
  });

  it("is deaf to the file as the system clock", () => {
    writeFileSync(join(folder, "clock-offset"), `${3 * day}`);
    expect(daysAhead(clockNamed("system", folder))).toBe(0);
  });
});
