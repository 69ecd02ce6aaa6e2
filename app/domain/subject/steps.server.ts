// Enters what an accepted report names in the registry of subjects.
import { newId } from "#app/base/id.ts";
import type { SealedSubject } from "#app/domain/report/rules/sealed.ts";
import type { SubjectKind } from "#app/domain/subject/rules/kinds.ts";
import type { Tx } from "#db/client.server.ts";
import { caseSubject, subject } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

/** Finds or makes the subject's one row and ties it to the case. Acceptance only, never filing (domain: remit). */
export async function registerSubject(
  tx: Tx,
  caseId: string,
  named: SealedSubject & { readonly kind: SubjectKind },
  now: Date,
): Promise<void> {
  await tx
    .insert(subject)
    .values({
      id: newId(now),
      kind: named.kind,
      platform: named.platform,
      canonical: named.canonical,
      display: named.display,
      firstSeen: now,
    })
    .onConflictDoNothing();
  const [known] = await tx
    .select({ id: subject.id })
    .from(subject)
    .where(eq(subject.canonical, named.canonical));
  if (!known) throw new Error("a subject that was just entered must be there");
  await tx
    .insert(caseSubject)
    .values({ id: newId(now), caseId, subjectId: known.id })
    .onConflictDoNothing();
}
