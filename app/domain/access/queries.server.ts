// Mints proofs of access from what a visitor holds: the draft cookie, or a session opened by a code.
import { deriveKey, unsealJson } from "#app/base/seal.ts";
import type { DraftAccess, NoticeAccess, ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { notice, noticeSession, reporterSession } from "#db/schema/index.ts";
import { and, eq, gt } from "#db/sql.ts";

const secretLength = 32;

/** The cookie's bytes, or null where it is not one of ours. */
function secretOf(cookie: string): Buffer | null {
  const secret = Buffer.from(cookie, "base64url");
  return secret.length === secretLength ? secret : null;
}

/**
 * The draft that a cookie opens. Id and key are both derived from the cookie's secret, so the row alone opens nothing;
 * whether the draft still exists is for the draft's own queries to say.
 */
export function draftAccess(cookie: string): DraftAccess | null {
  const secret = secretOf(cookie);
  if (!secret) return null;
  return {
    draftId: deriveKey(secret, "draft id").toString("hex"),
    key: deriveKey(secret, "draft key"),
  } as DraftAccess;
}

/** Who comes back by a code, and the table of their sessions. */
export const sessionTables = { reporter: reporterSession, notice: noticeSession } as const;
export type SessionKind = keyof typeof sessionTables;

/** As one of the two: of a table that is still open the query builder can tell no columns. */
export function sessionTable(kind: SessionKind): (typeof sessionTables)[SessionKind] {
  return sessionTables[kind];
}

/** What the session of each kind opens, as it lies sealed. */
export type SessionOpens = {
  readonly reporter: { readonly reportId: string };
  /** `codeHash`: of the code that was shown, so that a new code ends the visits of the old one. */
  readonly notice: { readonly noticeId: string; readonly codeHash: string };
};

/** Id and key of the session that a cookie opens. */
export function sessionSecret(kind: SessionKind, cookie: string): { sessionId: string; key: Buffer } | null {
  const secret = secretOf(cookie);
  if (!secret) return null;
  return {
    sessionId: deriveKey(secret, `${kind} session id`).toString("hex"),
    key: deriveKey(secret, `${kind} session key`),
  };
}

/** Bound into the seal of a session's row. */
export function sessionContext(kind: SessionKind, sessionId: string): string {
  return `${kind}-session:${sessionId}`;
}

async function openedSession<K extends SessionKind>(kind: K, cookie: string, now: Date) {
  const held = sessionSecret(kind, cookie);
  if (!held) return null;
  const table = sessionTable(kind);
  const [row] = await db
    .select({ sealed: table.sealed, endsAt: table.endsAt })
    .from(table)
    .where(and(eq(table.id, held.sessionId), gt(table.endsAt, now)));
  if (!row) return null;
  const { sessionId } = held;
  const opens = unsealJson<SessionOpens[K]>(held.key, row.sealed, sessionContext(kind, sessionId));
  return { sessionId, endsAt: row.endsAt, opens };
}

/** The report that a reporter's session opens, or null where the session is unknown or over. */
export async function reporterAccess(cookie: string, now: Date): Promise<ReporterAccess | null> {
  const session = await openedSession("reporter", cookie, now);
  if (!session) return null;
  const { sessionId, endsAt, opens } = session;
  return { reportId: opens.reportId, sessionId, endsAt } as ReporterAccess;
}

/** The notice that a visit opens, or null where it is unknown or over, or the code it was opened by is no longer good. */
export async function noticeAccess(cookie: string, now: Date): Promise<NoticeAccess | null> {
  const session = await openedSession("notice", cookie, now);
  if (!session) return null;
  const { sessionId, endsAt, opens } = session;
  const [row] = await db
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.id, opens.noticeId), eq(notice.codeHash, opens.codeHash)));
  return row ? ({ noticeId: row.id, sessionId, endsAt } as NoticeAccess) : null;
}
