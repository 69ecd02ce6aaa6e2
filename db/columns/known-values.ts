// Remembers which columns take a closed vocabulary, so that `table` can have the database check it.

const vocabularies = new WeakMap<object, { column: string; values: readonly string[] }>();

export function rememberValues<Builder extends object>(
  builder: Builder,
  column: string,
  values: readonly string[],
): Builder {
  vocabularies.set(builder, { column, values });
  return builder;
}

/** Name and SQL of one CHECK for each column of the table that was made with `oneOf`. */
export function knownValueChecks(table: string, builders: object): { name: string; condition: string }[] {
  return Object.values(builders).flatMap((builder: object) => {
    const known = vocabularies.get(builder);
    return known
      ? [{ name: `${table}_${known.column}_known`, condition: isOneOf(known.column, known.values) }]
      : [];
  });
}

// Sorted: putting a vocabulary into another order is no change of the database. The column stands alone, without
// its table: SQLite rebuilds a table under another name to change a check.
function isOneOf(column: string, values: readonly string[]): string {
  const literals = [...values].sort().map((value) => `'${value.replaceAll("'", "''")}'`);
  return `"${column}" in (${literals.join(", ")})`;
}
