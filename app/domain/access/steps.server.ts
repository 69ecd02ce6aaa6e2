// Opens a session inside the transaction of whoever let the visitor in.
import { newToken } from "#app/base/id.ts";
import { sealJson } from "#app/base/seal.ts";
import {
  type SessionKind,
  type SessionOpens,
  sessionContext,
  sessionSecret,
  sessionTable,
} from "#app/domain/access/queries.server.ts";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import type { Tx } from "#db/client.server.ts";

export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + reporterSessionMinutes * 60_000);
}

/** The cookie that opens this for the next half hour. The row is sealed under it and names neither report nor notice. */
export async function startSession<K extends SessionKind>(
  tx: Tx,
  kind: K,
  opens: SessionOpens[K],
  now: Date,
): Promise<string> {
  const cookie = newToken();
  const held = sessionSecret(kind, cookie);
  if (!held) throw new Error("a fresh token must be a session secret");
  await tx.insert(sessionTable(kind)).values({
    id: held.sessionId,
    sealed: sealJson(held.key, opens, sessionContext(kind, held.sessionId)),
    endsAt: sessionEnd(now),
  });
  return cookie;
}
