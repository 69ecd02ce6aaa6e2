// Runs stages (one program each) and says for each whether it passed, how long it took and how many tests it ran.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "../provide/root.mjs";
import { countTests } from "./count.mjs";

/**
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, report?: "vitest" | "playwright" }} Stage
 * @typedef {{ name: string, ok: boolean, seconds: number, passed: number, failed: number, skipped: number }} Result
 */

/**
 * Stages side by side; each one's output is shown in one piece when it ends, or as it comes when alone.
 * @param {Stage[]} stages @param {number} width how many at once @returns {Promise<Result[]>} in the order of `stages`
 */
export async function runStages(stages, width = 1) {
  /** @type {Result[]} */
  const results = [];
  const waiting = stages.map((stage, place) => ({ stage, place }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results[next.place] = await runStage(next.stage, width > 1);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

/** @param {Stage} stage @param {boolean} gather @returns {Promise<Result>} */
async function runStage(stage, gather) {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-stage-"));
  const report = join(folder, "report.json");
  const began = performance.now();
  if (!gather) console.log(`\n▶ ${stage.name}`);
  const { ok, output } = await runProgram(stage, report, gather);
  const seconds = (performance.now() - began) / 1000;
  if (gather)
    console.log(`\n${ok ? "✓" : "✗"} ${stage.name} (${seconds.toFixed(1)} s)\n${ok ? "" : output}`.trimEnd());
  else console.log(`${ok ? "✓" : "✗"} ${stage.name} (${seconds.toFixed(1)} s)`);
  const counted = stage.report
    ? countTests(stage.report, report, ok)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  return { name: stage.name, ok: ok && counted.failed === 0, seconds, ...counted };
}

/** @param {Stage} stage @param {string} report @param {boolean} gather @returns {Promise<{ ok: boolean, output: string }>} */
function runProgram(stage, report, gather) {
  const [program = "", ...parts] = stage.command.map((part) => part.replace("{report}", report));
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const env = { ...process.env, ...colour, ...stage.env, PATH: path, REPORT_FILE: report };
  return new Promise((done) => {
    const child = spawn(program, parts, {
      cwd: root,
      env,
      stdio: gather ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => done({ ok: false, output: `${output}\n${error.message}` }));
    child.on("close", (code) => done({ ok: code === 0, output }));
  });
}
