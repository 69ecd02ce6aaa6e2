// Reporter sessions: opened by a receipt code, sealed under the cookie, so that the table ties no visit to a report.
import { bytes, id, index, instant, table } from "../columns/index.ts";

export const reporterSession = table(
  "reporter_session",
  {
    id: id("id").primaryKey(),
    sealed: bytes("sealed").notNull(),
    endsAt: instant("ends_at").notNull(),
  },
  (t) => [index("reporter_session_end").on(t.endsAt)],
);
