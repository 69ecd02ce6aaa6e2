// Files a report from its draft: once, whole, in one transaction, however often the same submission arrives.
import { Refusal } from "#app/base/refusal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { insertClock } from "#app/domain/clock/steps.server.ts";
import { type OpenDraft, openDraft } from "#app/domain/draft/queries.server.ts";
import type { FiledReceipt } from "#app/domain/draft/rules/content.ts";
import { handOverDraft } from "#app/domain/draft/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { drawReference } from "#app/domain/report/steps/reference.server.ts";
import { addReportSteps } from "#app/domain/report/steps.server.ts";
import { type Tx, write } from "#db/client.server.ts";
import { evidence, report, reportSubject } from "#db/schema/index.ts";
import { isUniqueViolation } from "#db/sql.ts";
import { type PreparedReport, prepareReport } from "./prepare.server.ts";

/**
 * Files the draft; answers the report's reference. A draft filed before answers the same reference again. Refuses
 * `draft.gone` where the draft's day is over, and `draft.incomplete` naming the first step that lacks something.
 * @param read the draft, where the caller has just opened it
 */
export async function fileReport(
  access: DraftAccess,
  now: Date,
  read: OpenDraft | null = null,
): Promise<string> {
  for (let draw = 1; ; draw += 1) {
    const open = draw === 1 && read ? read : await openDraft(access, now);
    if (!open) throw new Refusal("draft.gone");
    if (open.content.filed) return open.content.filed.reference;
    const prepared = await prepareReport(open.content, drawReference(draw), now);
    try {
      if (await store(access, open, prepared, now)) return prepared.report.reference;
    } catch (cause) {
      // Only the reference can be taken: it is drawn anew. Codes have 86 bits.
      if (!isUniqueViolation(cause)) throw cause;
    }
  }
}

/** False where another submission won the draft, or it was changed meanwhile: nothing is stored then. */
async function store(
  access: DraftAccess,
  open: OpenDraft,
  prepared: PreparedReport,
  now: Date,
): Promise<boolean> {
  const until = new Date(now.getTime() + policyAt(now).limits.draftHours * 3_600_000);
  return write(async (tx) => {
    const { report: row } = prepared;
    if (!(await handOverDraft(tx, access, open, receiptOf(open, prepared), row.id, until))) return false;
    await insertReport(tx, prepared, now);
    await record(tx, {
      type: "report.filed",
      actor: { role: "reporter", pseudonym: row.id },
      object: { kind: "report", id: row.id },
      at: now,
      payload: {
        category: row.category,
        mode: row.mode,
        files: open.content.files.map((file) => file.sha256),
        office: row.officeId,
        rule: row.ruleId,
        consent: row.consentVersion,
      },
      key: prepared.key,
    });
    return true;
  });
}

async function insertReport(tx: Tx, prepared: PreparedReport, now: Date): Promise<void> {
  await tx.insert(report).values(prepared.report);
  await tx.insert(reportSubject).values([...prepared.subjects]);
  if (prepared.files.length > 0) await tx.insert(evidence).values([...prepared.files]);
  const { id: objectId, officeId } = prepared.report;
  await insertClock(tx, "accept", { kind: "report", objectId, officeId }, now);
  await addReportSteps(tx, objectId, [
    ["received", { event: "file", now, by: null }],
    [prepared.report.state, { event: "take-up", now, by: null }],
  ]);
}

function receiptOf(open: OpenDraft, { report: row }: PreparedReport): FiledReceipt {
  return {
    reference: row.reference,
    filedAt: row.filedAt.toISOString(),
    category: row.category,
    acceptBy: row.acceptBy.toISOString(),
    files: open.content.files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
