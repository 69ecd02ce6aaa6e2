// `start`: from the start of the process to the first page, against a bare Node HTTP server.
import { type ChildProcess, spawn } from "node:child_process";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Bench, median } from "../figures.ts";
import { freePort, portalSettings, startPortal, stopped, throwAwayFolder } from "../portal.ts";

export const start: Bench = async ({ quick }) => {
  const rounds = quick ? 3 : 9;
  const dataDir = join(throwAwayFolder(), "data");
  // Its database, keys and staff are there already, as at every start but the first.
  await (await startPortal(dataDir)).stop();
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const port = await freePort();
    const ours = await firstAnswer("dist/server.mjs", port, portalSettings(dataDir, port));
    const theirs = await firstAnswer("tests/load/limits/start.mjs", port, { PORT: String(port) });
    // The first start finds the disk cold.
    if (round === 0) continue;
    own.push(ours);
    bare.push(theirs);
  }
  const ratio = median(own.map((value, round) => value / (bare[round] ?? Number.NaN)));
  return [
    { name: "start", value: median(own), unit: "ms", better: "lower", limit: median(bare), ratio, n: rounds },
  ];
};

async function firstAnswer(file: string, port: number, settings: Record<string, string>): Promise<number> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [file], {
    env: { ...process.env, ...settings },
    stdio: "ignore",
  });
  try {
    while (child.exitCode === null && performance.now() - began < 60_000) {
      if ((await statusOf(port)) === 200) return performance.now() - began;
      await wait(2);
    }
    throw new Error(`${file} did not answer`);
  } finally {
    await stopped(child);
  }
}

/** Null while nobody listens. */
function statusOf(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path: "/", headers: { Accept: "text/html" } }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? null));
    }).on("error", () => resolve(null));
  });
}
