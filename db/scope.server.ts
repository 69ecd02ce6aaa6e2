// One write and what may happen in it: the same on both databases, checked at every statement.
import { AsyncLocalStorage } from "node:async_hooks";
import {
  AbortedTransaction,
  LeakedTransaction,
  NestedWrite,
  ReadBesideWrite,
  WriteTooLong,
} from "./faults.ts";

/** Asked before every statement of a connection, told of every failure. */
export type Gate = { enter(): void; fail(error: unknown): void };

/** The life of one transaction: open, perhaps failed, ended. */
export class WriteScope implements Gate {
  #ended = false;
  #failure: { error: unknown } | undefined;

  get open(): boolean {
    return !this.#ended;
  }

  /** The first failed statement, kept even when the work swallowed it. */
  get failure(): { error: unknown } | undefined {
    return this.#failure;
  }

  enter(): void {
    if (this.#ended) throw new LeakedTransaction();
    this.requireSound();
  }

  requireSound(): void {
    if (this.#failure) throw new AbortedTransaction(undefined, { cause: this.#failure.error });
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
  }

  end(): void {
    this.#ended = true;
  }
}

const running = new AsyncLocalStorage<WriteScope>();

function insideWrite(): boolean {
  return running.getStore()?.open ?? false;
}

/** @throws NestedWrite when the caller is already inside a write. */
export function requireOutsideWrite(): void {
  if (insideWrite()) throw new NestedWrite();
}

/** The gate of the read door. */
export const readGate: Gate = {
  enter() {
    if (insideWrite()) throw new ReadBesideWrite();
  },
  fail() {},
};

/**
 * Runs the work of one write between BEGIN and COMMIT. Resolves only if every statement succeeded: a failure that the
 * work swallowed comes out all the same, because the transaction is gone with it. Afterwards the scope is ended.
 * @param limitMs after so many milliseconds the work is given up (WriteTooLong), since nobody else can write meanwhile.
 */
export async function runWork<T>(scope: WriteScope, limitMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new WriteTooLong(`the work of a write took over ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    const result = await Promise.race([running.run(scope, async () => work()), expiry]);
    if (scope.failure) throw scope.failure.error;
    return result;
  } finally {
    clearTimeout(timer);
    scope.end();
  }
}
