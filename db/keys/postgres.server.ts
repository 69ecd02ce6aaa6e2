// Key slots in a schema of their own in the PostgreSQL server, dumped apart from everything else.
import { openPool } from "../postgres.server.ts";
import type { KeySlot, KeyStore } from "./store.ts";

// A destroyed key's old row version stays in the server's files until vacuum and overwriting, and in its log as long
// as that is kept; a dump never carries it. The lock: two processes that start at once would both make the schema.
// Sent as one request, the statements are one transaction.
const tables = `
  SELECT pg_advisory_xact_lock(7203516118);
  CREATE SCHEMA IF NOT EXISTS keys;
  CREATE TABLE IF NOT EXISTS keys.key_slot (
    id text PRIMARY KEY, kind text NOT NULL, root_id text NOT NULL, wrapped bytea,
    made_at timestamptz(3) NOT NULL, destroyed_at timestamptz(3),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  );`;

const insert = `
  INSERT INTO keys.key_slot (id, kind, root_id, wrapped, made_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::timestamptz[])`;

const byIds = `
  SELECT id, kind, root_id AS "rootId", wrapped, made_at AS "madeAt", destroyed_at AS "destroyedAt"
  FROM keys.key_slot WHERE id = ANY ($1::text[])`;

const destroy = `
  UPDATE keys.key_slot SET wrapped = NULL, destroyed_at = $2 WHERE id = $1 AND destroyed_at IS NULL`;

const rewrap = `
  UPDATE keys.key_slot AS slot SET root_id = fresh.root_id, wrapped = fresh.wrapped
  FROM unnest($1::text[], $2::text[], $3::bytea[]) AS fresh (id, root_id, wrapped)
  WHERE slot.id = fresh.id AND slot.destroyed_at IS NULL`;

/** @param url the server of the main database; the schema and table are made where they are missing. */
export async function openPostgresKeys(url: string): Promise<KeyStore & { close(): Promise<void> }> {
  const pool = openPool(url, "");
  await pool.query(tables);
  return {
    async insertSlots(rows) {
      await pool.query(insert, [
        rows.map((row) => row.id),
        rows.map((row) => row.kind),
        rows.map((row) => row.rootId),
        rows.map((row) => row.wrapped),
        rows.map((row) => row.madeAt.toISOString()),
      ]);
    },
    slotsByIds: async (ids) => (await pool.query<KeySlot>(byIds, [ids])).rows,
    destroySlot: async (id, now) => (await pool.query(destroy, [id, now.toISOString()])).rowCount === 1,
    async rewrapSlots(rows) {
      const columns = [
        rows.map((row) => row.id),
        rows.map((row) => row.rootId),
        rows.map((row) => row.wrapped),
      ];
      return (await pool.query(rewrap, columns)).rowCount ?? 0;
    },
    close: () => pool.end(),
  };
}
