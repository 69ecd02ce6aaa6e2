// The trail: written with the act or not at all, readable while its key lives, and silent about people.
import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/base/id.ts";
import { keyedHash } from "#app/base/seal.ts";
import { type AuditEntry, record } from "#app/domain/audit/commands.server.ts";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { canonicalJson } from "#app/domain/audit/rules.ts";
import { destroyKey, takeSlot } from "#app/domain/keys/steps.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { db, write } from "#db/client.server.ts";
import { auditEvent } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

const now = new Date("2026-11-20T02:00:00.123Z");

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
});

async function filed(changes: Partial<AuditEntry> = {}) {
  const slot = await takeSlot("report", now);
  const entry: AuditEntry = {
    type: "report.filed",
    actor: { role: "reporter", pseudonym: "p-1" },
    object: { kind: "report", id: newId(now) },
    at: now,
    payload: { category: "piracy", words: "有人卖盗版书", files: 2 },
    key: { slot: slot.id, key: slot.key },
    ...changes,
  };
  return { slot, entry };
}

const rowsOf = (id: string) => db.select().from(auditEvent).where(eq(auditEvent.objectId, id));

describe("an event on the trail", () => {
  it("tells who did what, when and with which facts", async () => {
    const { entry } = await filed();
    await write((tx) => record(tx, entry));
    expect(await trailOf(entry.object)).toEqual([
      expect.objectContaining({
        type: "report.filed",
        actorRole: "reporter",
        actorPseudonym: "p-1",
        at: now,
        payload: { category: "piracy", words: "有人卖盗版书", files: 2 },
      }),
    ]);
  });

  it("is not there when the act was undone", async () => {
    const { entry } = await filed();
    const undone = write(async (tx) => {
      await record(tx, entry);
      throw new Error("the act failed");
    });
    await expect(undone).rejects.toThrow("the act failed");
    expect(await rowsOf(entry.object.id)).toEqual([]);
  });

  it("keeps its payload sealed, and commits to it without giving it away", async () => {
    const { entry } = await filed();
    await write((tx) => record(tx, entry));
    const [row] = await rowsOf(entry.object.id);
    expect(JSON.stringify(row)).not.toContain("盗版");
    expect(row?.sealed?.includes("盗版")).toBe(false);
    expect(row?.commitment).toHaveLength(32);
    expect(row?.commitment.equals(keyedHash(Buffer.alloc(0), canonicalJson(entry.payload)))).toBe(false);
  });

  it("commits anew each time, so that equal facts can not be told from their commitments", async () => {
    const { entry } = await filed();
    await write((tx) => record(tx, entry));
    await write((tx) => record(tx, entry));
    const rows = await rowsOf(entry.object.id);
    expect(new Set(rows.map((row) => row.commitment.toString("hex"))).size).toBe(2);
  });

  it("loses its payload with the key of what it speaks about, and nothing else", async () => {
    const { entry, slot } = await filed();
    await write((tx) => record(tx, entry));
    await destroyKey(slot.id, now);
    expect(await trailOf(entry.object)).toEqual([
      expect.objectContaining({ type: "report.filed", payload: null }),
    ]);
  });

  it("that speaks of nobody is sealed all the same, under a key that outlives retired root keys", async () => {
    const { entry } = await filed({ type: "staff.signed-in", payload: { method: "password" }, key: null });
    const old = `k1:${randomBytes(32).toString("base64")}`;
    await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring: old });
    await write((tx) => record(tx, entry));
    const [row] = await rowsOf(entry.object.id);
    expect(row?.keySlot).toBe("trail:k1");
    expect(row?.sealed?.includes("password")).toBe(false);
    const keyring = `k2:${randomBytes(32).toString("base64")},${old}`;
    await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
    expect(await trailOf(entry.object)).toEqual([
      expect.objectContaining({ payload: { method: "password" } }),
    ]);
  });

  it("does not open once its payload was taken from another event, or its commitment changed", async () => {
    const { entry } = await filed();
    const other = { ...entry, object: { ...entry.object, id: newId(now) }, payload: { category: "fraud" } };
    await write((tx) => record(tx, entry));
    await write((tx) => record(tx, other));
    const [foreign] = await rowsOf(other.object.id);
    const change = (values: Partial<typeof auditEvent.$inferInsert>) =>
      write((tx) => tx.update(auditEvent).set(values).where(eq(auditEvent.objectId, entry.object.id)));
    await change({ commitment: foreign?.commitment });
    await expect(trailOf(entry.object)).rejects.toThrow("does not match its commitment");
    await change({ sealed: foreign?.sealed });
    await expect(trailOf(entry.object)).rejects.toMatchObject({ name: "SealBroken" });
  });
});
