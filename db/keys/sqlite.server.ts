// Key slots in a SQLite file of their own, from which a destroyed key can be proved to be gone.
import Database from "better-sqlite3";
import { openWriter } from "../sqlite.server.ts";
import { untilFree } from "../sqlite-busy.server.ts";
import type { KeySlot, KeyStore, NewKeySlot, Rewrapped } from "./store.ts";

// The keys lie in a table whose rows are only appended and overwritten in place with as many bytes. `secure_delete`
// zeroes what is freed, but when rows change their size SQLite moves neighbours to other pages and leaves copies of
// them in the gaps of the old ones: of 6,000 keys set to NULL in one table, 1 to 5 were still in the file.
const tables = `
  CREATE TABLE IF NOT EXISTS key_material (place INTEGER PRIMARY KEY, wrapped BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS key_slot (
    id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, root_id TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES key_material (place), made_at INTEGER NOT NULL, destroyed_at INTEGER
  );`;

type Row = {
  id: string;
  kind: string;
  root: string;
  wrapped: Buffer;
  made: number;
  destroyed: number | null;
};

/** @param path absolute path; the file is made where it is missing. */
export async function openSqliteKeys(path: string): Promise<KeyStore & { close(): Promise<void> }> {
  const file = await openWriter(path);
  file.pragma("secure_delete = ON");
  await untilFree(() => file.exec(tables));
  // A process that ended between a destruction and its checkpoint left the key in the log.
  await emptyLog(file);

  return {
    ...changes(file),
    slotsByIds: reading(file),
    close: async () => {
      await emptyLog(file);
      file.close();
    },
  };
}

function reading(file: Database.Database): KeyStore["slotsByIds"] {
  const byIds = file.prepare<[string], Row>(
    `SELECT id, kind, root_id AS root, wrapped, made_at AS made, destroyed_at AS destroyed
     FROM key_slot JOIN key_material USING (place) WHERE id IN (SELECT value FROM json_each(?))`,
  );
  return (ids) => untilFree(() => byIds.all(JSON.stringify(ids)).map(slotOf));
}

function changes(file: Database.Database): Omit<KeyStore, "slotsByIds"> {
  const { addMaterial, addSlot, erase, markDestroyed, overwrite, setRoot } = preparedChanges(file);

  const insert = file.transaction((rows: readonly NewKeySlot[]) => {
    for (const { wrapped, madeAt, ...slot } of rows) {
      const place = addMaterial.run(wrapped).lastInsertRowid;
      addSlot.run({ ...slot, place, madeAt: madeAt.getTime() });
    }
  });
  const destroy = file.transaction((id: string, at: number) => {
    erase.run({ id });
    return markDestroyed.run({ id, at }).changes === 1;
  });
  const rewrap = file.transaction((rows: readonly Rewrapped[]) => {
    const changed = rows.filter(({ id, wrapped }) => overwrite.run({ id, wrapped }).changes === 1);
    for (const { id, rootId } of changed) setRoot.run({ id, rootId });
    return changed.length;
  });

  return {
    insertSlots: (rows) => untilFree(() => insert.immediate(rows)),
    async destroySlot(id, now) {
      const destroyed = await untilFree(() => destroy.immediate(id, now.getTime()));
      await emptyLog(file);
      return destroyed;
    },
    rewrapSlots: (rows) => untilFree(() => rewrap.immediate(rows)),
  };
}

function preparedChanges(file: Database.Database) {
  const livingPlace = "SELECT place FROM key_slot WHERE id = @id AND destroyed_at IS NULL";
  return {
    addMaterial: file.prepare("INSERT INTO key_material (wrapped) VALUES (?)"),
    addSlot: file.prepare(
      "INSERT INTO key_slot (id, kind, root_id, place, made_at) VALUES (@id, @kind, @rootId, @place, @madeAt)",
    ),
    erase: file.prepare(
      `UPDATE key_material SET wrapped = zeroblob(length(wrapped)) WHERE place = (${livingPlace})`,
    ),
    markDestroyed: file.prepare(
      "UPDATE key_slot SET destroyed_at = @at WHERE id = @id AND destroyed_at IS NULL",
    ),
    overwrite: file.prepare(`UPDATE key_material SET wrapped = @wrapped WHERE place = (${livingPlace})`),
    setRoot: file.prepare("UPDATE key_slot SET root_id = @rootId WHERE id = @id"),
  };
}

function slotOf({ id, kind, root, wrapped, made, destroyed }: Row): KeySlot {
  const gone = destroyed !== null;
  return {
    id,
    kind,
    rootId: root,
    wrapped: gone ? null : wrapped,
    madeAt: new Date(made),
    destroyedAt: gone ? new Date(destroyed) : null,
  };
}

// Old pages stand in the write-ahead log until it is emptied.
function emptyLog(file: Database.Database): Promise<void> {
  return untilFree(() => {
    const blocked = file.prepare("PRAGMA wal_checkpoint(TRUNCATE)").pluck().get() === 1;
    if (blocked) throw new Database.SqliteError("the log is being read", "SQLITE_BUSY");
  });
}
