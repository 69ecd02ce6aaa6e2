// A running portal of its own: the built server, on a free port, with a fresh data folder and a clock that turns.
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type Portal = {
  readonly origin: string;
  readonly dataDir: string;
  /** For a look at the rows behind the portal's back. */
  readonly databaseUrl: string;
  /** Every member of the sample staff signs in with it. */
  readonly staffPassword: string;
  /** Moves the portal's clock on by `ms` (adds up); the portal looks at every request. */
  turnClock(ms: number): void;
  /** What the portal has logged so far, a line each. */
  log(): string[];
  /** Stops and starts again on the same data, with some settings otherwise. */
  restart(settings: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
};

const staffPassword = "correct-horse-battery-staple";

/** @param databaseUrl `postgres://…`; without it the embedded database in the data folder. */
export async function startPortal(databaseUrl?: string): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-e2e-"));
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const logFile = join(folder, "server.log");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const url = databaseUrl ?? `file:${join(dataDir, "portal.sqlite")}`;
  const lines = createWriteStream(logFile);
  const run = (otherwise: Readonly<Record<string, string>> = {}) => {
    const env = { ...process.env, ...settings(port, dataDir), DATABASE_URL: url, ...otherwise };
    const started = spawn(process.execPath, ["dist/server.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
    started.stdout.pipe(lines, { end: false });
    started.stderr.pipe(lines, { end: false });
    return started;
  };
  let child: ChildProcess = run();
  let offset = 0;
  const portal: Portal = {
    origin,
    dataDir,
    databaseUrl: url,
    staffPassword,
    turnClock: (ms) => {
      offset += ms;
      writeFileSync(join(dataDir, "clock-offset"), String(offset));
    },
    log: () => readFileSync(logFile, "utf8").split("\n").filter(Boolean),
    restart: async (otherwise) => {
      await stopped(child);
      child = run(otherwise);
      await answering(portal, child);
    },
    stop: async () => {
      await stopped(child);
      lines.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await answering(portal, child);
  return portal;
}

function settings(port: number, dataDir: string): Record<string, string> {
  return {
    NODE_ENV: "production",
    APP_MODE: "evaluation",
    HOST: "127.0.0.1",
    PORT: String(port),
    ORIGIN: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    STORAGE_URL: `file:${join(dataDir, "evidence")}`,
    CLOCK: "adjustable",
    GALLERY: "on",
    SAMPLE_STAFF_PASSWORD: staffPassword,
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function answering(portal: Portal, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${portal.origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  const log = portal.log().join("\n");
  await portal.stop();
  throw new Error(`The portal did not come up on ${portal.origin}:\n${log}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(late);
}
