// The log: JSON lines on standard output, without anything that could name a reporter.
import { type Logger, pino } from "pino";
import type { Env } from "./env.ts";

export type Log = Logger;

/**
 * One logger a process. Redaction is the second net: callers pass no bodies, cookies or addresses in the first
 * place. A path with `*.` does not cover the top level, so both are listed.
 */
export function createLog(level: Env["logLevel"]): Log {
  const secret = [
    "authorization",
    "code",
    "contact",
    "cookie",
    "email",
    "name",
    "password",
    "phone",
    "statement",
  ];
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`]), censor: "[redacted]" },
  });
}

/** What may be written of a fault: its name, words and place, never the request that met it. */
export type Fault = { fault: string; words: string; at?: string[]; cause?: Fault };

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { fault: "unknown", words: typeof error };
  // Database errors append the parameters of their query to their words, and the stack repeats the words.
  const words = error.message.split(/\n\s*params:/)[0] ?? "";
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    fault: error.name,
    words,
    ...(at.length > 0 ? { at: at.map((line) => line.trim()) } : {}),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  };
}
