// How often who came: counters of PostgreSQL mode, in the columns and the order that rate-limiter-flexible expects.
import { id, int, table } from "../columns/index.ts";

/** Written by the library alone, which inserts by position. SQLite mode counts in memory and leaves it empty. */
export const limitCounter = table("limit_counter", {
  key: id("key").primaryKey(),
  points: int("points").notNull().default(0),
  /** Milliseconds since 1970; rows past it are swept by the library. */
  expire: int("expire"),
});
