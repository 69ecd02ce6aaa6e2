// The column kit for SQLite; `postgres.ts` has the same names and gives the same rows.
import { type BuildColumns, sql } from "drizzle-orm";
import {
  check,
  customType,
  index,
  integer,
  type SQLiteColumnBuilderBase,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { knownValueChecks, rememberValues } from "./known-values.ts";
import { requireDay, requireInstant, requireWholeNumber } from "./values.ts";

export { check, index, text, uniqueIndex };

export const id = text;

export function bool(name: string) {
  return integer(name, { mode: "boolean" });
}

export const int = customType<{ data: number; driverData: number }>({
  dataType: () => "integer",
  toDriver: requireWholeNumber,
});

export const money = int;

/** Milliseconds since 1970. */
export const instant = customType<{ data: Date; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => requireInstant(value).getTime(),
  fromDriver: (value) => new Date(value),
});

export const day = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: requireDay,
});

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "blob" });

const opaque = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export function json<Document>(name: string) {
  return opaque(name).$type<Document>();
}

export function oneOf<Value extends string>(name: string, values: readonly Value[]) {
  return rememberValues(text(name).$type<Value>(), name, values);
}

export function table<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  constraints: (t: BuildColumns<Name, Columns, "sqlite">) => SQLiteTableExtraConfigValue[] = () => [],
) {
  return sqliteTable(name, columns, (t) => [
    ...knownValueChecks(name, columns).map((known) => check(known.name, sql.raw(known.condition))),
    ...constraints(t),
  ]);
}
