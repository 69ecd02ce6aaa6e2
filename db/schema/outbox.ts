// Work for later, written in the transaction that wants it and claimed by a worker.
import { jobStates } from "../../app/domain/outbox/rules.ts";
import { id, index, instant, int, json, oneOf, table, text } from "../columns/index.ts";

export const outbox = table(
  "outbox",
  {
    id: id("id").primaryKey(),
    kind: text("kind").notNull(),
    payload: json<unknown>("payload").notNull(),
    state: oneOf("state", jobStates).notNull(),
    runAt: instant("run_at").notNull(),
    attempts: int("attempts").notNull(),
    lockedUntil: instant("locked_until"),
    token: text("token"),
    lastError: text("last_error"),
    madeAt: instant("made_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("outbox_due").on(t.state, t.runAt, t.id)],
);
