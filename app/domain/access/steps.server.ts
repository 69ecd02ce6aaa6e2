// Opens a reporter session inside the transaction of whoever let the reporter in.
import { newToken } from "#app/base/id.ts";
import { sealJson } from "#app/base/seal.ts";
import { sessionSecret } from "#app/domain/access/queries.server.ts";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import type { Tx } from "#db/client.server.ts";
import { reporterSession } from "#db/schema/index.ts";

export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + reporterSessionMinutes * 60_000);
}

/** The cookie that opens this report for the next half hour. The row is sealed under it and names no report. */
export async function startReporterSession(tx: Tx, reportId: string, now: Date): Promise<string> {
  const cookie = newToken();
  const held = sessionSecret(cookie);
  if (!held) throw new Error("a fresh token must be a session secret");
  await tx.insert(reporterSession).values({
    id: held.sessionId,
    sealed: sealJson(held.key, { reportId }, `reporter-session:${held.sessionId}`),
    endsAt: sessionEnd(now),
  });
  return cookie;
}
