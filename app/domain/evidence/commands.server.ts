// Opens a sealed original for a member of staff; every opening stands on the trail.
import { Refusal } from "#app/base/refusal.ts";
import { unsealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { type SealedFile, sealContext } from "#app/domain/report/rules/sealed.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { readSealed } from "#app/drivers/storage/sealed.ts";
import { db, write } from "#db/client.server.ts";
import { evidence, report } from "#db/schema/index.ts";
import { and, eq, inArray } from "#db/sql.ts";

export type OpenEvidence = {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** Refuses `evidence.not-found`, outside the member's offices as for a file that never was. */
export async function openEvidence(
  by: Permitted<"evidence.read">,
  evidenceId: string,
  now: Date,
): Promise<OpenEvidence> {
  const [row] = await db
    .select({ evidence, reportId: report.id, keySlot: report.keySlot })
    .from(evidence)
    .innerJoin(report, eq(report.id, evidence.reportId))
    .where(and(eq(evidence.id, evidenceId), inArray(report.officeId, [...by.offices])));
  if (!row) throw new Refusal("evidence.not-found");
  const key = await keyOf(row.keySlot);
  const file = unsealJson<SealedFile>(key, row.evidence.sealed, sealContext.file(row.evidence.id));
  await write(async (tx) => {
    await record(tx, {
      type: "evidence.read",
      actor: actorOf(by),
      object: { kind: "evidence", id: row.evidence.id },
      at: now,
      payload: { report: row.reportId },
      key: { slot: row.keySlot, key },
    });
  });
  return {
    name: file.name,
    mediaType: row.evidence.mediaType,
    size: row.evidence.size,
    bytes: readSealed(row.evidence.storageKey, Buffer.from(file.fileKey, "base64")),
  };
}
