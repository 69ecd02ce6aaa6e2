// Lets reporters and affected parties in by their codes, and out again.
import { Refusal } from "#app/base/refusal.ts";
import { sessionTables } from "#app/domain/access/queries.server.ts";
import { isSessionStale, type NoticeAccess, type ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { sessionEnd, startSession } from "#app/domain/access/steps.server.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf, lookupHashes } from "#app/domain/keys/queries.server.ts";
import { db, write } from "#db/client.server.ts";
import { caseFile, notice, noticeSession, report, reporterSession } from "#db/schema/index.ts";
import { and, eq, inArray, isNull, lt } from "#db/sql.ts";

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
    return startSession(tx, "reporter", { reportId: found.id }, now);
  });
}

/** The same for the notice whose code this is; its first reading is noted on it. Refuses `access.notice-code-unknown`. */
export async function openByNoticeCode(code: string, now: Date): Promise<string> {
  const hashes = lookupHashes("notice", code).map((entry) => entry.hash);
  const [found] = await db
    .select({ id: notice.id, codeHash: notice.codeHash, keySlot: caseFile.keySlot })
    .from(notice)
    .innerJoin(caseFile, eq(caseFile.id, notice.caseId))
    .where(inArray(notice.codeHash, hashes));
  if (!found) throw new Refusal("access.notice-code-unknown");
  const { id, codeHash, keySlot: slot } = found;
  const key = await keyOf(slot);
  return write(async (tx) => {
    await tx.delete(noticeSession).where(lt(noticeSession.endsAt, now));
    await tx
      .update(notice)
      .set({ readAt: now })
      .where(and(eq(notice.id, id), isNull(notice.readAt)));
    await record(tx, {
      type: "notice.opened",
      actor: { role: "affected-party", pseudonym: id },
      object: { kind: "notice", id },
      at: now,
      payload: {},
      key: { slot, key },
    });
    return startSession(tx, "notice", { noticeId: id, codeHash }, now);
  });
}

function tableOf(access: ReporterAccess | NoticeAccess) {
  return "noticeId" in access ? sessionTables.notice : sessionTables.reporter;
}

/** Prolongs a session that is in use. */
export async function keepSessionOf(access: ReporterAccess | NoticeAccess, now: Date): Promise<void> {
  if (!isSessionStale(access.endsAt, now)) return;
  const table = tableOf(access);
  await write(async (tx) => {
    await tx
      .update(table)
      .set({ endsAt: sessionEnd(now) })
      .where(eq(table.id, access.sessionId));
  });
}

/** Removes sessions that are over: nobody must come back for their rows to go. Answers how many went. */
export async function sweepCodeSessions(now: Date): Promise<number> {
  let gone = 0;
  for (const table of Object.values(sessionTables)) {
    gone += await write(
      async (tx) => (await tx.delete(table).where(lt(table.endsAt, now)).returning({ id: table.id })).length,
    );
  }
  return gone;
}

/** Ends the session at once; leaving is never refused. */
export async function closeSessionOf(access: ReporterAccess | NoticeAccess): Promise<void> {
  const table = tableOf(access);
  await write(async (tx) => {
    await tx.delete(table).where(eq(table.id, access.sessionId));
  });
}
