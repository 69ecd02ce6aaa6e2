// Lets a reporter in by receipt code, and out again.
import { Refusal } from "#app/base/refusal.ts";
import { isSessionStale, type ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { sessionEnd, startReporterSession } from "#app/domain/access/steps.server.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf, lookupHashes } from "#app/domain/keys/queries.server.ts";
import { db, write } from "#db/client.server.ts";
import { report, reporterSession } from "#db/schema/index.ts";
import { eq, inArray, lt } from "#db/sql.ts";

/**
 * Opens a session for the report whose receipt code this is; answers the session's cookie.
 * `code`: 28 checked digits (`access/rules/receipt-code`). Refuses `access.code-unknown`.
 */
export async function openByReceiptCode(code: string, now: Date): Promise<string> {
  const hashes = lookupHashes("receipt", code).map((entry) => entry.hash);
  const [found] = await db
    .select({ id: report.id, keySlot: report.keySlot })
    .from(report)
    .where(inArray(report.codeHash, hashes));
  if (!found) throw new Refusal("access.code-unknown");
  const key = await keyOf(found.keySlot);
  return write(async (tx) => {
    await tx.delete(reporterSession).where(lt(reporterSession.endsAt, now));
    await record(tx, {
      type: "access.opened",
      actor: { role: "reporter", pseudonym: found.id },
      object: { kind: "report", id: found.id },
      at: now,
      payload: {},
      key: { slot: found.keySlot, key },
    });
    return startReporterSession(tx, found.id, now);
  });
}

/** Prolongs a session that is in use. */
export async function keepReporterSession(access: ReporterAccess, now: Date): Promise<void> {
  if (!isSessionStale(access.endsAt, now)) return;
  await write(async (tx) => {
    await tx
      .update(reporterSession)
      .set({ endsAt: sessionEnd(now) })
      .where(eq(reporterSession.id, access.sessionId));
  });
}

/** Removes sessions that are over: nobody must come back for their rows to go. Answers how many went. */
export async function sweepReporterSessions(now: Date): Promise<number> {
  const gone = await write((tx) =>
    tx.delete(reporterSession).where(lt(reporterSession.endsAt, now)).returning({ id: reporterSession.id }),
  );
  return gone.length;
}

/** Ends the session at once; leaving is never refused. */
export async function closeReporterSession(access: ReporterAccess): Promise<void> {
  await write(async (tx) => {
    await tx.delete(reporterSession).where(eq(reporterSession.id, access.sessionId));
  });
}
