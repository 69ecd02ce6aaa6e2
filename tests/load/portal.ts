// Starts what is measured: the built portal on a data folder of its own, and the bare servers it is measured against.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export type Running = {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
};

export const staffPassword = "bench-pass-2026";
const minimal = { PATH: process.env.PATH ?? "", NODE_ENV: "production" } as const;
const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder that is removed when the process ends, however it ends. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a portal on this data folder is started with; also for whoever opens its database beside it. */
export function portalSettings(dataDir: string, port: number): Record<string, string> {
  return {
    NODE_ENV: "production",
    APP_MODE: "evaluation",
    HOST: "127.0.0.1",
    PORT: String(port),
    ORIGIN: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${join(dataDir, "portal.sqlite")}`,
    STORAGE_URL: `file:${join(dataDir, "evidence")}`,
    // Reporters of the benchmark come from addresses of their own: the limits count, and slow down, each by itself.
    TRUSTED_PROXY: "127.0.0.1",
    SAMPLE_STAFF_PASSWORD: staffPassword,
  };
}

/** @param profiles folder for a CPU profile, written when it stops; null for none */
export async function startPortal(dataDir: string, profiles: string | null = null): Promise<Running> {
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const profiling = profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : [];
  const options = [...profiling, "dist/server.mjs"];
  return started(options, portalSettings(dataDir, port), port, join(dataDir, "server.log"));
}

/** A bare server: `file` below tests/load/limits, told by `PORT` and `settings` in its environment. */
export async function startLimit(file: string, settings: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const folder = throwAwayFolder();
  const typed = file.endsWith(".mjs") ? [] : ["--import", "tsx"];
  const options = [...typed, `tests/load/limits/${file}`];
  const environment = { NODE_ENV: "production", ...settings, PORT: String(port) };
  return started(options, environment, port, join(folder, "server.log"));
}

async function started(
  options: readonly string[],
  environment: Record<string, string>,
  port: number,
  logFile: string,
): Promise<Running> {
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, options, {
    cwd: root,
    env: { ...minimal, ...environment },
    stdio: ["ignore", log, log],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.exitCode === null; ) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer) return { origin, pid: child.pid ?? 0, stop: () => stopped(child) };
    await wait(50);
  }
  await stopped(child);
  throw new Error(`${options.join(" ")} did not come up:\n${readFileSync(logFile, "utf8").slice(-4_000)}`);
}

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await gone;
  clearTimeout(late);
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address && typeof address === "object" ? address.port : null;
      probe.close(() => (port ? resolve(port) : reject(new Error("no free port"))));
    });
  });
}
