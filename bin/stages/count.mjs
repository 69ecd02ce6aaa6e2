// Counts the tests in the JSON report of a test runner.
import { readFileSync } from "node:fs";

/**
 * A runner that failed without a failed test (a file that does not load, a crash) or left no report counts as a failure.
 * @param {"vitest" | "playwright"} runner @param {string} file @param {boolean} ok whether the runner ended with 0
 */
export function countTests(runner, file, ok) {
  const report = read(file);
  const counted = runner === "vitest" ? vitest(report ?? {}) : playwright(report ?? {});
  return (ok && report) || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** @param {string} file @returns {Record<string, any> | null} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {Record<string, any>} report */
function vitest(report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** A flaky test failed once, and that is not passing. @param {Record<string, any>} report */
function playwright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped };
}
