// The column kit for PostgreSQL; `sqlite.ts` has the same names and gives the same rows.
import { type BuildExtraConfigColumns, sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { knownValueChecks, rememberValues } from "./known-values.ts";
import { requireDay, requireInstant, requireWholeNumber } from "./values.ts";

export { check, index, text, uniqueIndex };

/** A UUIDv7 made by `newId(now)`; the caller adds `.primaryKey()`. */
export const id = text;

export const bool = boolean;

/** A whole number that JavaScript holds exactly. */
export const int = customType<{ data: number; driverData: number | string }>({
  dataType: () => "bigint",
  toDriver: requireWholeNumber,
  fromDriver: Number,
});

/** Integer fen, up to 9.007e15. */
export const money = int;

/** A moment, to the millisecond. */
export const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  toDriver: (value) => requireInstant(value).toISOString(),
  fromDriver: (value) => new Date(value),
});

/** A calendar day of the office, `YYYY-MM-DD`. */
export const day = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: requireDay,
});

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

// `json` and not `jsonb`: opaque means that key order, "\u0000" and every number come back as they went in.
const opaque = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value),
});

/** An opaque document: nothing filters on what is inside, and it has no equality. */
export function json<Document>(name: string) {
  return opaque(name).$type<Document>();
}

/** Text from a closed vocabulary; `table` adds the CHECK that keeps everything else out. */
export function oneOf<Value extends string>(name: string, values: readonly Value[]) {
  return rememberValues(text(name).$type<Value>(), name, values);
}

export function table<Name extends string, Columns extends Record<string, PgColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  constraints: (t: BuildExtraConfigColumns<Name, Columns, "pg">) => PgTableExtraConfigValue[] = () => [],
) {
  return pgTable(name, columns, (t) => [
    ...knownValueChecks(name, columns).map((known) => check(known.name, sql.raw(known.condition))),
    ...constraints(t),
  ]);
}
