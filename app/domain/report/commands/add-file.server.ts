// Adds a file to a report that is filed already, by whoever holds its receipt code.
import { randomBytes } from "node:crypto";
import { newId, newToken } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { shownFileName } from "#app/domain/evidence/rules.ts";
import { keyOf, searchHash } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf } from "#app/domain/policy/rules.ts";
import { filesOf } from "#app/domain/report/queries/sealed.server.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import { storage } from "#app/drivers/storage/index.ts";
import { type StoredFile, storeSealed } from "#app/drivers/storage/sealed.ts";
import { db, type Tx, write } from "#db/client.server.ts";
import { evidence, report, upload } from "#db/schema/index.ts";
import { count, eq } from "#db/sql.ts";

export type AddedFile = {
  readonly name: string;
  readonly caption: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

type Own = { readonly id: string; readonly category: string; readonly keySlot: string };
type Placed = { readonly id: string; readonly storageKey: string; readonly fileKey: Buffer };

/**
 * Streams the file into sealed storage and adds it once its hash was verified from there; answers its SHA-256, hex.
 * Refuses `report.not-found` and `evidence.*`; what was refused or broke off leaves neither bytes nor row.
 */
export async function addFile(access: ReporterAccess, file: AddedFile, now: Date): Promise<string> {
  const own = await requireRoom(access, now);
  const key = await keyOf(own.keySlot);
  const placed = { id: newId(now), storageKey: newToken(24), fileKey: randomBytes(32) };
  // The row stands before the first byte, so that whatever a crash leaves behind is found by the sweep.
  await write(async (tx) => {
    const { id, storageKey } = placed;
    await tx.insert(upload).values({ id, draftId: "", reportId: own.id, storageKey, at: now });
  });
  try {
    const { limits } = policyAt(now);
    const stored = await storeSealed(placed.storageKey, placed.fileKey, file.bytes, limits.fileBytes);
    await requireNew(own.id, key, stored);
    await write((tx) => insertFile(tx, { own, key, placed, file, stored }, now));
    return stored.sha256;
  } catch (cause) {
    await storage().delete(placed.storageKey);
    await write(async (tx) => {
      await tx.delete(upload).where(eq(upload.id, placed.id));
    });
    throw cause;
  }
}

/** As many files may follow as could be filed at once. */
async function requireRoom(access: ReporterAccess, now: Date): Promise<Own> {
  const [own] = await db
    .select({ id: report.id, category: report.category, keySlot: report.keySlot })
    .from(report)
    .where(eq(report.id, access.reportId));
  if (!own) throw new Refusal("report.not-found");
  const policy = policyAt(now);
  if (categoryOf(policy, own.category)?.takesFiles === false)
    throw new Refusal("evidence.category-takes-no-files");
  const [held] = await db.select({ files: count() }).from(evidence).where(eq(evidence.reportId, own.id));
  const limit = policy.limits.filesPerReport * 2;
  if ((held?.files ?? 0) >= limit) throw new Refusal("evidence.too-many", { limit });
  return own;
}

/** The same bytes twice are one piece of evidence; the reporter is told under which name it lies there already. */
async function requireNew(reportId: string, key: Buffer, stored: StoredFile): Promise<void> {
  const same = (await filesOf(reportId, key)).find((file) => file.sha256 === stored.sha256);
  if (same) throw new Refusal("evidence.already-there", { name: same.name });
}

type Arrived = {
  readonly own: Own;
  readonly key: Buffer;
  readonly placed: Placed;
  readonly file: AddedFile;
  readonly stored: StoredFile;
};

async function insertFile(tx: Tx, { own, key, placed, file, stored }: Arrived, now: Date): Promise<void> {
  const { id, storageKey, fileKey } = placed;
  const { sha256, mediaType, size } = stored;
  const [held] = await tx.select({ files: count() }).from(evidence).where(eq(evidence.reportId, own.id));
  const sealed = {
    name: shownFileName(file.name),
    caption: file.caption,
    sha256,
    fileKey: fileKey.toString("base64"),
  };
  await tx.insert(evidence).values({
    id,
    reportId: own.id,
    position: held?.files ?? 0,
    storageKey,
    mediaType,
    size,
    sealed: sealJson(key, sealed, sealContext.file(id)),
    sameness: searchHash(`file:${sha256}`),
    receivedAt: now,
    verifiedAt: now,
  });
  await tx.delete(upload).where(eq(upload.id, id));
  await record(tx, {
    type: "evidence.received",
    actor: { role: "reporter", pseudonym: own.id },
    object: { kind: "report", id: own.id },
    at: now,
    payload: { file: id, sha256 },
    key: { slot: own.keySlot, key },
  });
}
