// Repairs what drizzle-kit writes where SQLite has to make a table anew: it copies columns the old table did not have.

/**
 * A changed CHECK makes SQLite rebuild the table; columns that are new in the same migration are then read from the old
 * table, where they are not ("no such column").
 * @param {string} sql the migration
 * @param {Record<string, { columns: object }>} tablesBefore of the snapshot before it
 * @returns {string} the same, copying only what was there
 */
export function repairRebuiltTables(sql, tablesBefore) {
  const copy = /INSERT INTO `__new_(\w+)`\(([^)]*)\) SELECT [^;]* FROM `\w+`;/g;
  return sql.replaceAll(copy, (statement, table, list) => {
    const before = tablesBefore[table];
    if (!before) return statement;
    const had = new Set([...Object.keys(before.columns), ...renamedColumns(sql, table)]);
    const kept = list
      .split(", ")
      .filter((/** @type {string} */ column) => had.has(column.replaceAll('"', "")));
    return `INSERT INTO \`__new_${table}\`(${kept.join(", ")}) SELECT ${kept.join(", ")} FROM \`${table}\`;`;
  });
}

/** @param {string} sql @param {string} table @returns {string[]} the new names */
function renamedColumns(sql, table) {
  const renaming = new RegExp(`ALTER TABLE \`${table}\` RENAME COLUMN "\\w+" TO "(\\w+)"`, "g");
  return [...sql.matchAll(renaming)].map(([, name = ""]) => name);
}
