// Stands between drizzle and a SQLite connection: asks the gate at every statement, and keeps prepared statements.
import type { Database, Statement } from "better-sqlite3";
import type { Gate } from "./scope.server.ts";

const KEPT_STATEMENTS = 500;

/** Prepared statements of one connection; the one that was not used for longest goes first. */
export class StatementCache {
  readonly #kept = new Map<string, Statement>();
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  take(source: string): Statement {
    const statement = this.#kept.get(source) ?? this.#database.prepare(source);
    this.#kept.delete(source);
    this.#kept.set(source, statement);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_STATEMENTS && oldest !== undefined) this.#kept.delete(oldest);
    return statement;
  }
}

/** The connection as drizzle sees it: preparing and running both pass the gate, so a query awaited late is caught. */
export function guarded(database: Database, statements: StatementCache, gate: Gate): Database {
  const prepare = (source: string) => {
    gate.enter();
    try {
      return guardedStatement(statements.take(source), gate);
    } catch (error) {
      gate.fail(error);
      throw error;
    }
  };
  return new Proxy(database, {
    get: (target, name) => (name === "prepare" ? prepare : Reflect.get(target, name, target)),
  });
}

// `raw()` sticks to a statement for good, and kept statements are used in both modes: it is set before every call.
function guardedStatement(statement: Statement, gate: Gate) {
  const call =
    (method: "run" | "all" | "get", raw: boolean) =>
    (...values: unknown[]) => {
      gate.enter();
      try {
        return statement.reader ? statement.raw(raw)[method](...values) : statement[method](...values);
      } catch (error) {
        gate.fail(error);
        throw error;
      }
    };
  return {
    run: call("run", false),
    all: call("all", false),
    get: call("get", false),
    raw: () => ({ all: call("all", true), get: call("get", true) }),
  };
}
