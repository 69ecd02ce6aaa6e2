// Requests to look again: by the reporter at a refusal or an outcome, by the affected party at a measure.
import { reviewKinds, reviewStates } from "../../app/domain/review/rules/lifecycle.ts";
import { bytes, id, index, instant, oneOf, table, text, uniqueIndex } from "../columns/index.ts";
import { caseFile } from "./casework.ts";
import { notice } from "./notice.ts";
import { report } from "./report.ts";

export const review = table(
  "review",
  {
    id: id("id").primaryKey(),
    reference: text("reference").notNull(),
    kind: oneOf("kind", reviewKinds).notNull(),
    state: oneOf("state", reviewStates).notNull(),
    officeId: text("office_id").notNull(),
    /** The report whose reporter asks; null for an objection. */
    reportId: text("report_id").references(() => report.id),
    /** Null where a report was refused and never came into a case. */
    caseId: text("case_id").references(() => caseFile.id),
    /** The notice that the affected party objects to; null for a reporter's request. */
    noticeId: text("notice_id").references(() => notice.id),
    /** What is asked to be looked at again: id of the step, the decision or the notice. */
    aboutId: text("about_id").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** The asker's words, sealed under the key of the report or of the case. */
    request: bytes("request").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by"),
    /** Reasons in both languages, sealed as the request is. */
    answer: bytes("answer"),
    /** The asker reads the answer from here on. */
    publicFrom: instant("public_from"),
  },
  (t) => [
    uniqueIndex("review_reference").on(t.reference),
    // Once (domain: clocks): the database keeps two tabs from asking twice.
    uniqueIndex("review_report").on(t.reportId),
    uniqueIndex("review_notice").on(t.noticeId),
    index("review_state").on(t.state, t.officeId, t.askedAt, t.id),
    index("review_case").on(t.caseId),
  ],
);
