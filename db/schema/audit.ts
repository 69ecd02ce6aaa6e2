// The trail: one row a command, written in its transaction, not yet linked.
import type { AuditEventType } from "../../app/domain/audit/rules.ts";
import { bytes, id, index, instant, table, text } from "../columns/index.ts";

export const auditEvent = table(
  "audit_event",
  {
    id: id("id").primaryKey(),
    // No CHECK of the words: each new kind of event would rebuild the largest table there is.
    type: text("type").$type<AuditEventType>().notNull(),
    actorRole: text("actor_role").notNull(),
    actorPseudonym: text("actor_pseudonym").notNull(),
    objectKind: text("object_kind").notNull(),
    objectId: text("object_id").notNull(),
    at: instant("at").notNull(),
    /** HMAC-SHA-256(event salt, canonical payload): proves the payload while it exists, tells nothing once it is shredded. */
    commitment: bytes("commitment").notNull(),
    keySlot: text("key_slot"),
    sealed: bytes("sealed"),
  },
  (t) => [index("audit_object").on(t.objectKind, t.objectId, t.at), index("audit_time").on(t.at, t.id)],
);
