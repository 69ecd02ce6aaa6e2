// What triage does to a report: accept it into a case, refuse it with a coded ground, ask its reporter.
import { newId } from "#app/base/id.ts";
import { sealJson } from "#app/base/seal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { openCase } from "#app/domain/casework/steps.server.ts";
import { keyOf, searchHash } from "#app/domain/keys/queries.server.ts";
import { takeSlot } from "#app/domain/keys/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { coolingEnd } from "#app/domain/policy/rules.ts";
import { requireReport } from "#app/domain/report/queries/access.server.ts";
import { newsFor } from "#app/domain/report/queries/news.server.ts";
import { subjectsOfReport } from "#app/domain/report/queries/sealed.server.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import { announce, announceLater } from "#app/domain/report/steps/news.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { registerSubject } from "#app/domain/subject/steps.server.ts";
import { write } from "#db/client.server.ts";
import { message } from "#db/schema/index.ts";

/**
 * Accepts the report into a case of its own and enters its subjects in the registry; answers the case's reference.
 * Refuses `report.not-found` and `report.state-moved`.
 */
export async function acceptReport(
  by: Permitted<"report.accept">,
  reference: string,
  now: Date,
): Promise<string> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  const subjects = await subjectsOfReport(found, key);
  const slot = await takeSlot("case", now);
  return write(async (tx) => {
    const opened = await openCase(tx, {
      keySlot: slot.id,
      category: found.category,
      officeId: found.officeId,
      origin: "public-report",
      by,
      now,
    });
    await moveReport(tx, found.id, { event: "accept", now, by: by.member.id, set: { caseId: opened.id } });
    for (const subject of subjects) await registerSubject(tx, opened.id, subject, now);
    await record(tx, {
      type: "report.accepted",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { case: opened.id, subjects: subjects.length },
      key: { slot: found.keySlot, key },
    });
    await record(tx, {
      type: "case.opened",
      actor: actorOf(by),
      object: { kind: "case", id: opened.id },
      at: now,
      payload: { report: found.id, category: found.category },
      key: { slot: slot.id, key: slot.key },
    });
    return opened.reference;
  });
}

/**
 * Refuses to take the report up, with a coded ground and, where the office adds some, words for the reporter, who reads
 * both when the cooling period is over. Refuses `report.not-found` and `report.state-moved`.
 */
export async function refuseReport(
  by: Permitted<"report.refuse">,
  reference: string,
  refusal: { readonly ground: RefusalGround; readonly words: string },
  now: Date,
): Promise<void> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  const news = await newsFor(found, now);
  const publicFrom = coolingEnd(policyAt(now), now);
  await write(async (tx) => {
    await moveReport(tx, found.id, {
      event: "refuse",
      now,
      by: by.member.id,
      publicFrom,
      ground: refusal.ground,
      set: { ground: refusal.ground },
      ...(refusal.words ? { words: { text: refusal.words, key } } : {}),
    });
    await announceLater(tx, found.id, news, publicFrom);
    await record(tx, {
      type: "report.refused",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { ground: refusal.ground, words: refusal.words },
      key: { slot: found.keySlot, key },
    });
  });
}

/** Asks the reporter a question; the report waits until it is answered. Refuses as above. */
export async function askReporter(
  by: Permitted<"report.ask">,
  reference: string,
  question: string,
  now: Date,
): Promise<void> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  const news = await newsFor(found, now);
  const id = newId(now);
  await write(async (tx) => {
    await moveReport(tx, found.id, { event: "ask", now, by: by.member.id });
    await tx.insert(message).values({
      id,
      reportId: found.id,
      author: "office",
      kind: "question",
      answers: null,
      at: now,
      by: by.member.id,
      sealed: sealJson(key, { text: question }, sealContext.message(id)),
      sameness: searchHash(`message:${found.id}:${id}`),
    });
    await announce(tx, news, now);
    await record(tx, {
      type: "report.asked",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { question },
      key: { slot: found.keySlot, key },
    });
  });
}
