// Receives, describes and removes the files of a draft. Not recorded on the trail: before filing the office holds nothing.
import { randomBytes } from "node:crypto";
import { newId, newToken } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { changeDraft } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { chosenCategory } from "#app/domain/draft/rules/answers.ts";
import type { DraftContent, DraftFile } from "#app/domain/draft/rules/content.ts";
import { shownFileName } from "#app/domain/evidence/rules.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { storage } from "#app/drivers/storage/index.ts";
import { storeSealed } from "#app/drivers/storage/sealed.ts";
import { write } from "#db/client.server.ts";
import { upload } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

export type IncomingFile = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** Throws where the draft may not take one more file: the category takes none, or the number is full. */
function requireRoom(content: DraftContent, now: Date): void {
  const policy = policyAt(now);
  if (!chosenCategory(content.typed, policy)?.takesFiles)
    throw new Refusal("evidence.category-takes-no-files");
  if (content.files.length >= policy.limits.filesPerReport) {
    throw new Refusal("evidence.too-many", { limit: policy.limits.filesPerReport });
  }
}

/** The same bytes twice are one piece of evidence; the reporter is told under which name it lies there already. */
function requireNew(content: DraftContent, received: DraftFile): void {
  const same = content.files.find((file) => file.sha256 === received.sha256);
  if (same) throw new Refusal("evidence.already-there", { name: same.name });
}

async function withdrawUpload(id: string, storageKey: string): Promise<void> {
  await storage().delete(storageKey);
  await write(async (tx) => {
    await tx.delete(upload).where(eq(upload.id, id));
  });
}

/**
 * Streams one file into storage, sealed under a key of its own, and adds it to the draft once its hash was verified
 * from storage. Refuses `evidence.*`; a refused or broken upload leaves neither bytes nor row.
 */
export async function receiveFile(access: DraftAccess, file: IncomingFile, now: Date): Promise<DraftFile> {
  const open = await openDraft(access, now);
  if (!open) throw new Refusal("draft.gone");
  if (open.reportId) throw new Refusal("draft.filed");
  requireRoom(open.content, now);

  const id = newId(now);
  const storageKey = newToken(24);
  const fileKey = randomBytes(32);
  // The row stands before the first byte, so that whatever a crash leaves behind is found by the sweep.
  await write(async (tx) => {
    await tx.insert(upload).values({ id, draftId: access.draftId, storageKey, at: now });
  });
  try {
    const stored = await storeSealed(storageKey, fileKey, file.bytes, policyAt(now).limits.fileBytes);
    const received: DraftFile = {
      id,
      storageKey,
      fileKey: fileKey.toString("base64"),
      name: shownFileName(file.name),
      caption: "",
      size: stored.size,
      mediaType: stored.mediaType,
      sha256: stored.sha256,
    };
    await changeDraft(
      access,
      (content) => {
        requireRoom(content, now);
        requireNew(content, received);
        return { ...content, files: [...content.files, received] };
      },
      now,
    );
    return received;
  } catch (cause) {
    await withdrawUpload(id, storageKey);
    throw cause;
  }
}

/** Removes one file of the draft, bytes included. An unknown id changes nothing: the wish is fulfilled already. */
export async function removeFile(access: DraftAccess, fileId: string, now: Date): Promise<void> {
  const removed: DraftFile[] = [];
  await changeDraft(
    access,
    (content) => {
      removed.splice(0, removed.length, ...content.files.filter((file) => file.id === fileId));
      return { ...content, files: content.files.filter((file) => file.id !== fileId) };
    },
    now,
  );
  for (const file of removed) await withdrawUpload(file.id, file.storageKey);
}

/** Removes all files of the draft: its category was changed to one that takes none (domain: remit). */
export async function removeAllFiles(access: DraftAccess, now: Date): Promise<number> {
  const open = await openDraft(access, now);
  for (const file of open?.content.files ?? []) await removeFile(access, file.id, now);
  return open?.content.files.length ?? 0;
}

/** Keeps the captions, by file id; ids that are not of this draft are passed over. */
export async function saveCaptions(
  access: DraftAccess,
  captions: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await changeDraft(
    access,
    (content) => ({
      ...content,
      files: content.files.map((file) => ({ ...file, caption: captions[file.id] ?? file.caption })),
    }),
    now,
  );
}
