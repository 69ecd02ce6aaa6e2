// Hands a report to another authority, and takes it back where that one returns it.
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { requireReport } from "#app/domain/report/queries/access.server.ts";
import { newsFor } from "#app/domain/report/queries/news.server.ts";
import { announce } from "#app/domain/report/steps/news.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

/**
 * Notes to which authority the matter goes; the reporter reads it with the words. Neither identity nor contact goes along
 * (domain: promises). Refuses `report.not-found` and `report.state-moved`.
 */
export async function referReport(
  by: Permitted<"report.refer">,
  reference: string,
  { authority, words }: { readonly authority: string; readonly words: string },
  now: Date,
): Promise<void> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  const news = await newsFor(found, now);
  await write(async (tx) => {
    await moveReport(tx, found.id, {
      event: "refer",
      now,
      by: by.member.id,
      authority,
      ...(words ? { words: { text: words, key } } : {}),
    });
    await announce(tx, news, now);
    await record(tx, {
      type: "report.referred",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { authority, words },
      key: { slot: found.keySlot, key },
    });
  });
}

/** The authority sent it back: it is in review again, here, with the whole time. `reason` is read by the reporter. */
export async function takeBackReport(
  by: Permitted<"report.return">,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  const news = await newsFor(found, now);
  await write(async (tx) => {
    await moveReport(tx, found.id, { event: "return", now, by: by.member.id, words: { text: reason, key } });
    await announce(tx, news, now);
    await record(tx, {
      type: "report.returned",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { reason },
      key: { slot: found.keySlot, key },
    });
  });
}
