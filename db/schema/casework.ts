// Cases, their measures and their decisions.
import { caseOrigins, caseOutcomes, caseStates } from "../../app/domain/casework/rules/lifecycle.ts";
import { complianceResults, measureTypes } from "../../app/domain/casework/rules/measure.ts";
import { bytes, day, id, index, instant, oneOf, table, text, uniqueIndex } from "../columns/index.ts";
import { subject } from "./subject.ts";

/** `case` is a word of SQL; the table says what it is on a shelf. */
export const caseFile = table(
  "case_file",
  {
    id: id("id").primaryKey(),
    reference: text("reference").notNull(),
    keySlot: text("key_slot").notNull(),
    category: text("category").notNull(),
    officeId: text("office_id").notNull(),
    origin: oneOf("origin", caseOrigins).notNull(),
    state: oneOf("state", caseStates).notNull(),
    outcome: oneOf("outcome", caseOutcomes),
    openedAt: instant("opened_at").notNull(),
    openedBy: text("opened_by").notNull(),
    leadId: text("lead_id"),
    verifyBy: instant("verify_by").notNull(),
    decideBy: instant("decide_by").notNull(),
  },
  (t) => [
    uniqueIndex("case_reference").on(t.reference),
    index("case_office").on(t.officeId, t.state, t.decideBy, t.id),
  ],
);

export const caseSubject = table(
  "case_subject",
  {
    id: id("id").primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => caseFile.id),
    subjectId: text("subject_id")
      .notNull()
      .references(() => subject.id),
  },
  (t) => [uniqueIndex("case_subject_pair").on(t.caseId, t.subjectId)],
);

export const measure = table(
  "measure",
  {
    id: id("id").primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => caseFile.id),
    type: oneOf("type", measureTypes).notNull(),
    subjectId: text("subject_id").references(() => subject.id),
    basis: text("basis").notNull(),
    on: day("on_day").notNull(),
    deadline: day("deadline"),
    result: oneOf("result", complianceResults),
    resultAt: instant("result_at"),
    resultBy: text("result_by"),
    /** The notice by which the affected party was told of it. */
    noticeId: text("notice_id"),
    /** Set when the measure was taken back, e.g. after an objection. */
    liftedAt: instant("lifted_at"),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: text("recorded_by").notNull(),
  },
  (t) => [index("measure_case").on(t.caseId, t.recordedAt), index("measure_notice").on(t.noticeId)],
);

export const decision = table(
  "decision",
  {
    id: id("id").primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => caseFile.id),
    outcome: oneOf("outcome", caseOutcomes).notNull(),
    basis: text("basis").notNull(),
    /** Reasons in both languages, sealed under the case key. */
    reasons: bytes("reasons").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    /** End of the cooling period: the reporter reads it from here on. */
    publicFrom: instant("public_from").notNull(),
  },
  (t) => [index("decision_case").on(t.caseId, t.at)],
);
