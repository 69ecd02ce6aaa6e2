// Reads that may take long, on SQLite: drizzle builds them here, a thread with a read-only connection of its own runs them.
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { type ReadDb, readDoor } from "./doors.ts";
import { DatabaseClosed } from "./faults.ts";
import { readGate } from "./scope.server.ts";

/** A thread with nothing to do ends: its memory is worth more than the 50 ms that the next one takes to start. */
const idleMs = 10_000;

/**
 * The whole of the thread. Inline, because Vite and esbuild would each bundle a file of its own to another place; the
 * driver is found from here, since inline source looks for packages in the working directory.
 */
const source = `
  const { parentPort, workerData } = require("node:worker_threads");
  const Database = require(workerData.driver);
  const file = new Database(workerData.path, { readonly: true, fileMustExist: true });
  file.pragma("temp_store = MEMORY");
  file.pragma("cache_size = -32768");
  parentPort.on("message", ({ id, text, values }) => {
    try {
      parentPort.postMessage({ id, rows: file.prepare(text).raw().all(...values) });
    } catch (error) {
      parentPort.postMessage({ id, failure: { message: error.message, code: error.code } });
    }
  });`;

type Answer = {
  readonly id: number;
  readonly rows?: unknown[][];
  readonly failure?: { readonly message: string; readonly code?: string };
};
type Asked = { resolve(rows: unknown[][]): void; reject(reason: Error): void };

/** One thread, started when it is needed. Statements wait for each other: they are few and large. */
export class Aside {
  readonly #path: string;
  readonly #asked = new Map<number, Asked>();
  #thread: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #count = 0;
  #closed = false;

  /** @param path absolute path of a database file */
  constructor(path: string) {
    this.#path = path;
  }

  /** The read door whose statements run in the thread. */
  get door(): ReadDb {
    return readDoor(
      drizzle(async (text, values, method) => {
        readGate.enter();
        const rows = await this.run(text, values);
        return { rows: method === "get" ? (rows[0] ?? []) : rows };
      }),
    );
  }

  /** Rows as arrays of what SQLite holds. Rejects with the driver's `code`, for a write as well: the file is opened to read. */
  run(text: string, values: readonly unknown[]): Promise<unknown[][]> {
    if (this.#closed) return Promise.reject(new DatabaseClosed());
    const id = this.#count++;
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      const thread = this.#running();
      // Somebody waits: the process must not end before the answer.
      thread.ref();
      thread.postMessage({ id, text, values });
    });
  }

  /** What was asked and not yet answered is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end(new DatabaseClosed());
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const driver = createRequire(import.meta.url).resolve("better-sqlite3");
    const thread = new Worker(source, { eval: true, workerData: { driver, path: this.#path } });
    thread.on("message", (answer: Answer) => this.#answered(answer));
    thread.on("error", (cause) => {
      if (this.#thread === thread) void this.#end(new Error("the reading thread failed", { cause }));
    });
    this.#thread = thread;
    return thread;
  }

  #answered({ id, rows, failure }: Answer): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (failure) asked?.reject(Object.assign(new Error(failure.message), { code: failure.code }));
    else asked?.resolve((rows ?? []).map((row) => row.map(asBuffer)));
    if (this.#asked.size > 0) return;
    this.#thread?.unref();
    this.#idle = setTimeout(() => void this.#end(null), idleMs).unref();
  }

  async #end(reason: Error | null): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = null;
    for (const { reject } of this.#asked.values()) reject(reason ?? new DatabaseClosed());
    this.#asked.clear();
    await thread?.terminate();
  }
}

/** Bytes come out of another thread as plain arrays of bytes; the column kit gives buffers. */
function asBuffer(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
