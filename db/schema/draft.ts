// Drafts: answers under way, sealed under a key that only the reporter's cookie holds.
import { bytes, id, index, instant, int, table, text } from "../columns/index.ts";

export const draft = table(
  "draft",
  {
    /** Derived from the cookie's secret, as the key is: the row alone opens nothing. */
    id: id("id").primaryKey(),
    sealed: bytes("sealed").notNull(),
    /** Guards read-modify-write: two uploads at once both survive. */
    version: int("version").notNull(),
    savedAt: instant("saved_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Set once, by the filing that won: the same submission sent twice makes one report. */
    reportId: text("report_id"),
  },
  (t) => [index("draft_expiry").on(t.expiresAt)],
);

export const upload = table(
  "upload",
  {
    id: id("id").primaryKey(),
    draftId: text("draft_id").notNull(),
    /** Set while a file is added to a report that is filed already: no draft holds it then. */
    reportId: text("report_id"),
    storageKey: text("storage_key").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("upload_draft").on(t.draftId)],
);
