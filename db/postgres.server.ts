// The doors of PostgreSQL: a pool that can only read, a pool that writes, and another try where the server asks for it.
import { setTimeout } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Doors, type Limits, readDoor, type Work, writeDoor } from "./doors.ts";
import { AbortedTransaction, WriteTooLong } from "./faults.ts";
import { readGate, runWork, WriteScope } from "./scope.server.ts";

const ATTEMPTS = 5;

/** Serialisation failure and deadlock: nothing was done, and the same work may succeed at the next try. */
const TRY_AGAIN = new Set<unknown>(["40001", "40P01"]);

/** @param url `postgres://…` of a migrated database. */
export async function openPostgres(url: string, limits: Limits): Promise<Doors> {
  const reads = openPool(url, "-c default_transaction_read_only=on");
  const writes = openPool(url, "-c default_transaction_read_only=off");
  await Promise.all([reads.query("select 1"), writes.query("select 1")]);
  const db = readDoor(drizzle({ client: guardedReads(reads) }));
  return {
    db,
    aside: db,
    write: (work) => transact(writes, limits, work),
    counterPool: writes,
    close: async () => {
      await Promise.all([reads.end(), writes.end()]);
    },
  };
}

/** @param options settings of every session of the pool, as `-c name=value`. */
export function openPool(url: string, options: string): pg.Pool {
  const address = new URL(url);
  const given = address.searchParams.get("options") ?? "";
  // UTC: the text of a moment in any other zone has offsets that JavaScript cannot read (Shanghai before 1901).
  address.searchParams.set("options", `${given} ${options} -c TimeZone=UTC`.trim());
  const pool = new pg.Pool({ connectionString: address.href, max: 8, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle or between two statements: the pool drops it and the next statement reports
  // it. Without a listener the process would end.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

async function transact<T>(pool: pg.Pool, limits: Limits, work: Work<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const scope = new WriteScope();
    try {
      return await transactOnce(pool, scope, limits, work);
    } catch (error) {
      const reason = scope.failure ? scope.failure.error : error;
      if (!isTryAgain(reason) || attempt === ATTEMPTS) throw error;
    }
    await setTimeout(Math.random() * 20 * attempt);
  }
}

async function transactOnce<T>(pool: pg.Pool, scope: WriteScope, limits: Limits, work: Work<T>): Promise<T> {
  const client = await pool.connect();
  const statements = guardedStatements(client, scope);
  try {
    await client.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    const tx = writeDoor(drizzle({ client: statements.client }));
    const result = await runWork(scope, limits.workMs, () => work(tx));
    await statements.settled();
    await commit(client, scope);
    client.release();
    return result;
  } catch (error) {
    await giveBack(client, statements, error);
    throw error;
  }
}

// PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error; a statement that nobody awaited can
// fail after the work was done.
async function commit(client: pg.PoolClient, scope: WriteScope): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command !== "COMMIT") throw scope.failure?.error ?? new AbortedTransaction();
}

// Closing the connection ends a statement that hangs; a ROLLBACK would wait behind it. Otherwise the ROLLBACK comes
// after everything that was asked for, or a late statement would run, and stay, outside any transaction.
async function giveBack(client: pg.PoolClient, statements: Statements, error: unknown): Promise<void> {
  if (error instanceof WriteTooLong) return client.release(true);
  await statements.settled();
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch {
    client.release(true);
  }
}

function isTryAgain(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && TRY_AGAIN.has(error.code)) || isTryAgain(error.cause);
}

/** The read pool as drizzle sees it: every query passes the gate, so one awaited inside a write is caught. */
function guardedReads(pool: pg.Pool): pg.Pool {
  return withQuery(pool, async (...request) => {
    readGate.enter();
    return await Reflect.apply(pool.query, pool, request);
  });
}

type Statements = { client: pg.PoolClient; settled(): Promise<unknown> };

/**
 * The connection of one write as drizzle sees it: every statement passes the gate, so a query awaited late is caught,
 * and goes to the server when the one before it is done. `settled` waits for all of them.
 */
function guardedStatements(client: pg.PoolClient, scope: WriteScope): Statements {
  let last: Promise<unknown> = Promise.resolve();
  const query = async (...request: unknown[]) => {
    scope.enter();
    const statement = last.then(() => {
      scope.requireSound();
      return Reflect.apply(client.query, client, request);
    });
    last = statement.catch((error) => scope.fail(error));
    return await statement;
  };
  return { client: withQuery(client, query), settled: () => last };
}

function withQuery<Client extends object>(
  client: Client,
  query: (...request: unknown[]) => Promise<unknown>,
): Client {
  return new Proxy(client, {
    get: (target, name) => (name === "query" ? query : Reflect.get(target, name, target)),
  });
}
