// Filing: one submission makes one report, however it arrives; nothing is lost, nothing is half stored.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { draftAccess } from "#app/domain/access/queries.server.ts";
import { receiveFile, removeAllFiles, removeFile } from "#app/domain/draft/commands/files.server.ts";
import { discardDraft, saveStep, sweepDrafts } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { filesOf } from "#app/domain/report/queries/sealed.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { storage, storageFromUrl, useStorage } from "#app/drivers/storage/index.ts";
import { db } from "#db/client.server.ts";
import { draft, evidence, report, reportStep, upload } from "#db/schema/index.ts";
import { count, eq } from "#db/sql.ts";
import { preparedDraft } from "#tests/support/filed-report.ts";

const now = new Date("2026-11-10T06:09:00Z");
const nextDay = new Date("2026-11-11T06:09:01Z");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-filing-"));
  useStorage(storageFromUrl(`file:${folder}`));
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function* bytesOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function picture(size = 5_000): Buffer {
  return Buffer.concat([Buffer.from("ffd8ffe000104a464946000101", "hex"), randomBytes(size)]);
}

async function reports(): Promise<number> {
  const [row] = await db.select({ n: count() }).from(report);
  return row?.n ?? 0;
}

async function refusalOf(act: Promise<unknown>): Promise<string> {
  const cause = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(cause instanceof Refusal)) throw new Error("expected a refusal", { cause });
  return cause.code;
}

describe("a submission", () => {
  it("that arrives ten times at once makes one report, and each is told the same reference", async () => {
    const access = await preparedDraft(now);
    const before = await reports();
    const told = await Promise.all(Array.from({ length: 10 }, () => fileReport(access, now)));
    expect(new Set(told).size).toBe(1);
    expect(await reports()).toBe(before + 1);
  });

  it("stands in the history as received and taken up, in this order", async () => {
    const reference = await fileReport(await preparedDraft(now), now);
    const [row] = await db
      .select({ id: report.id, state: report.state })
      .from(report)
      .where(eq(report.reference, reference));
    const steps = await db
      .select()
      .from(reportStep)
      .where(eq(reportStep.reportId, row?.id ?? ""));
    expect(row?.state).toBe("in-review");
    expect(steps.sort((a, b) => (a.id < b.id ? -1 : 1)).map((step) => step.state)).toEqual([
      "received",
      "in-review",
    ]);
  });

  it("that lacks an answer is refused, and the draft stays as it was", async () => {
    const access = await preparedDraft(now, { statement: { statement: "短" } });
    const before = await reports();
    expect(await refusalOf(fileReport(access, now))).toBe("draft.incomplete");
    expect(await reports()).toBe(before);
    expect((await openDraft(access, now))?.content.typed.statement).toEqual({ statement: "短" });
  });

  it("that comes after the draft's day is over is refused", async () => {
    const access = await preparedDraft(now);
    expect(await refusalOf(fileReport(access, nextDay))).toBe("draft.gone");
  });

  it("keeps in the draft only what the receipt shows", async () => {
    const access = await preparedDraft(now);
    const reference = await fileReport(access, now);
    const left = await openDraft(access, now);
    expect(left?.content).toMatchObject({ typed: {}, files: [], filed: { reference } });
    expect(left?.content.code).toMatch(/^\d{28}$/);
    expect(await refusalOf(saveStep(access, "statement", {}, "zh-CN", now))).toBe("draft.filed");
  });
});

describe("a file", () => {
  it("is read back from the report with the very bytes that were sent", async () => {
    const access = await preparedDraft(now);
    const sent = picture();
    const received = await receiveFile(access, { name: "../照片\u202e.jpg", bytes: bytesOf(sent) }, now);
    expect(received).toMatchObject({ name: "照片.jpg", mediaType: "image/jpeg", size: sent.length });
    const reference = await fileReport(access, now);
    const [row] = await db.select().from(report).where(eq(report.reference, reference));
    const [file] = await filesOf(row?.id ?? "", await keyOf(row?.keySlot ?? ""));
    expect(file).toMatchObject({ name: "照片.jpg", sha256: received.sha256 });
  });

  it("lies on disk sealed, not as it was sent", async () => {
    const access = await preparedDraft(now);
    const sent = picture();
    const { storageKey } = await receiveFile(access, { name: "a.jpg", bytes: bytesOf(sent) }, now);
    const stored: Uint8Array[] = [];
    for await (const chunk of storage().get(storageKey)) stored.push(chunk);
    expect(Buffer.concat(stored).includes(sent.subarray(0, 64))).toBe(false);
  });

  it("that is empty, too large or there already is refused and leaves neither bytes nor row", async () => {
    const access = await preparedDraft(now);
    const sent = picture();
    await receiveFile(access, { name: "a.jpg", bytes: bytesOf(sent) }, now);
    const [before] = await db.select({ n: count() }).from(upload);
    expect(await refusalOf(receiveFile(access, { name: "b", bytes: bytesOf() }, now))).toBe("evidence.empty");
    expect(await refusalOf(receiveFile(access, { name: "c.jpg", bytes: bytesOf(sent) }, now))).toBe(
      "evidence.already-there",
    );
    const [after] = await db.select({ n: count() }).from(upload);
    expect(after).toEqual(before);
    expect((await openDraft(access, now))?.content.files).toHaveLength(1);
  });

  it("whose sending breaks off leaves neither bytes nor row", async () => {
    const access = await preparedDraft(now);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield picture();
      throw new Refusal("evidence.cut-off");
    }
    expect(await refusalOf(receiveFile(access, { name: "a.jpg", bytes: broken() }, now))).toBe(
      "evidence.cut-off",
    );
    expect(await db.select().from(upload).where(eq(upload.draftId, access.draftId))).toEqual([]);
  });

  it("and another at the same moment are both kept", async () => {
    const access = await preparedDraft(now);
    await Promise.all(
      ["a", "b", "c", "d"].map((name) => receiveFile(access, { name, bytes: bytesOf(picture(2_000)) }, now)),
    );
    expect((await openDraft(access, now))?.content.files).toHaveLength(4);
  });

  it("is never taken where the category is child sexual abuse", async () => {
    const access = await preparedDraft(now, { category: { category: "child-sexual-abuse" } });
    expect(await refusalOf(receiveFile(access, { name: "a.jpg", bytes: bytesOf(picture()) }, now))).toBe(
      "evidence.category-takes-no-files",
    );
    expect(await db.select().from(upload).where(eq(upload.draftId, access.draftId))).toEqual([]);
  });

  it("is destroyed when the category changes to one that takes none, and not filed before", async () => {
    const access = await preparedDraft(now);
    const { storageKey } = await receiveFile(access, { name: "a.jpg", bytes: bytesOf(picture()) }, now);
    await saveStep(access, "category", { category: "child-sexual-abuse" }, "zh-CN", now);
    expect(await refusalOf(fileReport(access, now))).toBe("draft.incomplete");
    await removeAllFiles(access, now);
    expect(await storage().head(storageKey)).toBeNull();
  });

  it("that was removed is gone from disk", async () => {
    const access = await preparedDraft(now);
    const { id, storageKey } = await receiveFile(access, { name: "a.jpg", bytes: bytesOf(picture()) }, now);
    await removeFile(access, id, now);
    expect(await storage().head(storageKey)).toBeNull();
    expect((await openDraft(access, now))?.content.files).toEqual([]);
  });
});

describe("a draft", () => {
  it("opens with its own cookie only", async () => {
    const access = await preparedDraft(now);
    const other = draftAccess(newToken());
    if (!other) throw new Error("a fresh token must open a draft");
    expect(await openDraft(other, now)).toBeNull();
    await expect(openDraft({ ...other, draftId: access.draftId }, now)).rejects.toThrow();
  });

  it("that was discarded is gone with its files", async () => {
    const access = await preparedDraft(now);
    const { storageKey } = await receiveFile(access, { name: "a.jpg", bytes: bytesOf(picture()) }, now);
    await discardDraft(access, now);
    expect(await openDraft(access, now)).toBeNull();
    expect(await storage().head(storageKey)).toBeNull();
  });

  it("is swept with its files when its day is over, while what was filed stays", async () => {
    const unfiled = await preparedDraft(now);
    const lost = await receiveFile(unfiled, { name: "a.jpg", bytes: bytesOf(picture()) }, now);
    const filed = await preparedDraft(now);
    const kept = await receiveFile(filed, { name: "b.jpg", bytes: bytesOf(picture()) }, now);
    await fileReport(filed, now);
    await sweepDrafts(nextDay);
    expect(await storage().head(lost.storageKey)).toBeNull();
    expect(await storage().head(kept.storageKey)).not.toBeNull();
    expect(await db.select().from(evidence).where(eq(evidence.storageKey, kept.storageKey))).toHaveLength(1);
    expect(await db.select().from(draft).where(eq(draft.id, unfiled.draftId))).toEqual([]);
  });

  it("begins anew with what is typed after its day is over", async () => {
    const access = await preparedDraft(now);
    await saveStep(access, "statement", { statement: "还在写" }, "zh-CN", nextDay);
    expect((await openDraft(access, nextDay))?.content.typed).toEqual({ statement: { statement: "还在写" } });
  });
});
