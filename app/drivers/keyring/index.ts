// The root keys in use: read once at boot, from the environment, a secret file, or made for an evaluation.
import { randomBytes } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { createFile } from "#app/base/durable-file.ts";
import type { Env } from "#app/base/env.ts";
import { type Keyring, KeyringFault, parseKeyring } from "./ring.ts";

export { type Keyring, rootKey } from "./ring.ts";

let chosen: Keyring | null = null;

export function keyring(): Keyring {
  if (!chosen) throw new Error("the key ring was not loaded at boot");
  return chosen;
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw new KeyringFault(`KEYRING: ${path} can not be read (${cause.code})`);
  });
}

/** A key beside what it locks is no lock: in production the file may not lie in the data folder, by no link either. */
async function requireApart(path: string, env: Pick<Env, "mode" | "dataDir">): Promise<void> {
  if (env.mode !== "production") return;
  const real = await realpath(path).catch(() => resolve(path));
  const folder = await realpath(env.dataDir).catch(() => resolve(env.dataDir));
  if (real === folder || real.startsWith(folder + sep)) {
    throw new KeyringFault("KEYRING: in production the file may not lie under DATA_DIR");
  }
}

async function givenRing(setting: string, env: Pick<Env, "mode" | "dataDir">): Promise<Keyring> {
  if (!setting.startsWith("file:")) return parseKeyring(setting);
  const path = resolve(setting.slice("file:".length).replace(/^\/\/(?=\/)/, ""));
  await requireApart(path, env);
  const text = await textOf(path);
  if (text === null) throw new KeyringFault(`KEYRING: ${path} is not there`);
  return parseKeyring(text);
}

/** Two processes that start at once agree: the file is made whole or not at all, and the second finds the first one's. */
async function evaluationRing(path: string): Promise<{ ring: Keyring; made: boolean }> {
  const found = await textOf(path);
  if (found !== null) return { ring: parseKeyring(found), made: false };
  const text = `evaluation-${randomBytes(4).toString("hex")}:${randomBytes(32).toString("base64")}\n`;
  try {
    await createFile(path, [Buffer.from(text)]);
    return { ring: parseKeyring(text), made: true };
  } catch (cause) {
    const other = await textOf(path);
    if (other === null) throw cause;
    return { ring: parseKeyring(other), made: false };
  }
}

/**
 * Loads the root keys for this process. `keptAt` names the file of an evaluation's own keys, else null; `made` is true
 * when that file is new. Loading again starts over: key slots made ahead and keys kept at hand are forgotten.
 * Throws `KeyringFault` with words for the operator.
 */
export async function loadKeyring(
  env: Pick<Env, "mode" | "dataDir" | "keyring">,
): Promise<{ readonly keptAt: string | null; readonly made: boolean }> {
  if (env.keyring !== null) {
    chosen = await givenRing(env.keyring, env);
    return { keptAt: null, made: false };
  }
  if (env.mode === "production") throw new KeyringFault("KEYRING is needed in production");
  const keptAt = join(env.dataDir, "keyring");
  const { ring, made } = await evaluationRing(keptAt);
  chosen = ring;
  return { keptAt, made };
}
