// What a key ring is: root keys by id, the first current, the rest retired but still readable.

type RootKey = {
  /** Stands beside whatever the key made, so that the right one is found again. */
  readonly id: string;
  readonly key: Buffer;
};

export type Keyring = {
  readonly current: RootKey;
  /** Current one first. */
  readonly all: readonly RootKey[];
};

export class KeyringFault extends Error {
  override readonly name = "KeyringFault";
}

function rootKeyOf(entry: string, place: number): RootKey {
  // The message names the place and never the entry: it may be a key with a slip in its id.
  const [, id, text = ""] = /^([a-z0-9][a-z0-9-]{0,31}):([A-Za-z0-9+/]{43}=?)$/.exec(entry) ?? [];
  const key = Buffer.from(text, "base64");
  if (id === undefined || key.length !== 32) {
    throw new KeyringFault(`KEYRING: entry ${place} is not id:key with 32 bytes in base64`);
  }
  return { id, key };
}

/** `id:base64key,…`, entries also on lines of their own. Throws `KeyringFault` where one is unreadable or stands twice. */
export function parseKeyring(text: string): Keyring {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  const all = entries.map((entry, index) => rootKeyOf(entry, index + 1));
  const [current] = all;
  if (!current) throw new KeyringFault("KEYRING: there is no key in it");
  if (new Set(all.map((root) => root.id)).size < all.length)
    throw new KeyringFault("KEYRING: an id stands twice");
  return { current, all };
}

export function rootKey(ring: Keyring, id: string): Buffer {
  const found = ring.all.find((root) => root.id === id);
  if (!found) throw new KeyringFault(`KEYRING: root key "${id}" is missing from it`);
  return found.key;
}
