// Staff, their sessions, and what waits for a second person.
import { type FourEyesAct, fourEyesStates } from "../../app/domain/staff/rules/four-eyes.ts";
import type { Role } from "../../app/domain/staff/rules/permissions.ts";
import { bool, bytes, id, index, instant, json, oneOf, table, text, uniqueIndex } from "../columns/index.ts";

export const staff = table(
  "staff",
  {
    id: id("id").primaryKey(),
    /** Sign-in name, lower case. */
    login: text("login").notNull(),
    name: text("name").notNull(),
    officeId: text("office_id").notNull(),
    roles: json<readonly Role[]>("roles").notNull(),
    passwordHash: text("password_hash").notNull(),
    active: bool("active").notNull(),
    /** Sample staff of evaluation mode: production refuses to boot while one is active. */
    sample: bool("sample").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [uniqueIndex("staff_login").on(t.login)],
);

export const staffSession = table(
  "staff_session",
  {
    /** SHA-256 of the cookie's token: the table opens no session. */
    id: id("id").primaryKey(),
    staffId: text("staff_id")
      .notNull()
      .references(() => staff.id),
    startedAt: instant("started_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** Absolute end; the idle limit is reckoned from `seenAt`. */
    endsAt: instant("ends_at").notNull(),
  },
  (t) => [index("staff_session_staff").on(t.staffId), index("staff_session_end").on(t.endsAt)],
);

/** An act that needs a second person: asked for with a reason, answered by somebody else, cancelled or run out. */
export const fourEyes = table(
  "four_eyes",
  {
    id: id("id").primaryKey(),
    act: text("act").$type<FourEyesAct>().notNull(),
    objectKind: text("object_kind").notNull(),
    objectId: text("object_id").notNull(),
    officeId: text("office_id").notNull(),
    state: oneOf("state", fourEyesStates).notNull(),
    /** Reason and what the act needs, sealed under the key of what it is about. */
    keySlot: text("key_slot").notNull(),
    sealed: bytes("sealed").notNull(),
    askedBy: text("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredBy: text("answered_by"),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    index("four_eyes_object").on(t.objectId, t.state),
    index("four_eyes_waiting").on(t.state, t.officeId, t.askedAt, t.id),
  ],
);
