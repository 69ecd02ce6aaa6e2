// Where root keys come from, and what is refused before anything is locked with them.
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyring, loadKeyring, rootKey } from "./index.ts";
import { parseKeyring } from "./ring.ts";

const fresh = () => randomBytes(32).toString("base64");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-keyring-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a key ring in the settings", () => {
  it("has the first key current and the others still readable", () => {
    const [newer, older] = [fresh(), fresh()];
    const ring = parseKeyring(`k2:${newer},k1:${older}`);
    expect(ring.current.id).toBe("k2");
    expect(rootKey(ring, "k1").toString("base64")).toBe(older);
    expect(() => rootKey(ring, "k0")).toThrow('"k0" is missing');
  });

  it("may stand on lines of its own, as secret files have it", () => {
    expect(parseKeyring(`k2:${fresh()}\nk1:${fresh()},\n`).all.map((root) => root.id)).toEqual(["k2", "k1"]);
  });

  it("is refused where a key is short, an id stands twice or there is nothing, never repeating what it read", () => {
    const short = randomBytes(16).toString("base64");
    expect(() => parseKeyring("")).toThrow("no key");
    expect(() => parseKeyring(`k1:${fresh()},k1:${fresh()}`)).toThrow("twice");
    for (const entry of [`k1:${short}`, `k1${fresh()}`, `K 1:${fresh()}`, `:${fresh()}`, fresh()]) {
      expect(() => parseKeyring(`k0:${fresh()},${entry}`)).toThrow(/^KEYRING: entry [23] is not id:key/);
    }
  });
});

describe("a key ring for an evaluation", () => {
  it("is made in the data folder for the owner's eyes, said so, and found again", async () => {
    const env = { mode: "evaluation", dataDir: join(folder, "new"), keyring: null } as const;
    expect(await loadKeyring(env)).toEqual({ keptAt: join(folder, "new", "keyring"), made: true });
    const first = keyring();
    expect((await stat(join(folder, "new", "keyring"))).mode & 0o777).toBe(0o600);
    expect(await loadKeyring(env)).toMatchObject({ made: false });
    expect(keyring()).toEqual(first);
  });

  it("is one and the same for processes that start at once", async () => {
    const env = { mode: "evaluation", dataDir: folder, keyring: null } as const;
    const loaded = await Promise.all(Array.from({ length: 5 }, () => loadKeyring(env)));
    expect(loaded.filter(({ made }) => made)).toHaveLength(1);
    const text = await readFile(join(folder, "keyring"), "utf8");
    expect(text.trim()).toBe(`${keyring().current.id}:${keyring().current.key.toString("base64")}`);
  });
});

describe("a key ring in production", () => {
  const production = (keyring: string | null) => ({ mode: "production", dataDir: folder, keyring }) as const;

  it("is never made up", async () => {
    await expect(loadKeyring(production(null))).rejects.toThrow("needed in production");
  });

  it("comes from a file outside the data folder, and a link does not get around that", async () => {
    const outside = await mkdtemp(join(tmpdir(), "huiyin-secret-"));
    await writeFile(join(outside, "ring"), `k1:${fresh()}`);
    expect(await loadKeyring(production(`file:${outside}/ring`))).toEqual({ keptAt: null, made: false });
    await mkdir(join(folder, "inside"));
    await writeFile(join(folder, "inside", "ring"), `k1:${fresh()}`);
    await symlink(join(folder, "inside", "ring"), join(outside, "link"));
    for (const path of [`${folder}/inside/ring`, `${outside}/link`]) {
      await expect(loadKeyring(production(`file:${path}`))).rejects.toThrow("may not lie under DATA_DIR");
    }
    await expect(loadKeyring(production(`file:${outside}/none`))).rejects.toThrow("is not there");
    await rm(outside, { recursive: true });
  });
});
