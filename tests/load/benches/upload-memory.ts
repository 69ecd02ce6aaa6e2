// `upload-memory`: how much memory the server grows by while half a gigabyte of evidence comes in.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { closing, fieldPart, fileHead, multipart } from "#tests/e2e/support/input/multipart.ts";
import { PlainReporter } from "#tests/e2e/support/people/plain-reporter.ts";
import { type Bench, median, note } from "../figures.ts";
import { startPortal, throwAwayFolder } from "../portal.ts";

const mebi = 1024 * 1024;
/** 500 MB in one form: one file may have 200 MiB. */
const files = [190, 190, 97].map((size) => size * mebi);
const limit = 64;

export const uploadMemory: Bench = async ({ quick }) => {
  const rounds = quick ? 1 : 3;
  const portal = await startPortal(join(throwAwayFolder(), "data"));
  try {
    const growths: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const reporter = await new PlainReporter(portal.origin).fillsIn();
      await upload(reporter, [8 * mebi, 8 * mebi], round * 10);
      await wait(3_000);
      const idle = await residentOver(1_000, portal.pid);
      const peak = highest(portal.pid);
      await upload(reporter, files, round * 10 + 5);
      const most = peak.stop();
      note(`upload-memory: ${Math.round(idle / mebi)} MiB idle, ${Math.round(most / mebi)} MiB at most`);
      growths.push((most - idle) / mebi);
    }
    const value = median(growths);
    return [
      { name: "upload-memory", value, unit: "MiB", better: "lower", limit, ratio: value / limit, n: rounds },
    ];
  } finally {
    await portal.stop();
  }
};

async function upload(reporter: PlainReporter, sizes: readonly number[], fill: number): Promise<void> {
  const { status, text } = await reporter.send("/report/evidence", {
    body: bodyOf(sizes, fill),
    type: multipart,
  });
  if (status !== 303) throw new Error(`the upload was answered ${status}:\n${text.slice(0, 1_000)}`);
}

/** Files that differ from each other, drawn as they are sent. */
async function* bodyOf(sizes: readonly number[], fill: number): AsyncGenerator<Uint8Array> {
  for (const [place, size] of sizes.entries()) {
    yield fileHead("files", `large-${place}.bin`);
    const chunk = Buffer.alloc(64 * 1024, fill + place);
    for (let sent = 0; sent < size; sent += chunk.length) yield chunk;
    yield Buffer.from("\r\n");
  }
  yield Buffer.concat([fieldPart("intent", "save"), closing]);
}

/** Bytes in memory, as the kernel counts them. */
function resident(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

async function residentOver(milliseconds: number, pid: number): Promise<number> {
  const seen: number[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end; await wait(50))
    seen.push(resident(pid));
  return median(seen);
}

function highest(pid: number): { stop(): number } {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, resident(pid));
  }, 20);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}
