// Slow readers and unread rest: waits for who reads slower than a file is read, and empties the line of who sent too much.
import type { RequestHandler, Response } from "express";

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

/**
 * A form that was answered before it was read to its end (refused by its length, its kind) still lies on the line; the
 * next request of that browser would wait behind it until the connection is given up.
 */
export const restThrownAway: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.readableEnded || request.destroyed) return;
    // Remix's stream listens on, and stops the line whenever nobody takes what it holds.
    request.removeAllListeners("data");
    request.resume();
  });
  next();
};
