// Subjects: what is reported. Sealed beside the report; a row of the registry only once a report is accepted.
import { subjectKinds } from "../../app/domain/subject/rules/kinds.ts";
import { bytes, id, index, instant, int, oneOf, table, text, uniqueIndex } from "../columns/index.ts";
import { report } from "./report.ts";

/** What a report names. Sealed under the report key; `sameness` is HMAC(search key, canonical address). */
export const reportSubject = table(
  "report_subject",
  {
    id: id("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    position: int("position").notNull(),
    kind: oneOf("kind", subjectKinds).notNull(),
    sealed: bytes("sealed").notNull(),
    sameness: text("sameness").notNull(),
  },
  (t) => [
    index("report_subject_report").on(t.reportId, t.position),
    index("report_subject_same").on(t.sameness),
  ],
);

/** The registry: subjects of accepted reports only (domain: remit). */
export const subject = table(
  "subject",
  {
    id: id("id").primaryKey(),
    kind: oneOf("kind", subjectKinds).notNull(),
    platform: text("platform"),
    canonical: text("canonical").notNull(),
    display: text("display").notNull(),
    firstSeen: instant("first_seen").notNull(),
  },
  (t) => [uniqueIndex("subject_canonical").on(t.canonical)],
);
