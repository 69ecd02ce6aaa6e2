// The operators of both databases. Nothing else imports drizzle's: what is missing here differs between the two
// (`like` ignores case in one only, `ilike` exists in one only, `avg` gives other text).
import { type SQL, sql } from "drizzle-orm";

export {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";

// SQLite puts nulls first, PostgreSQL last.
/** `orderBy(nullsLast(asc(t.endsAt)))`: the same order on both databases. */
export function nullsLast(order: SQL): SQL {
  return sql`${order} nulls last`;
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
