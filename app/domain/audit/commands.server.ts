// Appends to the trail, in the transaction of the command that acted.
import { randomBytes } from "node:crypto";
import { newId } from "#app/base/id.ts";
import { keyedHash, seal } from "#app/base/seal.ts";
import { auditContext, saltLength, trailKeyed } from "#app/domain/audit/queries.server.ts";
import { type AuditEventType, canonicalJson, type Fact } from "#app/domain/audit/rules.ts";
import type { Tx } from "#db/client.server.ts";
import { auditEvent } from "#db/schema/index.ts";

export type AuditEntry = {
  readonly type: AuditEventType;
  /** The role acted in, and an inside id: never a name, a code or an address. */
  readonly actor: { readonly role: string; readonly pseudonym: string };
  readonly object: { readonly kind: string; readonly id: string };
  readonly at: Date;
  readonly payload: { readonly [name: string]: Fact | undefined };
  /** Key of what the event speaks about, so that shredding takes the payload along; null where it speaks of nobody. */
  readonly key: { readonly slot: string; readonly key: Buffer } | null;
};

/**
 * Writes one event, not yet linked to the chain, and answers its id. Payload and salt are sealed; the commitment
 * (HMAC-SHA-256 of the canonical payload under the salt) stays checkable and tells nothing once they are shredded.
 */
export async function record(tx: Tx, entry: AuditEntry): Promise<string> {
  const id = newId(entry.at);
  const payload = Buffer.from(canonicalJson(entry.payload), "utf8");
  // As long as the hash: with less, a shredded payload of few possible values could be guessed from its commitment.
  const salt = randomBytes(saltLength);
  const trail = entry.key ?? trailKeyed(null);
  await tx.insert(auditEvent).values({
    id,
    type: entry.type,
    actorRole: entry.actor.role,
    actorPseudonym: entry.actor.pseudonym,
    objectKind: entry.object.kind,
    objectId: entry.object.id,
    at: entry.at,
    commitment: keyedHash(salt, payload),
    keySlot: trail.slot,
    sealed: seal(trail.key, Buffer.concat([salt, payload]), auditContext(id)),
  });
  return id;
}
