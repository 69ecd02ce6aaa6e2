// Looks at what one filing leaves in the database, so that the bare server writes these very rows and not fewer.
import Database from "better-sqlite3";

/** A value as JSON carries it: bytes by their number, since only their size matters. */
export type PlainValue = string | number | null | { readonly bytes: number };
export type PlainRow = Readonly<Record<string, PlainValue>>;

export type WrittenRows = {
  readonly inserted: readonly { readonly table: string; readonly row: PlainRow }[];
  /** The draft as it was handed over: an update of a row that stood there before. */
  readonly draft: PlainRow;
};

/** @param path database file of a portal that is otherwise idle @param file files one report */
export async function rowsOfOneFiling(path: string, file: () => Promise<void>): Promise<WrittenRows> {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
      )
      .pluck()
      .all();
    const before = tables.map((table) => ({ table, last: lastRow(database, table) }));
    await file();
    const inserted = before.flatMap(({ table, last }) =>
      database
        .prepare<[number], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE rowid > ?`)
        .all(last)
        .map((row) => ({ table, row: plain(row) })),
    );
    const draft = inserted.find(({ table }) => table === "draft");
    if (!draft) throw new Error("a filing begins with a draft");
    return { inserted: inserted.filter((one) => one !== draft), draft: draft.row };
  } finally {
    database.close();
  }
}

function lastRow(database: Database.Database, table: string): number {
  return database.prepare<[], number | null>(`SELECT max(rowid) FROM "${table}"`).pluck().get() ?? 0;
}

function plain(row: Record<string, unknown>): PlainRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): PlainValue {
  if (Buffer.isBuffer(value)) return { bytes: value.length };
  return typeof value === "string" || typeof value === "number" ? value : null;
}
