// Deadlines that run: how each due date came about, so that a pause, an extension or a new calendar reckons it again.
import { clockNames } from "../../app/domain/clock/rules/clock.ts";
import { clockedKinds, type Pause } from "../../app/domain/clock/rules/running.ts";
import {
  bool,
  bytes,
  id,
  index,
  instant,
  int,
  json,
  oneOf,
  table,
  text,
  uniqueIndex,
} from "../columns/index.ts";

export const clock = table(
  "clock",
  {
    id: id("id").primaryKey(),
    name: oneOf("name", clockNames).notNull(),
    kind: oneOf("kind", clockedKinds).notNull(),
    objectId: text("object_id").notNull(),
    officeId: text("office_id").notNull(),
    /** Beginning of the run that counts: the start, or the last restart. */
    startedAt: instant("started_at").notNull(),
    /** Of this run, oldest first; the last one may still be open. */
    pauses: json<readonly Pause[]>("pauses").notNull(),
    pausedAt: instant("paused_at"),
    /** Days in the clock's unit that a supervisor added, once. */
    extendedDays: int("extended_days").notNull(),
    extendedBy: text("extended_by"),
    /** Sealed under the key of what the clock is about. */
    extensionReason: bytes("extension_reason"),
    /** As last reckoned; while the clock is paused it does not run and this is only the date it would have been. */
    due: instant("due").notNull(),
    provisional: bool("provisional").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("clock_object").on(t.objectId, t.name),
    index("clock_due").on(t.endedAt, t.officeId, t.due, t.id),
    index("clock_name_due").on(t.endedAt, t.name, t.due, t.id),
  ],
);
