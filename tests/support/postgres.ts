// A throw-away PostgreSQL server on loopback: made, started, stopped, removed.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPostgres } from "../../bin/provide/postgres.mjs";

const run = promisify(execFile);

export type PostgresServer = {
  /** `postgres://…` of its first database; any user may make more. */
  url: string;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
};

/**
 * @param durable true where a test kills the server and looks what is still there; otherwise nothing waits for the disk.
 * @throws Error where no PostgreSQL is installed.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const programs = findPostgres();
  if (!programs) throw new Error("PostgreSQL is not installed (apt-get install postgresql)");
  const folder = mkdtempSync(join(tmpdir(), "huiyin-postgres-"));
  if (isRoot()) chownSync(folder, idOfPostgres("-u"), idOfPostgres("-g"));
  const cluster = join(folder, "cluster");
  const command = (name: string, ...options: string[]) => asPostgres(join(programs, name), options);
  const stopAtOnce = () => {
    spawnSync(...command("pg_ctl", "stop", "-D", cluster, "-m", "immediate"));
    rmSync(folder, { recursive: true, force: true });
  };
  // A run that is broken off leaves no server behind.
  process.once("exit", stopAtOnce);

  const settings = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=postgres"];
  await run(...command("initdb", "-D", cluster, ...settings, "--no-sync", "--no-instructions"));
  const port = await freePort();
  const log = ["-l", join(folder, "server.log")];
  await run(...command("pg_ctl", "start", "-w", "-D", cluster, ...log, "-o", serverOptions(port, durable)));
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off("exit", stopAtOnce);
      stopAtOnce();
    },
  };
}

function serverOptions(port: number, durable: boolean): string {
  const own = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=''",
    "max_connections=200",
  ];
  const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  return [...own, ...(durable ? [] : careless)].map((setting) => `-c ${setting}`).join(" ");
}

// The server refuses to run as root; Debian's packages bring a user for it.
function asPostgres(program: string, options: string[]): [string, string[]] {
  return isRoot() ? ["runuser", ["-u", "postgres", "--", program, ...options]] : [program, options];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function idOfPostgres(which: "-u" | "-g"): number {
  return Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" ? address?.port : undefined;
      probe.close(() => (port ? resolve(port) : reject(new Error("no free port"))));
    });
  });
}
