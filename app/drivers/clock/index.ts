// The time: the system's, or one that end-to-end tests can turn.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/**
 * The system's time moved by the milliseconds in `dataDir`/clock-offset, read at every look because another
 * process turns it. Evaluation only (`readEnv` refuses it elsewhere). No file, or no number in it: not moved.
 */
function adjustableClock(dataDir: string): Clock {
  return { now: () => new Date(Date.now() + offsetIn(join(dataDir, "clock-offset"))) };
}

export function clockNamed(name: "system" | "adjustable", dataDir: string): Clock {
  return name === "adjustable" ? adjustableClock(dataDir) : systemClock;
}

function offsetIn(file: string): number {
  try {
    const offset = Number(readFileSync(file, "utf8").trim());
    return Number.isFinite(offset) ? offset : 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
}
