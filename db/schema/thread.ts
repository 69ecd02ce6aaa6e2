// The thread between one reporter and the office.
import { messageAuthors, messageKinds } from "../../app/domain/report/rules/thread.ts";
import { bytes, id, index, instant, oneOf, table, text, uniqueIndex } from "../columns/index.ts";
import { report } from "./report.ts";

export const message = table(
  "message",
  {
    id: id("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    author: oneOf("author", messageAuthors).notNull(),
    kind: oneOf("kind", messageKinds).notNull(),
    /** The question that an answer answers. */
    answers: text("answers"),
    at: instant("at").notNull(),
    by: text("by"),
    sealed: bytes("sealed").notNull(),
    /** Keyed hash of report, kind and text: the same form sent twice says it once. */
    sameness: text("sameness").notNull(),
  },
  (t) => [index("message_report").on(t.reportId, t.at), uniqueIndex("message_sameness").on(t.sameness)],
);
