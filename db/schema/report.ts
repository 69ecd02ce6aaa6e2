// Reports: what one reporter told us, never edited, and the steps each report went through.
import {
  refusalGrounds,
  reportModes,
  reportSources,
  reportStates,
} from "../../app/domain/report/rules/lifecycle.ts";
import { bool, bytes, id, index, instant, int, oneOf, table, text, uniqueIndex } from "../columns/index.ts";

export const report = table(
  "report",
  {
    id: id("id").primaryKey(),
    /** Public, random, speakable; carries neither time nor order. */
    reference: text("reference").notNull(),
    /** HMAC of the receipt code under the lookup key `codeKeyId`; the code itself is stored nowhere. */
    codeKeyId: text("code_key_id").notNull(),
    codeHash: text("code_hash").notNull(),
    keySlot: text("key_slot").notNull(),
    mode: oneOf("mode", reportModes).notNull(),
    category: text("category").notNull(),
    platform: text("platform"),
    language: text("language").notNull(),
    source: oneOf("source", reportSources).notNull(),
    officeId: text("office_id").notNull(),
    queue: text("queue").notNull(),
    /** The routing rule that placed the report, shown on the desk. */
    ruleId: text("rule_id").notNull(),
    state: oneOf("state", reportStates).notNull(),
    caseId: text("case_id"),
    ground: oneOf("ground", refusalGrounds),
    filedAt: instant("filed_at").notNull(),
    acceptBy: instant("accept_by").notNull(),
    /** Lower comes first; keeps its order while time passes (`triage/rules/priority`). */
    rank: int("rank").notNull(),
    /** Sealed under the report key: statement, when it was seen, note on the subject. */
    statement: bytes("statement").notNull(),
    dangerNow: bool("danger_now").notNull(),
    minors: bool("minors").notNull(),
    wishesFeedback: bool("wishes_feedback").notNull(),
    wishesReward: bool("wishes_reward").notNull(),
    /** Argon2id of the claim password that an anonymous reporter chose; null where none was chosen. */
    claimHash: text("claim_hash"),
    consentVersion: text("consent_version").notNull(),
    /** Identity and contact lie under a key of their own each, not derivable from the report key. */
    identitySlot: text("identity_slot"),
    identity: bytes("identity"),
    contactSlot: text("contact_slot"),
    contact: bytes("contact"),
  },
  (t) => [
    uniqueIndex("report_reference").on(t.reference),
    uniqueIndex("report_code").on(t.codeHash),
    index("report_office_queue").on(t.officeId, t.state, t.rank, t.id),
    index("report_office_filed").on(t.officeId, t.state, t.filedAt),
    index("report_office_due").on(t.officeId, t.state, t.acceptBy),
    index("report_case").on(t.caseId),
  ],
);

export const reportStep = table(
  "report_step",
  {
    id: id("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    event: text("event").notNull(),
    state: oneOf("state", reportStates).notNull(),
    at: instant("at").notNull(),
    /** The reporter sees the step from here on: `at`, or later where a cooling period holds it back. */
    publicFrom: instant("public_from").notNull(),
    by: text("by"),
    ground: oneOf("ground", refusalGrounds),
    /** To whom a report was referred. */
    authority: text("authority"),
    /** Words for the reporter, sealed under the report key. */
    words: bytes("words"),
  },
  (t) => [index("report_step_report").on(t.reportId, t.at)],
);
