// The last line of a run counts every test once, and a runner that breaks is never a success.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countTests } from "./count.mjs";
import { lastLine } from "./finish.mjs";

const folder = mkdtempSync(join(tmpdir(), "huiyin-count-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const result = { name: "a stage", ok: true, seconds: 1, passed: 0, failed: 0, skipped: 0 };

describe("counting", () => {
  it("reads what Vitest reports", () => {
    const file = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(countTests("vitest", file, false)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it("reads what Playwright reports, and calls a flaky test failed", () => {
    const file = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(countTests("playwright", file, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it("counts a runner that broke without a failed test as one failure", () => {
    expect(countTests("vitest", report({ numPassedTests: 5 }), false)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    });
    expect(countTests("playwright", join(folder, "never-written.json"), false).failed).toBe(1);
  });

  it("counts a runner that ended well and left no report as one failure", () => {
    expect(countTests("vitest", join(folder, "never-written.json"), true).failed).toBe(1);
  });
});

describe("the last line", () => {
  it("adds up every stage", () => {
    const results = [
      { ...result, passed: 1 },
      { ...result, passed: 40, failed: 2 },
    ];
    expect(lastLine(results)).toBe("41 passed, 2 failed");
  });

  it("names what was skipped only when something was", () => {
    expect(lastLine([{ ...result, passed: 3, skipped: 1 }])).toBe("3 passed, 0 failed, 1 skipped");
  });
});
