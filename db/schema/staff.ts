// Staff and their sessions.
import type { Role } from "../../app/domain/staff/rules/permissions.ts";
import { bool, id, index, instant, json, table, text, uniqueIndex } from "../columns/index.ts";

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
