// The line in front of SQLite's one writer: those who wait together share one durable commit.
import { setImmediate } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Limits, type Work, writeDoor } from "./doors.ts";
import { runWork, WriteScope } from "./scope.server.ts";
import { untilFree } from "./sqlite-busy.server.ts";
import { guarded, type StatementCache } from "./sqlite-guard.server.ts";

/** The disk is waited for once for so many writes at most: nobody else is served while they run. */
const groupMost = 16;

/** One write in the line; `settle` tells its caller how it ended, which for a success is after the commit alone. */
type Waiting = {
  attempt(): Promise<void>;
  settle(failure: { readonly error: unknown } | null): void;
};

export class WriteLine {
  readonly #writer: Database;
  readonly #statements: StatementCache;
  readonly #limits: Limits;
  readonly #waiting: Waiting[] = [];
  #moving: Promise<void> | null = null;

  constructor(writer: Database, statements: StatementCache, limits: Limits) {
    this.#writer = writer;
    this.#statements = statements;
    this.#limits = limits;
  }

  /** First come, first served; settled once the work is durable, or undone. */
  write<T>(work: Work<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: { readonly value: T } | null = null;
      this.#waiting.push({
        attempt: async () => {
          result = { value: await this.#run(work) };
        },
        settle: (failure) => {
          if (failure) reject(failure.error);
          else if (result) resolve(result.value);
        },
      });
      this.#moving ??= this.#move();
    });
  }

  /** Runs when everybody before has been served. */
  async last(task: () => Promise<void>): Promise<void> {
    await this.#moving;
    await task();
  }

  /** The pause lets requests and timers in between two groups, and those who write for them into the next one. */
  async #move(): Promise<void> {
    for (await setImmediate(); this.#waiting.length > 0; await setImmediate()) {
      const group = this.#waiting.splice(0, groupMost);
      const failures = await this.#commit(group).catch((error: unknown) => group.map(() => ({ error })));
      for (const [place, one] of group.entries()) one.settle(failures[place] ?? null);
    }
    this.#moving = null;
  }

  /** One transaction for the group, each write in a savepoint of its own. Throws where none of it came to stay. */
  async #commit(group: readonly Waiting[]): Promise<({ readonly error: unknown } | null)[]> {
    const failures: ({ readonly error: unknown } | null)[] = [];
    await untilFree(() => this.#do("BEGIN IMMEDIATE"), this.#limits.lockMs);
    try {
      for (const one of group)
        failures.push(group.length === 1 ? await one.attempt().then(() => null) : await this.#apart(one));
      this.#do("COMMIT");
      return failures;
    } catch (error) {
      // SQLite has already rolled back by itself after some errors (a full disk among them).
      if (this.#writer.inTransaction) this.#do("ROLLBACK");
      throw error;
    }
  }

  /** What fails here is undone by itself; an error that has undone the whole transaction goes on to all. */
  async #apart(one: Waiting): Promise<{ readonly error: unknown } | null> {
    this.#do("SAVEPOINT one");
    try {
      await one.attempt();
      this.#do("RELEASE one");
      return null;
    } catch (error) {
      if (!this.#writer.inTransaction) throw error;
      this.#do("ROLLBACK TO one");
      this.#do("RELEASE one");
      return { error };
    }
  }

  async #run<T>(work: Work<T>): Promise<T> {
    const scope = new WriteScope();
    const tx = writeDoor(drizzle({ client: guarded(this.#writer, this.#statements, scope) }));
    return runWork(scope, this.#limits.workMs, () => work(tx));
  }

  #do(text: string): void {
    this.#statements.take(text).run();
  }
}
