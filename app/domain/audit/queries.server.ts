// Reads the trail and opens what can still be opened, checking it against its commitment.
import { timingSafeEqual } from "node:crypto";
import { keyedHash, unseal } from "#app/base/seal.ts";
import type { AuditEventType } from "#app/domain/audit/rules.ts";
import { keysOf, trailKey } from "#app/domain/keys/queries.server.ts";
import { db } from "#db/client.server.ts";
import { auditEvent } from "#db/schema/index.ts";
import { and, asc, eq } from "#db/sql.ts";

export const saltLength = 32;
const trailPrefix = "trail:";

/** Where an event's payload is sealed: it opens in no other row. */
export function auditContext(id: string): string {
  return `audit-event:${id}`;
}

/** The key slot written for events that speak about nobody: a derived key, found again by its root's id. */
function trailSlot(rootId: string): string {
  return trailPrefix + rootId;
}

/** The key for what speaks of nobody, with the slot to write beside it; `slot` as it was written, null for a new one. */
export function trailKeyed(slot: string | null): { slot: string; key: Buffer } {
  const { rootId, key } = trailKey(slot === null ? null : slot.slice(trailPrefix.length));
  return { slot: trailSlot(rootId), key };
}

export type OpenedEvent = {
  readonly id: string;
  readonly type: AuditEventType;
  readonly actorRole: string;
  readonly actorPseudonym: string;
  readonly at: Date;
  /** Null once its key was destroyed. */
  readonly payload: unknown;
};

type Row = typeof auditEvent.$inferSelect;

function opened(row: Row, key: Buffer | undefined): OpenedEvent {
  const { id, type, actorRole, actorPseudonym, at } = row;
  const header = { id, type, actorRole, actorPseudonym, at };
  if (!row.sealed || !key) return { ...header, payload: null };
  const plain = unseal(key, row.sealed, auditContext(id));
  const payload = plain.subarray(saltLength);
  if (!timingSafeEqual(keyedHash(plain.subarray(0, saltLength), payload), row.commitment)) {
    throw new Error(`audit event ${id} does not match its commitment`);
  }
  return { ...header, payload: JSON.parse(payload.toString("utf8")) };
}

export type EventHead = Pick<OpenedEvent, "id" | "type" | "actorPseudonym" | "at">;

/** That it happened, when, and by whom, oldest first; what else is known of it stays sealed. */
export async function eventsOf(object: {
  readonly kind: string;
  readonly id: string;
}): Promise<readonly EventHead[]> {
  return db
    .select({
      id: auditEvent.id,
      type: auditEvent.type,
      actorPseudonym: auditEvent.actorPseudonym,
      at: auditEvent.at,
    })
    .from(auditEvent)
    .where(and(eq(auditEvent.objectKind, object.kind), eq(auditEvent.objectId, object.id)))
    .orderBy(asc(auditEvent.at), asc(auditEvent.id));
}

/** What happened to one object, oldest first. Throws where a payload does not match its commitment. */
export async function trailOf(object: {
  readonly kind: string;
  readonly id: string;
}): Promise<readonly OpenedEvent[]> {
  const rows = await db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.objectKind, object.kind), eq(auditEvent.objectId, object.id)))
    .orderBy(asc(auditEvent.at), asc(auditEvent.id));
  const slots = rows.flatMap((row) =>
    row.keySlot && !row.keySlot.startsWith(trailPrefix) ? [row.keySlot] : [],
  );
  const keys = await keysOf(slots);
  return rows.map((row) => {
    const slot = row.keySlot ?? "";
    const key = slot.startsWith(trailPrefix) ? trailKeyed(slot).key : keys.get(slot);
    return opened(row, key);
  });
}
