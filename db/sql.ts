// The operators of both databases. Nothing else imports drizzle's: what is missing here differs between the two
// (`like` ignores case in one only, `ilike` exists in one only, `avg` gives other text).
import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { kitKind } from "./columns/index.ts";

export {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";

/** The place of a value in a kept statement (`db/kept.server.ts`), written as that column writes its values. */
export function bound(like: Column, name: string): SQL {
  return sql`${sql.param(sql.placeholder(name), like)}`;
}

// SQLite puts nulls first, PostgreSQL last.
/** `orderBy(nullsLast(asc(t.endsAt)))`: the same order on both databases. */
export function nullsLast(order: SQL): SQL {
  return sql`${order} nulls last`;
}

/**
 * In which span an instant lies: 0 before the first of `starts` (oldest first), n from the nth on. Counting by months is
 * this, for the two databases know no zone in the same way.
 * @param like the column of instants that `at` was made of
 */
export function spanOf(at: SQLWrapper, starts: readonly Date[], like: Column): SQL<number> {
  const cases = starts.map(
    (start, before) => sql`when ${at} < ${sql.param(start, like)} then ${sql.raw(String(before))}`,
  );
  return sql<number>`case ${sql.join(cases, sql` `)} else ${sql.raw(String(starts.length))} end`;
}

const dayMs = 86_400_000;

/** Days of 24 hours begun from one instant to a later one: what took ten minutes took a day. Null where either is. */
export function daysBetween(from: SQLWrapper, to: SQLWrapper): SQL<number | null> {
  return kitKind === "postgres"
    ? sql<number | null>`cast(ceil(extract(epoch from (${to} - ${from})) / 86400) as integer)`
    : sql<number | null>`((${to} - ${from} + ${sql.raw(String(dayMs - 1))}) / ${sql.raw(String(dayMs))})`;
}

const uniqueViolations = new Set<unknown>([
  "23505",
  "SQLITE_CONSTRAINT_UNIQUE",
  "SQLITE_CONSTRAINT_PRIMARYKEY",
]);

/** Whether a write failed because a row with that key is there already, however deep drizzle wrapped the reason. */
export function isUniqueViolation(error: unknown): boolean {
  return uniqueViolations.has(codeOf(error)) || (error instanceof Error && isUniqueViolation(error.cause));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
