// The shape of the two doors, typed as PostgreSQL and made of the methods that both databases have.
import type { WithSubquery } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Pool } from "pg";

/** Drivers report results in their own ways; nobody reads them. Affected rows are `.returning().length`. */
interface NoDriverResult extends PgQueryResultHKT {
  readonly type: undefined;
}

type Postgres = PgDatabase<NoDriverResult>;
type With = ReturnType<Postgres["with"]>;

/** Queries take this where they serve both doors: `tx` fits in. */
export type ReadDb = Pick<Postgres, "select" | "selectDistinct" | "$with" | "$count"> & {
  with(...queries: WithSubquery[]): Pick<With, "select" | "selectDistinct">;
};

export type Tx = ReadDb &
  Pick<Postgres, "insert" | "update" | "delete"> & {
    with(
      ...queries: WithSubquery[]
    ): Pick<With, "select" | "selectDistinct" | "insert" | "update" | "delete">;
  };

export type Work<T> = (tx: Tx) => Promise<T>;

/** What a dialect opens. */
export type Doors = {
  db: ReadDb;
  /** Reads that may take long, beside the event loop. */
  aside: ReadDb;
  write<T>(work: Work<T>): Promise<T>;
  /** For the counters of limits, whose library speaks to a pool itself; null where counting happens in memory. */
  counterPool: Pool | null;
  /** Waits for writes under way. */
  close(): Promise<void>;
};

export type Limits = {
  /** Longest time the work of one write may take. */
  workMs: number;
  /** Longest time to wait for a lock that another process holds (SQLite). */
  lockMs: number;
};

const reads = ["select", "selectDistinct", "with", "$with", "$count"] as const;
const writes = [...reads, "insert", "update", "delete"] as const;

/** The read door of a drizzle database, or of anything with its methods. */
export function readDoor(database: object): ReadDb {
  return door<ReadDb>(database, reads);
}

/** The handle of one transaction. */
export function writeDoor(database: object): Tx {
  return door<Tx>(database, writes);
}

/** A read door that answers every use with the error that `refuse` makes. */
export function shutDoor(refuse: () => Error): ReadDb {
  const refusal = () => {
    throw refuse();
  };
  return readDoor(Object.fromEntries(reads.map((method) => [method, refusal])));
}

function door<Door extends object>(database: object, methods: readonly (keyof Door & string)[]): Door {
  const handle: object = Object.fromEntries(
    methods.map((method) => [method, Reflect.get(database, method)?.bind(database)]),
  );
  if (!isDoor<Door>(handle, methods)) throw new TypeError("drizzle lacks a method that the doors need");
  return handle;
}

// Narrowing by looking, in place of a cast: SQLite's drizzle has the same methods under other types.
function isDoor<Door extends object>(
  handle: object,
  methods: readonly (keyof Door & string)[],
): handle is Door {
  return methods.every((method) => typeof Reflect.get(handle, method) === "function");
}
