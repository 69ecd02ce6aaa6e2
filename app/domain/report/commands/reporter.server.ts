// What the holder of a receipt code does: answer a question, add facts, withdraw.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf, searchHash } from "#app/domain/keys/queries.server.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import { moveReport, resumeReport } from "#app/domain/report/steps.server.ts";
import { db, type Tx, write } from "#db/client.server.ts";
import { message, report } from "#db/schema/index.ts";
import { and, desc, eq } from "#db/sql.ts";

type Said = {
  readonly reportId: string;
  readonly kind: "answer" | "addition";
  readonly answers: string | null;
  readonly text: string;
  readonly key: Buffer;
  readonly now: Date;
};

/** False where these very words stand in the thread already: the same form sent twice says it once. */
async function append(tx: Tx, said: Said): Promise<boolean> {
  const id = newId(said.now);
  const added = await tx
    .insert(message)
    .values({
      id,
      reportId: said.reportId,
      author: "reporter",
      kind: said.kind,
      answers: said.answers,
      at: said.now,
      by: null,
      sealed: sealJson(said.key, { text: said.text }, sealContext.message(id)),
      sameness: searchHash(`message:${said.reportId}:${said.kind}:${said.answers ?? ""}:${said.text}`),
    })
    .onConflictDoNothing({ target: message.sameness })
    .returning({ id: message.id });
  return added.length === 1;
}

async function requireOwnReport(access: ReporterAccess): Promise<{ id: string; keySlot: string }> {
  const [row] = await db
    .select({ id: report.id, keySlot: report.keySlot })
    .from(report)
    .where(eq(report.id, access.reportId));
  if (!row) throw new Refusal("report.not-found");
  return row;
}

/**
 * Answers the open question, which leads the report back to where it was asked. Answers false where the same answer
 * was given before. Refuses `report.state-moved` where no question is open.
 */
export async function answerQuestion(access: ReporterAccess, text: string, now: Date): Promise<boolean> {
  const own = await requireOwnReport(access);
  const key = await keyOf(own.keySlot);
  return write(async (tx) => {
    const [question] = await tx
      .select({ id: message.id })
      .from(message)
      .where(and(eq(message.reportId, own.id), eq(message.kind, "question")))
      .orderBy(desc(message.id))
      .limit(1);
    if (!question) throw new Refusal("report.state-moved");
    const said = await append(tx, {
      reportId: own.id,
      kind: "answer",
      answers: question.id,
      text,
      key,
      now,
    });
    if (!said) return false;
    await resumeReport(tx, own.id, now, null);
    await record(tx, {
      type: "report.answered",
      actor: { role: "reporter", pseudonym: own.id },
      object: { kind: "report", id: own.id },
      at: now,
      payload: { question: question.id },
      key: { slot: own.keySlot, key },
    });
    return true;
  });
}

/** Adds facts to the report; always open, nothing said before is changed. False where it was said before. */
export async function addFacts(access: ReporterAccess, text: string, now: Date): Promise<boolean> {
  const own = await requireOwnReport(access);
  const key = await keyOf(own.keySlot);
  return write(async (tx) => {
    const said = await append(tx, { reportId: own.id, kind: "addition", answers: null, text, key, now });
    if (!said) return false;
    await record(tx, {
      type: "report.added-to",
      actor: { role: "reporter", pseudonym: own.id },
      object: { kind: "report", id: own.id },
      at: now,
      payload: {},
      key: { slot: own.keySlot, key },
    });
    return true;
  });
}

/**
 * Withdraws the report. The office may still go on with the matter by itself; no award can be had for the report any more
 * (domain: rewards). Refuses `report.state-moved` once there is an outcome.
 */
export async function withdrawReport(access: ReporterAccess, now: Date): Promise<void> {
  const own = await requireOwnReport(access);
  const key = await keyOf(own.keySlot);
  await write(async (tx) => {
    await moveReport(tx, own.id, { event: "withdraw", now, by: null });
    await record(tx, {
      type: "report.withdrawn",
      actor: { role: "reporter", pseudonym: own.id },
      object: { kind: "report", id: own.id },
      at: now,
      payload: {},
      key: { slot: own.keySlot, key },
    });
  });
}
