// Waits for a reader that is slower than the file it reads.
import type { Response } from "express";

/** Settles when what was written has gone out, at once where nothing waits, and also when the reader is gone. */
export function drained(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const settle = () => {
      response.off("drain", settle).off("close", settle);
      resolve();
    };
    response.on("drain", settle).on("close", settle);
  });
}
