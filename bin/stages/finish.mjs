// The last words of a run: a line for each stage, then `N passed, N failed` alone on the last one.

/**
 * Ends the process: 0 only when nothing failed.
 * @param {import("./run.mjs").Result[]} results
 */
export function finish(results) {
  console.log("");
  for (const { name, ok, seconds, passed, failed, skipped } of results) {
    const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
      .filter(Boolean)
      .join(", ");
    const sign = failed || !ok ? "✗" : passed ? "✓" : "–";
    console.log(`${sign} ${name}: ${counts} (${seconds.toFixed(1)} s)`);
  }
  console.log(lastLine(results));
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** @param {import("./run.mjs").Result[]} results @returns {string} `N passed, N failed`, and what was skipped if anything was */
export function lastLine(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
