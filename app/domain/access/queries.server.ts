// Mints proofs of access from what a visitor holds: the draft cookie, or a session opened by a receipt code.
import { deriveKey, unsealJson } from "#app/base/seal.ts";
import type { DraftAccess, ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { db } from "#db/client.server.ts";
import { reporterSession } from "#db/schema/index.ts";
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

/** Id and key of the session that a cookie opens. */
export function sessionSecret(cookie: string): { sessionId: string; key: Buffer } | null {
  const secret = secretOf(cookie);
  if (!secret) return null;
  return {
    sessionId: deriveKey(secret, "reporter session id").toString("hex"),
    key: deriveKey(secret, "reporter session key"),
  };
}

/** The report that a reporter's session opens, or null where the session is unknown or over. */
export async function reporterAccess(cookie: string, now: Date): Promise<ReporterAccess | null> {
  const held = sessionSecret(cookie);
  if (!held) return null;
  const [row] = await db
    .select({ sealed: reporterSession.sealed, endsAt: reporterSession.endsAt })
    .from(reporterSession)
    .where(and(eq(reporterSession.id, held.sessionId), gt(reporterSession.endsAt, now)));
  if (!row) return null;
  const { reportId } = unsealJson<{ reportId: string }>(
    held.key,
    row.sealed,
    `reporter-session:${held.sessionId}`,
  );
  return { reportId, sessionId: held.sessionId, endsAt: row.endsAt } as ReporterAccess;
}
