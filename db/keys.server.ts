// The key-slot store: wrapped keys in a place of their own, so that a destroyed key is gone from where it lay.
import { DatabaseClosed } from "./faults.ts";
import { openPostgresKeys } from "./keys/postgres.server.ts";
import { openSqliteKeys } from "./keys/sqlite.server.ts";
import type { KeyStore, NewKeySlot } from "./keys/store.ts";
import { databaseKindOf, sqlitePathOf } from "./url.ts";

export type { NewKeySlot };

let opened: (KeyStore & { close(): Promise<void> }) | undefined;

function store(): KeyStore {
  if (!opened) throw new DatabaseClosed();
  return opened;
}

/** Opens the store and makes its table where it is missing. @param url `file:…/keys.sqlite` or `postgres://…`. */
export async function openKeyStore(url: string): Promise<void> {
  if (opened) throw new Error("the key store is open already");
  opened = await (databaseKindOf(url) === "postgres"
    ? openPostgresKeys(url)
    : openSqliteKeys(sqlitePathOf(url)));
}

export async function closeKeyStore(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.close();
}

/** The store in use. Never inside `write`: it is another database, which that transaction does not cover. */
export const keyStore: KeyStore = {
  insertSlots: async (rows) => store().insertSlots(rows),
  slotsByIds: async (ids) => store().slotsByIds(ids),
  destroySlot: async (id, now) => store().destroySlot(id, now),
  rewrapSlots: async (rows) => store().rewrapSlots(rows),
};
