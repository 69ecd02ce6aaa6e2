// One kit for the schema: the dialect that DATABASE_URL names, typed as PostgreSQL.
import { databaseKindOf } from "../url.ts";
import * as postgres from "./postgres.ts";
import * as sqlite from "./sqlite.ts";

// The one cast of the codebase. Typed as PostgreSQL, so that `.get()`, `.all()` and `.run()`, which only SQLite has,
// do not compile; tests/architecture proves that both kits infer the same rows.
const kit =
  databaseKindOf(process.env.DATABASE_URL) === "postgres" ? postgres : (sqlite as unknown as typeof postgres);

/** The dialect the tables were built for; the doors refuse to open any other. */
export const kitKind = kit === postgres ? "postgres" : "sqlite";

export const { table, id, text, int, bool, instant, day, json, bytes, oneOf, money, index, uniqueIndex } =
  kit;
