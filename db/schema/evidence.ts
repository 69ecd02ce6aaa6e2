// Evidence: the sealed originals of a report.
import { bytes, id, index, instant, int, table, text } from "../columns/index.ts";
import { report } from "./report.ts";

export const evidence = table(
  "evidence",
  {
    id: id("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    position: int("position").notNull(),
    storageKey: text("storage_key").notNull(),
    mediaType: text("media_type").notNull(),
    size: int("size").notNull(),
    /** Sealed under the report key: name, caption, SHA-256, the file's own key. A plain hash never stands in the clear. */
    sealed: bytes("sealed").notNull(),
    /** HMAC(search key, SHA-256): tells that two files are the same without telling which file it is. */
    sameness: text("sameness").notNull(),
    receivedAt: instant("received_at").notNull(),
    verifiedAt: instant("verified_at").notNull(),
  },
  (t) => [index("evidence_report").on(t.reportId, t.position), index("evidence_sameness").on(t.sameness)],
);
