// Notices: what the party affected by measures is told, opened by a code of their own.
import { bytes, id, index, instant, table, text, uniqueIndex } from "../columns/index.ts";
import { caseFile } from "./casework.ts";
import { subject } from "./subject.ts";

export const notice = table(
  "notice",
  {
    id: id("id").primaryKey(),
    reference: text("reference").notNull(),
    caseId: text("case_id")
      .notNull()
      .references(() => caseFile.id),
    subjectId: text("subject_id")
      .notNull()
      .references(() => subject.id),
    /** HMAC of the notice code under the lookup key `codeKeyId`; the code itself is stored nowhere. */
    codeKeyId: text("code_key_id").notNull(),
    codeHash: text("code_hash").notNull(),
    /** Statement of reasons in both languages, sealed under the case key. Holds nothing of any reporter. */
    statement: bytes("statement").notNull(),
    issuedAt: instant("issued_at").notNull(),
    issuedBy: text("issued_by").notNull(),
    /** First opened by its code. */
    readAt: instant("read_at"),
  },
  (t) => [
    uniqueIndex("notice_reference").on(t.reference),
    uniqueIndex("notice_code").on(t.codeHash),
    index("notice_case").on(t.caseId, t.issuedAt),
  ],
);

/** Sessions of affected parties, sealed under the cookie: the table ties no visit to a notice. */
export const noticeSession = table(
  "notice_session",
  {
    id: id("id").primaryKey(),
    sealed: bytes("sealed").notNull(),
    endsAt: instant("ends_at").notNull(),
  },
  (t) => [index("notice_session_end").on(t.endsAt)],
);
